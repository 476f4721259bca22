import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { FileStore } from "../../graphql/context.ts";

/** A bucket of an S3-compatible store. */
export type S3Options = {
  /** Such as `https://s3.example`; buckets are parts of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** Nobody waits longer for a file. */
const PATIENCE_MS = 20_000;

/** The store did what nobody expected. */
export class StoreFailed extends Error {
  override readonly name = "StoreFailed";

  constructor(did: string, status: number) {
    super(`The store for files answered ${did} with ${status}`);
  }
}

/** Keeps files in an S3-compatible store. Its address and keys come from the configuration and never from a request. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  const ask = (method: "PUT" | "GET" | "DELETE", key: string, init: RequestInit = {}) =>
    client.fetch(`${endpoint}/${bucket}/${key}`, { ...init, method, signal: AbortSignal.timeout(PATIENCE_MS) });
  return {
    async put(key, bytes, mediaType) {
      // Signed with it, nothing else than these bytes arrives.
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const headers = { "content-type": mediaType, "x-amz-content-sha256": sha256 };
      const answer = await ask("PUT", key, { body: new Uint8Array(bytes), headers });
      if (!answer.ok) throw new StoreFailed("PUT", answer.status);
    },
    async get(key) {
      const answer = await ask("GET", key);
      if (answer.status === 404) return null;
      if (!answer.ok) throw new StoreFailed("GET", answer.status);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async remove(key) {
      const answer = await ask("DELETE", key);
      // What is gone already is what was wanted.
      if (!answer.ok && answer.status !== 404) throw new StoreFailed("DELETE", answer.status);
    },
  };
}
