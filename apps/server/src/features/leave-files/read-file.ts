import type { FileStore, SignedInContext } from "../../graphql/context.ts";
import { may } from "../../graphql/rights.ts";
import { readsHandover } from "../leave/handover.ts";

export type FoundFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * A file for whoever may see it: a proof for those with the right to it, what belongs to a handover also for who takes
 * it over, as long as they read it, and for who may see the request. What somebody may not see is told as what is not there. A look at another's is noted.
 *
 * @returns `null` where there is none
 */
export async function readFile(
  { db, viewer, looks }: SignedInContext,
  store: FileStore | null,
  id: string,
): Promise<FoundFile | null> {
  const file = await db.leaveFile.findUnique({
    where: { officeId_id: { officeId: viewer.officeId, id } },
    include: { request: { select: { staffId: true, handoverToId: true, handoverState: true, status: true } } },
  });
  if (!file) return null;
  const person = file.request?.staffId ?? file.uploadedById;
  const isTheirs = file.uploadedById === viewer.staffId;
  // What belongs to no request yet is its uploader's alone.
  const mayRead =
    isTheirs ||
    (file.request !== null &&
      (may(viewer, "readProof", person) ||
        (file.forHandover && (readsHandover(viewer.staffId, file.request) || may(viewer, "readLeave", person)))));
  if (!mayRead) return null;
  const bytes = file.content ?? (file.storeKey === null ? null : ((await store?.get(file.storeKey)) ?? null));
  if (bytes === null) return null;
  if (person !== viewer.staffId) looks.note("LeaveFile.content", person);
  return { name: file.name, mediaType: file.mediaType, bytes };
}
