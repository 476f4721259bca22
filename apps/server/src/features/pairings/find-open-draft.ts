import type { LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, lastChange, rowId } from "../../changes/references.ts";
import { ChangedMeanwhile, UnknownReference } from "../../changes/refusals.ts";
import { lineOf } from "./pairing-lines.ts";
import { dateText } from "./read-pairing-draft.ts";

/**
 * The draft that a request is about, with its rows.
 *
 * @param asked.version the version that it was decided on
 * @throws {UnknownReference} if the office has no such draft
 * @throws {ChangedMeanwhile} if somebody changed, published or discarded it since
 */
export async function findOpenDraft(
  office: LockedOffice,
  asked: { readonly draft: string; readonly version?: number | null | undefined },
) {
  const { tx, officeId } = office;
  const id = rowId(asked.draft, "PairingDraft");
  const draft = await tx.pairingDraft.findUnique({
    where: { officeId_id: { officeId, id } },
    include: { rows: { include: { reserves: true } } },
  });
  if (!draft) throw new UnknownReference("PAIRING_DRAFT", asked.draft);
  if (draft.publishedAt || draft.discardedAt) throw new ChangedMeanwhile(await lastChange(office, id));
  await assertVersion(office, draft, asked.version);
  return draft;
}

/** What a draft says, as the office's log keeps it. */
export function saidBy({ startsOn, title, rows }: Awaited<ReturnType<typeof findOpenDraft>>): object {
  return { startsOn: dateText(startsOn), title, rows: rows.map((row) => ({ postId: row.postId, ...lineOf(row) })) };
}
