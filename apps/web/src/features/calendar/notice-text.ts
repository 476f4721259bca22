import type { DayKind } from "@zaigang/domain";

/** What each kind is called where somebody types a notice; the domain reads the same words. */
const WORDS: Record<DayKind, string> = {
  WORKDAY: "工作日",
  REST_DAY: "休息日",
  STATUTORY_HOLIDAY: "法定",
  SWAPPED_REST_DAY: "调休",
  MAKE_UP_WORKDAY: "补班",
  REGIONAL_HOLIDAY: "地方假",
};

type Day = { readonly date: string; readonly kind: DayKind; readonly name: string };

/** The days of a notice as rows that can be typed in: 2027-01-01,法定,元旦. */
export function noticeText(days: readonly Day[]): string {
  return days.map(({ date, kind, name }) => `${date},${WORDS[kind]},${name}`).join("\n");
}

/** The text of a file, in UTF-8 or else in the code that old Chinese programs write. */
export function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
