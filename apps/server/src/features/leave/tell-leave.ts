import type { MessageKind, Transaction } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import { UNDO_MS } from "../../changes/tell-people.ts";

/** Who is told what; to nobody where the person is `null`. */
export type LeaveNews = { readonly kind: MessageKind; readonly staffId: string | null };

/**
 * Writes messages about a request into people's inboxes, one for each of them. What somebody did can be undone for a
 * moment, and so long they wait.
 *
 * @returns when they are shown; `undefined` where there is nobody to tell
 */
export async function tellAboutLeave(
  { tx, officeId, now, viewer }: { tx: Transaction; officeId: string; now: Instant; viewer: { staffId: string } },
  requestId: string,
  news: readonly LeaveNews[],
): Promise<Instant | undefined> {
  // Nobody is told of what they did themselves.
  const told = news.filter(({ staffId }) => staffId !== null && staffId !== viewer.staffId);
  if (told.length === 0) return undefined;
  const shownFrom = now + UNDO_MS;
  await tx.message.createMany({
    data: told.map(({ kind, staffId }) => ({
      officeId,
      staffId: staffId as string,
      kind,
      requestId,
      at: new Date(now),
      shownFrom: new Date(shownFrom),
      stretches: [],
    })),
  });
  return shownFrom;
}
