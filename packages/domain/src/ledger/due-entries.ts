import type { LeaveAmount, LeaveEntry, LeaveEntryKind, LeaveRounding, LeaveType } from "../leave/facts.ts";
import { addDays, type CivilDate, dayInYear, monthEndsFrom, yearOf } from "../time/civil.ts";
import { entriesOf, hasBalance, sumOf, TAKING } from "./account.ts";

/** A year's leave that somebody gets by the rule. */
export type LeaveGrant = {
  readonly amount: LeaveAmount;
  readonly on: CivilDate;
  /** What it is given for: of a person, type and year, each once. */
  readonly source: string;
  readonly child: string | null;
};

/**
 * What the rules write into a person's ledger by a date and is not there yet: grants, at once or month by month; what goes
 * into the next year, and what is left of it when its time is over; what is left of a year at its end.
 *
 * Grants stay as they were given. What is carried and what expires follows from the days taken: where those become others
 * afterwards, by late leave or a return, the difference is written. What was carried and expired in earlier years is closed.
 *
 * @param grantsIn the grants of a year by the rule
 * @param ledger the person's, in any order
 * @returns entries in the order in which they follow from each other; none where the type has no balance
 * Source: docs/rules.md.
 */
export function dueEntries(
  type: LeaveType,
  grantsIn: (year: number) => readonly LeaveGrant[],
  ledger: readonly LeaveEntry[],
  on: CivilDate,
): LeaveEntry[] {
  if (!hasBalance(type)) return [];
  const own = ledger.filter((entry) => entry.type === type.code);
  const running = yearOf(on);
  const granted = own.filter(({ kind }) => kind === "GRANT").map(({ year }) => year);
  // Nobody is granted leave for years before the ledger began.
  const begin = Math.min(running, ...granted);
  const due: LeaveEntry[] = [];
  const first = Math.min(running, ...own.map((entry) => entry.year));
  for (let year = Math.max(first, firstOpenYear(granted, running)); year <= running; year++) {
    if (year >= begin) due.push(...grantsDue(type, year, grantsIn(year), own, on));
    const all = () => [...own, ...due];
    const children = new Set(all().flatMap((entry) => (entry.year === year ? [entry.child] : [])));
    for (const child of children) {
      due.push(...carriedExpiryDue(type, year, child, all(), on));
      due.push(...yearEndDue(type, year, child, all(), on));
    }
  }
  return due;
}

/** Years before the last one are closed once leave was granted since: what is written into them later goes no further. */
function firstOpenYear(granted: readonly number[], running: number): number {
  return Math.min(running - 1, Math.max(...granted.filter((year) => year <= running)));
}

function grantsDue(
  type: LeaveType,
  year: number,
  grants: readonly LeaveGrant[],
  own: readonly LeaveEntry[],
  on: CivilDate,
): LeaveEntry[] {
  const known = new Set(own.flatMap((entry) => (entry.year === year ? [entry.source] : [])));
  return grants
    .flatMap((grant) => (type.accrual === "MONTHLY" ? accruals(grant, type) : [grant]))
    .filter((grant) => grant.amount !== 0 && grant.on <= on && !known.has(grant.source))
    .map((grant) => ({ ...grant, type: type.code, year, kind: "GRANT", request: null }));
}

/**
 * A grant in equal parts, one at the end of each month from its own to December. What has come together by then is a
 * multiple of the step, rounded as the type says; the last part makes the sum what was granted.
 */
function accruals({ amount, on, source, child }: LeaveGrant, { step, rounding }: LeaveType): LeaveGrant[] {
  const months = monthEndsFrom(on);
  const until = (count: number) =>
    count === months.length ? amount : Math.min(amount, rounded((amount * count) / months.length, step, rounding));
  return months.map((monthEnd, index) => ({
    amount: until(index + 1) - until(index),
    on: monthEnd,
    source: `${source}:${monthEnd.slice(5, 7)}`,
    child,
  }));
}

function rounded(amount: number, step: LeaveAmount, rounding: LeaveRounding): LeaveAmount {
  const steps = amount / step;
  const round = { DOWN: Math.floor, NEAREST: Math.round, UP: Math.ceil }[rounding];
  return round(steps) * step;
}

/** Carried leave is taken first; what nobody took by its last day expires on the next. */
function carriedExpiryDue(
  { code, carryUntil }: LeaveType,
  year: number,
  child: string | null,
  ledger: readonly LeaveEntry[],
  on: CivilDate,
): LeaveEntry[] {
  const lastDay = dayInYear(year, carryUntil ?? "12-31");
  const entries = entriesOf(ledger, { type: code, year, child });
  const carried = Math.max(0, sumOf(entries, ["CARRY_IN"]));
  if (lastDay >= on) return [];
  const left = Math.max(0, carried - taken(entries, lastDay));
  const entry = { type: code, year, child, on: addDays(lastDay, 1) };
  return difference(ledger, { ...entry, kind: "EXPIRY" }, `expiry:${year}`, -left, on);
}

/** At the end of a year its leave goes into the next, as much as may; the rest expires. A debt goes along whole. */
function yearEndDue(
  { code, carryCap }: LeaveType,
  year: number,
  child: string | null,
  ledger: readonly LeaveEntry[],
  on: CivilDate,
): LeaveEntry[] {
  if (year >= yearOf(on)) return [];
  const own = entriesOf(ledger, { type: code, year, child });
  const [carry, lapse] = [`carry:${year}`, `lapse:${year}`];
  const left = own.reduce((sum, entry) => (isOf(entry, carry) || isOf(entry, lapse) ? sum : sum + entry.amount), 0);
  const carried = left < 0 ? left : Math.min(left, carryCap ?? 0);
  const entry = { type: code, child, on: dayInYear(year + 1, "01-01") };
  return [
    ...difference(ledger, { ...entry, year, kind: "CARRY_OUT" }, carry, -carried, on),
    ...difference(ledger, { ...entry, year: year + 1, kind: "CARRY_IN" }, carry, carried, on),
    ...difference(ledger, { ...entry, year, kind: "EXPIRY" }, lapse, carried - left, on),
  ];
}

/**
 * What has to be written so that the entries of a source come to `target`. In years before the running one the first
 * entry is written and no difference.
 */
function difference(
  ledger: readonly LeaveEntry[],
  entry: Omit<LeaveEntry, "amount" | "source" | "request"> & { readonly kind: LeaveEntryKind },
  source: string,
  target: LeaveAmount,
  on: CivilDate,
): LeaveEntry[] {
  const written = entriesOf(ledger, entry).filter((each) => isOf(each, source));
  const amount = target - written.reduce((sum, each) => sum + each.amount, 0);
  if (amount === 0 || (written.length > 0 && yearOf(entry.on) < yearOf(on))) return [];
  const ofChild = entry.child === null ? source : `${source}:${entry.child}`;
  const numbered = written.length === 0 ? ofChild : `${ofChild}:${written.length + 1}`;
  return [{ ...entry, amount, source: numbered, request: null }];
}

/** Whether an entry is of a source, or a later difference to it. */
function isOf(entry: LeaveEntry, source: string): boolean {
  return entry.source === source || entry.source.startsWith(`${source}:`);
}

/** How much was taken or reserved on days until a date. */
function taken(entries: readonly LeaveEntry[], until: CivilDate): LeaveAmount {
  return 0 - sumOf(entries, TAKING, until);
}
