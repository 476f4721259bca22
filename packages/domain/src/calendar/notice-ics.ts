import { addDays, datesThrough, parseDate } from "../time/civil.ts";
import type { NoticePart, NoticeProblem, ReadDay, ReadKind } from "./notice.ts";

type CalendarEvent = { readonly line: number; readonly fields: ReadonlyMap<string, string> };

/** Longer than any holiday: an event that goes on for years is something else. */
const MOST_DAYS = 31;

/**
 * Reads a calendar file as holiday calendars publish it: all-day events over one or several dates, or an event with times
 * on the date it starts. `X-APPLE-SPECIAL-DAY` says what a date is, else the title does (休, 假, 班).
 */
export function readNoticeIcs(text: string): NoticePart {
  const days: ReadDay[] = [];
  const problems: NoticeProblem[] = [];
  for (const event of eventsOf(text)) {
    const title = unescapeText(event.fields.get("SUMMARY") ?? "");
    const kind = kindOf(title, event.fields.get("X-APPLE-SPECIAL-DAY"));
    const dates = datesOf(event.fields);
    const fault = typeof dates === "string" ? dates : kind === null ? "NO_KIND" : null;
    if (fault !== null) problems.push({ fault, line: event.line, text: title });
    else days.push(...(dates as string[]).map((date) => ({ date, kind: kind as ReadKind, name: nameIn(title) })));
  }
  return { days, problems };
}

/** The events, each with its properties by name; long lines are folded in such files, and parameters are not needed. */
function eventsOf(text: string): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  let event: { line: number; fields: Map<string, string> } | null = null;
  for (const { line, content } of unfold(text)) {
    if (content === "BEGIN:VEVENT") event = { line, fields: new Map() };
    else if (content === "END:VEVENT" && event) {
      events.push(event);
      event = null;
    } else if (event) {
      const [, name, value] = /^([A-Za-z-]+)(?:;[^:]*)?:(.*)$/.exec(content) ?? [];
      // What comes first counts: an alarm within the event has a title of its own.
      if (name && !event.fields.has(name.toUpperCase())) event.fields.set(name.toUpperCase(), value as string);
    }
  }
  return events;
}

function unfold(text: string): { line: number; content: string }[] {
  const lines: { line: number; content: string }[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(content) && last) last.content += content.slice(1);
    else lines.push({ line: index + 1, content: content.trimEnd() });
  });
  return lines;
}

function datesOf(fields: ReadonlyMap<string, string>): string[] | "NO_DATE" | "NO_SUCH_DATE" {
  const start = dateIn(fields.get("DTSTART"));
  if (start === null) return "NO_DATE";
  const end = dateIn(fields.get("DTEND"));
  const isTimed = fields.get("DTSTART")?.includes("T") ?? false;
  try {
    const first = parseDate(start);
    // The end of an all-day event is the day after.
    const last = isTimed || end === null ? first : addDays(parseDate(end), -1);
    const dates = datesThrough(first, last);
    return dates.length === 0 || dates.length > MOST_DAYS ? "NO_SUCH_DATE" : dates;
  } catch (error) {
    if (error instanceof RangeError) return "NO_SUCH_DATE";
    throw error;
  }
}

function dateIn(value: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? "") ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

function kindOf(title: string, special: string | undefined): ReadKind | null {
  if (special === "ALTERNATE-WORKDAY") return "MAKE_UP_WORKDAY";
  if (special === "WORK-HOLIDAY") return "OFF";
  if (/班/.test(title)) return "MAKE_UP_WORKDAY";
  return /休|假/.test(title) ? "OFF" : null;
}

/** The holiday's name in a title such as 上班(补春节假期), 春节(休) or 元旦 假期 第1天/共1天. */
function nameIn(title: string): string {
  const [, inner] = /补([^)）]+?)(?:假期)?[)）]/.exec(title) ?? [];
  const name = inner ?? title.replace(/[（(][休班][）)]/, "").replace(/\s*(?:假期|补班).*$/, "");
  return name.trim();
}

function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? " " : character));
}
