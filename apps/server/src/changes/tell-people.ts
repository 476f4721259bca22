import type { Transaction } from "@zaigang/db";
import type { Instant, OpenAlert, TakeoverNews } from "@zaigang/domain";
import { asDate, type Names, toStored } from "./rows.ts";

/** How long what somebody did can be undone, in milliseconds; messages about it wait so long, alerts never wait. */
export const UNDO_MS = 8_000;

/**
 * Writes into people's inboxes: of each new alert to the managers, of takeovers to those who have to take over.
 *
 * @param managers ids of those who are told of alerts
 * @param shownFrom when the messages about takeovers appear
 */
export async function tellPeople(
  tx: Transaction,
  officeId: string,
  { opened, managers, news }: { opened: readonly OpenAlert[]; managers: readonly string[]; news: TakeoverNews },
  names: Names,
  now: Instant,
  shownFrom: Instant,
): Promise<void> {
  const at = new Date(now);
  const messages = [
    ...opened.flatMap(({ id, post, date, stretches }) =>
      managers.map((staffId) => ({
        officeId,
        staffId,
        kind: "ALERT" as const,
        at,
        shownFrom: at,
        alertId: id,
        postId: names.postId(post),
        date: asDate(date),
        stretches: toStored(stretches),
      })),
    ),
    ...news.tell.map(({ kind, post, staff, date, stretches }) => ({
      officeId,
      staffId: names.staffId(staff),
      kind,
      at,
      shownFrom: new Date(shownFrom),
      postId: names.postId(post),
      date: asDate(date),
      stretches: toStored(stretches),
    })),
  ];
  if (messages.length > 0) await tx.message.createMany({ data: messages });
  if (news.drop.length > 0) await tx.message.deleteMany({ where: { officeId, id: { in: [...news.drop] } } });
  if (news.revise.length === 0) return;
  const rows = news.revise.map(({ id, kind, stretches }) => ({ id, kind, stretches: toStored(stretches) }));
  await tx.$executeRaw`
    UPDATE "Message" m SET kind = r.kind::"MessageKind", stretches = r.stretches
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, kind text, stretches jsonb)
    WHERE m."officeId" = ${officeId}::uuid AND m.id = r.id`;
}
