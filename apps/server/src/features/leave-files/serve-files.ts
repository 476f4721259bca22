import express, { type Request, type Response, type Router } from "express";
import { recordLooks } from "../../changes/record-looks.ts";
import type { Context, FileStore, SignedInContext } from "../../graphql/context.ts";
import { forbidden, unauthenticated } from "../../graphql/errors.ts";
import { readGlobalId } from "../../graphql/global-id.ts";
import { answering, bodyReader, refuse, uploadedName } from "../../http/uploads.ts";
import { type FoundFile, readFile } from "./read-file.ts";
import { receiveFile } from "./receive-file.ts";
import { RefusedFile } from "./refused-file.ts";

/** Of one file. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

export type FilesOptions = {
  readonly contextOf: (request: Request) => Promise<Context>;
  /** Whether a request comes from a page of ours. */
  readonly isOwnPage: (request: Request) => boolean;
  /** Where files are kept; `null`: in the database. */
  readonly store: FileStore | null;
};

/**
 * Files of requests for leave. `POST /leave-files` takes a raw body with the file's name in `X-File-Name`,
 * percent-encoded, and `?for=handover` for who takes over; it answers with the file's id. `GET /leave-files/:id` is a
 * download that nothing runs in: by another name than its kind nobody gets it, and no page shows it as its own.
 */
export function serveFiles({ contextOf, isOwnPage, store }: FilesOptions): Router {
  const router = express.Router();
  const signedIn = async (request: Request): Promise<SignedInContext> => {
    const context = await contextOf(request);
    if (!context.viewer) throw unauthenticated();
    return { ...context, viewer: context.viewer };
  };

  router.post("/leave-files", async (request, response) => {
    if (!isOwnPage(request)) return void refuse(response, 403, "FOREIGN_PAGE");
    await answering(response, refusedFor, async () => {
      // Who is not signed in sends no megabytes first.
      const context = await signedIn(request);
      const { token } = context.viewer;
      if (token && !token.scopes.includes("CHANGE")) throw forbidden();
      const bytes = await bodyOf(request, response);
      const upload = { bytes, fileName: uploadedName(request), forHandover: request.query["for"] === "handover" };
      response.status(201).json({ id: await receiveFile(context, store, upload) });
    });
  });

  router.get("/leave-files/:id", (request, response) =>
    answering(response, refusedFor, async () => {
      const context = await signedIn(request);
      const id = rowIdOf(request.params.id);
      const found = id === null ? null : await readFile(context, store, id);
      if (!found) return void refuse(response, 404, "NOT_FOUND");
      await recordLooks(context, "leave-file");
      send(response, found);
    }),
  );
  return router;
}

const readBody = bodyReader(MOST_FILE_BYTES);

async function bodyOf(request: Request, response: Response): Promise<Uint8Array> {
  const bytes = await readBody(request, response);
  if (!bytes) throw new RefusedFile("TOO_LARGE", MOST_FILE_BYTES);
  return bytes;
}

function refusedFor(error: unknown) {
  return error instanceof RefusedFile ? { code: error.code, value: error.most } : null;
}

function send(response: Response, { name, mediaType, bytes }: FoundFile): void {
  response
    .setHeader("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .setHeader("Content-Security-Policy", "default-src 'none'; sandbox")
    .setHeader("X-Content-Type-Options", "nosniff")
    .setHeader("Cache-Control", "private, no-store")
    .type(mediaType)
    .send(Buffer.from(bytes));
}

function rowIdOf(id: string): string | null {
  try {
    const read = readGlobalId(id);
    return read.typename === "LeaveFile" ? read.id : null;
  } catch {
    return null;
  }
}
