import { kindInWords, type NoticePart, type NoticeProblem, type ReadDay, type ReadKind } from "./notice.ts";
import { readNoticeRows } from "./notice-rows.ts";

/**
 * Reads the forms in which holiday calendars are published as JSON: a list of days with date, name and either `isOffDay`
 * or `kind`; or holidays, workdays and the days swapped for them by date.
 */
export function readNoticeJson(text: string): NoticePart {
  const parsed = parse(text);
  const list = Array.isArray(parsed) ? parsed : field(parsed, "days");
  if (Array.isArray(list)) return joined(list.map(readEntry));
  const groups = [
    readGroup(field(parsed, "holidays"), "OFF", field(parsed, "inLieuDays")),
    readGroup(field(parsed, "workdays"), "MAKE_UP_WORKDAY", null),
  ];
  if (groups.some((group) => group !== null)) return joined(groups.flatMap((group) => group ?? []));
  return { days: [], problems: [{ fault: "UNREADABLE", line: null, text: text.slice(0, 60) }] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function readEntry(entry: unknown): NoticePart {
  const [date, name, isOff, word] = ["date", "name", "isOffDay", "kind"].map((key) => field(entry, key));
  const kind = typeof isOff === "boolean" ? (isOff ? "OFF" : "MAKE_UP_WORKDAY") : kindInWords(String(word ?? ""));
  return readDay(String(date ?? ""), kind, typeof name === "string" ? name : "");
}

/** Days by date, each with its name in several languages as in `Spring Festival,春节,4`. */
function readGroup(group: unknown, kind: ReadKind, swapped: unknown): NoticePart[] | null {
  if (typeof group !== "object" || group === null) return null;
  return Object.entries(group).map(([date, names]) => {
    const name = String(names).split(",")[1] ?? String(names);
    const isSwapped = field(swapped, date) !== undefined;
    return readDay(date, isSwapped ? "SWAPPED_REST_DAY" : kind, name);
  });
}

function readDay(date: string, kind: ReadKind | null, name: string): NoticePart {
  if (kind === null) return { days: [], problems: [{ fault: "NO_KIND", line: null, text: `${date} ${name}`.trim() }] };
  const { days, problems } = readNoticeRows(`${date}\t${kind}\t${name}`);
  return { days, problems: problems.map((problem) => ({ ...problem, line: null })) };
}

function joined(parts: readonly NoticePart[]): { days: ReadDay[]; problems: NoticeProblem[] } {
  return { days: parts.flatMap(({ days }) => days), problems: parts.flatMap(({ problems }) => problems) };
}
