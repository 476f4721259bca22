import type { CalendarFacts } from "@zaigang/domain";
import type { CalendarQuery } from "../../generated/graphql.ts";

export type Year = CalendarQuery["calendarYear"];
export type Notice = Year["notices"][number];

/** A year's calendar in the words of the rules, which then say what each date is. */
export function factsOf({ notices, coveredYears }: Year): CalendarFacts {
  return {
    coveredYears,
    entries: notices.flatMap(({ layer, days }) => days.map((day) => ({ ...day, layer }))),
  };
}

/** Dates that the calendar knows as fixed by law. */
export function statutoryIn({ notices }: Year): ReadonlySet<string> {
  return new Set(
    notices.flatMap(({ days }) => days.filter(({ kind }) => kind === "STATUTORY_HOLIDAY").map(({ date }) => date)),
  );
}
