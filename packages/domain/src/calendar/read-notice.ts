import type { CivilDate } from "../time/civil.ts";
import type { NoticedDay, NoticePart, NoticeProblem, ReadDay } from "./notice.ts";
import { readNoticeIcs } from "./notice-ics.ts";
import { readNoticeJson } from "./notice-json.ts";
import { readNoticeRows } from "./notice-rows.ts";

/** The days of one year that a notice names, by date, and what of the source says something else. */
export type ReadNotice = { readonly days: readonly NoticedDay[]; readonly problems: readonly NoticeProblem[] };

/** Days off that the law fixes by the common calendar, wherever a source leaves open which they are. */
const FIXED_BY_LAW = ["01-01", "05-01", "10-01", "10-02", "10-03"];
const SECOND_OF_MAY_SINCE = "2025-05-02";

/**
 * Reads a year's holiday notice from a calendar file, from JSON, or from rows that somebody typed.
 *
 * Where the source does not say which days of a holiday the law fixes and which were swapped, those known before stay
 * what they are, and the others were swapped; of a holiday of which none is known all are taken as fixed by law.
 *
 * @param statutory dates that are known as fixed by law, such as those of the calendar that the product brings
 * @returns no day twice, and none of another year
 * Source: docs/rules.md R-02; 全国年节及纪念日放假办法 (2024) §2
 */
export function readNotice(text: string, year: number, statutory: ReadonlySet<CivilDate>): ReadNotice {
  const { days, problems } = readAny(text.replace(/^\uFEFF/, ""));
  const known = new Map<CivilDate, ReadDay>();
  const found: NoticeProblem[] = [...problems];
  const others = new Set<string>();
  for (const day of days) {
    const before = known.get(day.date);
    if (!day.date.startsWith(`${year}-`)) others.add(day.date.slice(0, 4));
    else if (before && before.kind !== day.kind) found.push({ fault: "TWICE", line: null, text: day.date });
    else known.set(day.date, before ?? day);
  }
  // A file often holds several years; that is said once for each.
  for (const other of [...others].sort()) found.push({ fault: "OTHER_YEAR", line: null, text: other });
  const all = [...known.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { days: all.map((day) => settled(day, all, statutory)), problems: found };
}

function readAny(text: string): NoticePart {
  if (/^\s*BEGIN:VCALENDAR/.test(text)) return readNoticeIcs(text);
  return /^\s*[{[]/.test(text) ? readNoticeJson(text) : readNoticeRows(text);
}

function settled(day: ReadDay, all: readonly ReadDay[], statutory: ReadonlySet<CivilDate>): NoticedDay {
  if (day.kind !== "OFF") return { ...day, kind: day.kind };
  const isFixed = (one: ReadDay) =>
    one.kind === "STATUTORY_HOLIDAY" || statutory.has(one.date) || isFixedByLaw(one.date);
  const isOpen = !all.some((other) => other.name === day.name && isFixed(other));
  return { ...day, kind: isOpen || isFixed(day) ? "STATUTORY_HOLIDAY" : "SWAPPED_REST_DAY" };
}

function isFixedByLaw(date: CivilDate): boolean {
  const day = date.slice(5);
  return FIXED_BY_LAW.includes(day) || (date >= SECOND_OF_MAY_SINCE && day === SECOND_OF_MAY_SINCE.slice(5));
}
