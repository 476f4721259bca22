import type { LockedOffice } from "../../changes/change-office.ts";
import { rowId } from "../../changes/references.ts";
import { UnknownReference } from "../../changes/refusals.ts";
import { MOST_FILES, TooManyFiles } from "./too-many-files.ts";

/**
 * Files that the viewer uploaded become a request's.
 *
 * @param which of them may, where not all
 * @throws {UnknownReference} @throws {TooManyFiles}
 */
export async function attachFiles(
  { tx, officeId, viewer }: LockedOffice,
  requestId: string,
  files: readonly string[],
  which: { readonly forHandover?: boolean } = {},
): Promise<void> {
  const ids = new Set(files.map((file) => rowId(file, "LeaveFile")));
  if (ids.size === 0) return;
  const waiting = { officeId, id: { in: [...ids] }, uploadedById: viewer.staffId, requestId: null, ...which };
  const { count } = await tx.leaveFile.updateMany({ where: waiting, data: { requestId } });
  if (count !== ids.size) throw new UnknownReference("LEAVE_FILE", files[0] as string);
  if ((await tx.leaveFile.count({ where: { officeId, requestId } })) > MOST_FILES) throw new TooManyFiles();
}
