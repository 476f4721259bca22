import type { TimeRange } from "@zaigang/domain";
import { badInput } from "../graphql/errors.ts";
import { EmptyPeriod, PeriodTooLong, TextTooLong } from "./refusals.ts";

const DAY_MS = 86_400_000;
/** The longest that anything is planned or recorded at once: a secondment of three years. */
const MOST_DAYS = 1_100;
const MOST_CHARACTERS = 500;

/** @throws {EmptyPeriod} @throws {PeriodTooLong} */
export function assertPeriod({ startsAt, endsAt }: TimeRange): void {
  if (startsAt >= endsAt) throw new EmptyPeriod();
  if (endsAt - startsAt > MOST_DAYS * DAY_MS) throw new PeriodTooLong(MOST_DAYS);
}

/** Whether a database can keep a text: every character is one, and none is U+0000. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** A text without blanks around it; `null` where nothing is written. @throws {TextTooLong} */
export function readText(field: string, text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  if (!isStorable(trimmed)) throw badInput("UNSTORABLE_TEXT", "Text may not contain the character U+0000");
  if (trimmed.length > MOST_CHARACTERS) throw new TextTooLong(field, MOST_CHARACTERS);
  return trimmed === "" ? null : trimmed;
}
