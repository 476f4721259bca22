import { parseSessions, type Sessions } from "../hours/hours.ts";
import { CellProblem } from "./cell-problem.ts";

/** When a window opens, as one kind of its hours: on these weekdays, in that season, in sessions or as the office. */
export type OpeningHours = {
  /** Code of the season; `null` in all. */
  readonly season: string | null;
  /** ISO weekdays, in order. */
  readonly weekdays: readonly number[];
  /** Such as 09:00-12:00; empty where it follows the office. */
  readonly sessions: readonly string[];
};

export type SeasonName = { readonly code: string; readonly name: string; readonly nameEn: string | null };

/** Monday to Friday, as the office. */
export const OFFICE_HOURS: readonly OpeningHours[] = [{ season: null, weekdays: [1, 2, 3, 4, 5], sessions: [] }];

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;
const AS_OFFICE = "随作息";

/**
 * Writes hours as a sign at a window would: `周一至周五 冬季作息 09:00-18:00；周六 09:00-12:00`.
 */
export function formatOpeningHours(hours: readonly OpeningHours[], seasons: readonly SeasonName[]): string {
  const nameOf = (code: string) => seasons.find((season) => season.code === code)?.name ?? code;
  return hours
    .map(({ season, weekdays, sessions }) =>
      [
        formatWeekdays(weekdays),
        ...(season === null ? [] : [nameOf(season)]),
        sessions.length > 0 ? sessions.join("、") : AS_OFFICE,
      ].join(" "),
    )
    .sort()
    .join("；");
}

/**
 * Reads hours such as `周一至周五 冬季作息 09:00-18:00；周六 09:00-12:00`. Without days they are for Monday to Friday,
 * without a season for all, without sessions as the office.
 *
 * @throws {CellProblem} with the part that is no hours, crosses midnight or overlaps another
 */
export function readOpeningHours(text: string, seasons: readonly SeasonName[]): OpeningHours[] {
  const hours = text
    .normalize("NFKC")
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => readPart(part, seasons));
  hours.forEach((one, index) => {
    const earlier = hours.slice(0, index).filter(({ season }) => season === one.season);
    if (earlier.some(({ weekdays }) => weekdays.some((day) => one.weekdays.includes(day)))) {
      throw new CellProblem("OVERLAPPING_HOURS", [formatWeekdays(one.weekdays)]);
    }
  });
  return hours;
}

function readPart(part: string, seasons: readonly SeasonName[]): OpeningHours {
  const times = /\d{1,2}:\d{2}\s*[-–—~至到]+\s*(?:次日|第二天)?\s*\d{1,2}:\d{2}/g;
  const sessions = (part.match(times) ?? []).map(readSession);
  const words = part
    .replaceAll(times, " ")
    .split(/[\s、,]+/)
    .filter((word) => word !== "" && !/^(?:随作息|同办公时间|as office)$/i.test(word));
  let season: string | null = null;
  const days: number[] = [];
  for (const word of words) {
    const named = seasons.find(({ code, name, nameEn }) => [code, name, nameEn].includes(word));
    const read = named ? null : readWeekdays(word);
    if (named) season = named.code;
    else if (read) days.push(...read);
    else throw new CellProblem("NOT_HOURS", [word]);
  }
  assertApart(sessions);
  const weekdays = days.length > 0 ? [...new Set(days)].sort((a, b) => a - b) : [1, 2, 3, 4, 5];
  return { season, weekdays, sessions: [...sessions].sort() };
}

/** @throws {CellProblem} */
function readSession(text: string): string {
  const [from = "", to = ""] = (text.match(/\d{1,2}:\d{2}/g) ?? []).map((time) => time.padStart(5, "0"));
  const session = `${from}-${to}`;
  // To 00:00 is to midnight, which a session may reach and not pass.
  if (from >= to) throw new CellProblem("CROSSES_MIDNIGHT", [session]);
  try {
    parseSessions([session]);
  } catch {
    throw new CellProblem("NOT_HOURS", [session]);
  }
  return session;
}

function assertApart(sessions: readonly string[]): void {
  const parsed: Sessions = sessions.flatMap((session) => parseSessions([session]));
  parsed.forEach((one, index) => {
    const overlaps = parsed.slice(0, index).some((other) => one.start < other.end && other.start < one.end);
    if (overlaps) throw new CellProblem("OVERLAPPING_HOURS", [sessions[index] as string]);
  });
}

/** Days such as 周一至周五, 周一三五 or 周六; `null` for anything else. */
function readWeekdays(word: string): number[] | null {
  const [, days] = /^(?:周|星期|礼拜)([一二三四五六日天至到\-–周星期]+)$/.exec(word) ?? [];
  if (days === undefined) return null;
  const marks = days.replaceAll(/周|星期/g, "").replaceAll("天", "日");
  const [, first, last] = /^(.)[至到\-–](.)$/.exec(marks) ?? [];
  const numberOf = (mark: string) => WEEKDAYS.indexOf(mark as (typeof WEEKDAYS)[number]) + 1;
  if (first !== undefined && last !== undefined) {
    const [from, to] = [numberOf(first), numberOf(last)];
    return from > 0 && to > from ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : null;
  }
  const numbers = [...marks].map(numberOf);
  return numbers.every((day) => day > 0) ? numbers : null;
}

function formatWeekdays(weekdays: readonly number[]): string {
  const [first, last] = [weekdays[0], weekdays.at(-1)];
  const isRun = first !== undefined && last === first + weekdays.length - 1 && weekdays.length > 2;
  const mark = (day: number | undefined) => WEEKDAYS[(day ?? 1) - 1];
  return isRun ? `周${mark(first)}至周${mark(last)}` : `周${weekdays.map(mark).join("")}`;
}
