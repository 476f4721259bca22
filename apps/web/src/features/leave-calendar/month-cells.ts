import type { LeaveMonthQuery } from "../../generated/graphql.ts";

export type Person = LeaveMonthQuery["leaveMonth"]["people"][number];
export type Away = Person["away"][number];

/** What a person's day shows: who is away in which half, and whether they work although it is a day of rest. */
export type Cell = {
  readonly morning: Away | null;
  readonly afternoon: Away | null;
  readonly works: boolean;
};

/**
 * A person's day. Leave that was granted is shown before what is only asked for, a whole half before a part of one.
 *
 * @param date one of the month's
 */
export function cellOf({ away, works }: Person, date: string): Cell {
  const first = (half: "morning" | "afternoon") =>
    away.filter((each) => touches(each, date, half)).sort((a, b) => weight(a) - weight(b))[0] ?? null;
  return {
    morning: first("morning"),
    afternoon: first("afternoon"),
    works: works.some((work) => work.date === date),
  };
}

function touches({ firstDate, fromNoon, lastDate, untilNoon }: Away, date: string, half: "morning" | "afternoon") {
  if (date < firstDate || date > lastDate) return false;
  if (half === "morning") return date > firstDate || !fromNoon;
  return date < lastDate || !untilNoon;
}

function weight({ pending, isPart }: Away): number {
  return 2 * Number(pending) + Number(isPart);
}

export type Group = { readonly key: string; readonly people: readonly Person[] };

/** People by department, in the order of the departments. */
export function byDepartment(people: readonly Person[], departments: readonly { readonly code: string }[]): Group[] {
  const groups = Map.groupBy(people, ({ department }) => department);
  return departments.flatMap(({ code }) => (groups.has(code) ? [{ key: code, people: groups.get(code) ?? [] }] : []));
}

/** People by window in hall order, whoever holds it before whoever backs it; who is at none comes last. */
export function byWindow(people: readonly Person[]): Group[] {
  const windows = [...new Set(people.flatMap(({ seats }) => seats.map(({ window }) => window)))].sort((a, b) => a - b);
  const role = ({ seats }: Person, window: number) => seats.find((seat) => seat.window === window)?.role;
  const groups = windows.map((window) => ({
    key: String(window),
    people: (["PRIMARY", "BACKUP"] as const).flatMap((asked) => people.filter((each) => role(each, window) === asked)),
  }));
  const others = people.filter(({ seats }) => seats.length === 0);
  return others.length > 0 ? [...groups, { key: "", people: others }] : groups;
}
