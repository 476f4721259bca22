import { alertKey, type DueAlert, type OpenAlert } from "./alert.ts";

/** What has to happen to the open alerts so that they are those that are due. */
export type Reconciliation = {
  readonly opened: readonly DueAlert[];
  /** With the stretches and the post that they have from now on. */
  readonly changed: readonly OpenAlert[];
  readonly closed: readonly OpenAlert[];
};

/**
 * Compares the alerts that are open with those that are due, both of the same civil days. An alert follows
 * what it is about: it stays the same one as its stretches move, split, join or shrink.
 *
 * Source: docs/rules.md R-26.
 */
export function reconcileAlerts(open: readonly OpenAlert[], due: readonly DueAlert[]): Reconciliation {
  const unmatched = new Map(due.map((alert) => [alertKey(alert), alert]));
  const changed: OpenAlert[] = [];
  const closed: OpenAlert[] = [];
  for (const alert of open) {
    const key = alertKey(alert);
    const ought = unmatched.get(key);
    unmatched.delete(key);
    if (!ought) closed.push(alert);
    else if (!isSame(alert, ought)) changed.push({ ...ought, id: alert.id });
  }
  return { opened: [...unmatched.values()], changed, closed };
}

function isSame(one: DueAlert, other: DueAlert): boolean {
  return (
    one.post === other.post &&
    one.stretches.length === other.stretches.length &&
    one.stretches.every(
      ({ startsAt, endsAt }, index) =>
        startsAt === other.stretches[index]?.startsAt && endsAt === other.stretches[index]?.endsAt,
    )
  );
}
