import { type TimeRange, tidyText } from "@zaigang/domain";
import { EmptyPeriod, PeriodTooLong, TextMissing, TextTooLong } from "./refusals.ts";

const DAY_MS = 86_400_000;
/** The longest that anything is planned or recorded at once: a secondment of three years. */
const MOST_DAYS = 1_100;
const MOST_CHARACTERS = 500;

/** @throws {EmptyPeriod} @throws {PeriodTooLong} */
export function assertPeriod({ startsAt, endsAt }: TimeRange): void {
  if (startsAt >= endsAt) throw new EmptyPeriod();
  if (endsAt - startsAt > MOST_DAYS * DAY_MS) throw new PeriodTooLong(MOST_DAYS);
}

/** A text without blanks around it and what nobody sees; `null` where nothing is written. @throws {TextTooLong} */
export function readText(field: string, text: string | null | undefined): string | null {
  const tidy = tidyText(text ?? "");
  if (tidy.length > MOST_CHARACTERS) throw new TextTooLong(field, MOST_CHARACTERS);
  return tidy === "" ? null : tidy;
}

/** A text that has to be there, without blanks around it. @throws {TextMissing} @throws {TextTooLong} */
export function readName(field: string, text: string): string {
  const name = readText(field, text);
  if (name === null) throw new TextMissing(field);
  return name;
}
