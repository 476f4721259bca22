import { addMonths, type CivilDate, dateOf, dayBounds, type Instant } from "../time/civil.ts";

/** How long records of a kind are kept, in months: where the office says nothing, and at the least. */
type Period = { readonly months: number; readonly atLeast: number };

/**
 * Records that grow with time. What an office is (people, posts, pairings, calendar) and what was decided (absences,
 * substitutions, closures) is no such record and stays.
 *
 * Source: docs/rules.md R-111, which says where each period comes from.
 */
export const PERIODS = {
  /** What people were told inside the product. */
  MESSAGES: { months: 12, atLeast: 1 },
  /** Alerts that closed, with what happened to them. */
  ALERTS: { months: 36, atLeast: 6 },
  /** Sign-ins and sign-outs. */
  SIGN_INS: { months: 36, atLeast: 24 },
  /** Coverage as it was seen then. */
  COVERAGE_LOG: { months: 36, atLeast: 6 },
  /** The audit log: who changed what. */
  CHANGES: { months: 36, atLeast: 6 },
  /** Who looked at what is private to others. */
  PRIVATE_LOOKS: { months: 36, atLeast: 6 },
  /** Sessions that ended. */
  SESSIONS: { months: 1, atLeast: 1 },
  /** Invitations that were used, withdrawn or too old. */
  INVITATIONS: { months: 3, atLeast: 1 },
  /** API tokens that were revoked or ran out. */
  API_TOKENS: { months: 12, atLeast: 1 },
  /** Tables that were uploaded or pasted. */
  IMPORTS: { months: 1, atLeast: 1 },
} as const satisfies Record<string, Period>;

export type RecordKind = keyof typeof PERIODS;

export const RECORD_KINDS = Object.keys(PERIODS) as readonly RecordKind[];

/** An office's own period of a kind, in months. */
export type OwnPeriod = { readonly kind: RecordKind; readonly months: number };

/** From which instant on an office keeps a kind of records, and the day that it is the beginning of. */
export type Kept = { readonly kind: RecordKind; readonly since: CivilDate; readonly before: Instant };

/**
 * From when on an office keeps each kind of records. Whole civil days go at a time: what happened on one day goes
 * together.
 *
 * @param own where the office differs; a period below the least counts as the least
 */
export function keptSince(own: readonly OwnPeriod[], timeZone: string, now: Instant): readonly Kept[] {
  const today = dateOf(now, timeZone);
  return RECORD_KINDS.map((kind) => {
    const { months, atLeast } = PERIODS[kind];
    const since = addMonths(today, -Math.max(own.find((period) => period.kind === kind)?.months ?? months, atLeast));
    return { kind, since, before: dayBounds(since, timeZone).startsAt };
  });
}
