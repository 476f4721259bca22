import { createHash, randomUUID } from "node:crypto";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import type { FileStore, SignedInContext } from "../../graphql/context.ts";
import { globalId } from "../../graphql/global-id.ts";
import { mediaTypeOf, namedAs } from "./media-types.ts";
import { RefusedFile } from "./refused-file.ts";

/** A file as it came over the wire. */
export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** Whether it is for who takes over, and not a proof. */
  readonly forHandover: boolean;
};

const LONGEST_NAME = 120;
/** Files of one person that belong to no request yet. */
export const MOST_WAITING = 20;
/** A file that nobody attached by then goes. */
const WAITS_MS = 24 * 3_600_000;

/**
 * Keeps an uploaded file for a request that its person is writing. What it is, its bytes say; its name only says how it is
 * called.
 *
 * @param store where files are kept; `null`: in the database
 * @returns the file's id
 * @throws {RefusedFile}
 */
export async function receiveFile(
  context: SignedInContext,
  store: FileStore | null,
  { bytes, fileName, forHandover }: Upload,
): Promise<string> {
  if (bytes.length === 0) throw new RefusedFile("EMPTY");
  const kind = await mediaTypeOf(bytes);
  if (!kind) throw new RefusedFile("KIND_NOT_TAKEN");
  const short = [...(fileName ?? "").normalize("NFC")].slice(0, LONGEST_NAME).join("").trim();
  const name = namedAs(short || "文件", kind);
  const { mediaType } = kind;
  const storeKey = store ? `${context.viewer.officeId}/${randomUUID()}` : null;
  // Before the lock: nobody else of the office waits for it. Without a row of the database it is nothing.
  if (store && storeKey) await store.put(storeKey, bytes, mediaType);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const request = { action: "uploadLeaveFile", key: randomUUID(), input: { name, size: bytes.length, sha256 } };
  const data = { name, mediaType, size: bytes.length, forHandover, storeKey, content: store ? null : asStored(bytes) };
  const gone: string[] = [];
  try {
    const id = await changeOffice(context, request, (office) => keep(office, data, gone));
    await Promise.all(gone.map((key) => store?.remove(key)));
    return globalId("LeaveFile", id);
  } catch (error) {
    if (store && storeKey) await store.remove(storeKey);
    throw error;
  }
}

type Kept = Pick<Upload, "forHandover"> & {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storeKey: string | null;
  readonly content: Uint8Array<ArrayBuffer> | null;
};

/** @param gone takes the keys of what nobody attached in time, to be removed from the store once this is written */
async function keep({ tx, officeId, viewer, now }: LockedOffice, data: Kept, gone: string[]): Promise<Intent> {
  const uploadedById = viewer.staffId;
  const late = { officeId, uploadedById, requestId: null, uploadedAt: { lt: new Date(now - WAITS_MS) } };
  const waiting = await tx.leaveFile.count({ where: { officeId, uploadedById, requestId: null, NOT: late } });
  if (waiting >= MOST_WAITING) throw new RefusedFile("TOO_MANY", MOST_WAITING);
  return {
    concerns: { type: "LeaveFile", person: uploadedById, rows: "readProof" },
    touches: null,
    write: async () => {
      const forgotten = await tx.leaveFile.findMany({ where: late, select: { storeKey: true } });
      gone.push(...forgotten.flatMap(({ storeKey }) => (storeKey === null ? [] : [storeKey])));
      await tx.leaveFile.deleteMany({ where: late });
      const { id } = await tx.leaveFile.create({
        data: { ...data, officeId, uploadedById, uploadedAt: new Date(now) },
        select: { id: true },
      });
      return { id, after: { name: data.name, size: data.size } };
    },
  };
}

/** The database's client wants bytes in a buffer of their own. */
function asStored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
