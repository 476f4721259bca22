import { datesThrough, parseDate } from "../time/civil.ts";
import { kindInWords, type NoticePart, type NoticeProblem, type ReadDay } from "./notice.ts";

const DATE = String.raw`(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?`;
const DATES = new RegExp(`^${DATE}(?:\\s*(?:~|～|至|到|—|–)\\s*${DATE})?$`);
const HEADING = /^\s*(?:日期|date)\b|^\s*日期/i;
/** Nobody is off for longer, and a slip of the pen in a year would be ten thousand rows. */
const MOST_DAYS = 31;

/**
 * Reads rows as they are typed or pasted from a sheet: a date or a stretch of dates, what it is, its name, apart by tabs
 * or commas. Blank lines and one of headings are passed over.
 */
export function readNoticeRows(text: string): NoticePart {
  const days: ReadDay[] = [];
  const problems: NoticeProblem[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === "" || HEADING.test(row)) return;
    const read = readRow(row);
    if (typeof read === "string") problems.push({ fault: read, line: index + 1, text: row.trim() });
    else days.push(...read);
  });
  return { days, problems };
}

function readRow(row: string): ReadDay[] | "NO_DATE" | "NO_SUCH_DATE" | "NO_KIND" {
  const [dates = "", word = "", name = ""] = row.split(/\t|,|，/).map((cell) => cell.trim());
  const found = DATES.exec(dates);
  if (!found) return "NO_DATE";
  const [, year, month, day, lastYear, lastMonth, lastDay] = found;
  const kind = kindInWords(word);
  if (kind === null) return "NO_KIND";
  try {
    const first = dateFrom(year!, month!, day!);
    const last = lastYear ? dateFrom(lastYear, lastMonth!, lastDay!) : first;
    const all = datesThrough(first, last);
    if (all.length === 0 || all.length > MOST_DAYS) return "NO_SUCH_DATE";
    return all.map((date) => ({ date, kind, name }));
  } catch (error) {
    if (error instanceof RangeError) return "NO_SUCH_DATE";
    throw error;
  }
}

/** @throws {RangeError} for a date that does not exist */
function dateFrom(year: string, month: string, day: string): string {
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
