import type { DueAlert } from "../alerts/alert.ts";
import { dueAlerts } from "../alerts/due-alerts.ts";
import type { OfficeFacts } from "../coverage/facts.ts";
import { addDays, type CivilDate } from "../time/civil.ts";
import { at, clock, DAY } from "./office.ts";

/** What is due at a time of `DAY`, for all the days that are asked for: by default that day alone. */
export function dueAt(facts: OfficeFacts, time = "08:00", from: CivilDate = DAY, to = addDays(from, 1)): DueAlert[] {
  return dueAlerts(facts, from, to, at(time));
}

/** Such as `POST_UNCOVERED W1 09:00-12:00 13:30-17:30`, with the person where there is one and the date of other days. */
export function alertText({ kind, post, staff, date, stretches }: DueAlert): string {
  return [kind, date === DAY ? [] : date, post, staff ?? [], stretches.map((stretch) => clock(stretch))]
    .flat(2)
    .join(" ");
}

/** As `dueAt`, in texts. */
export function alertsAt(...asked: Parameters<typeof dueAt>): string[] {
  return dueAt(...asked).map(alertText);
}
