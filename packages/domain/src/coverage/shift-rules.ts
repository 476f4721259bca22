import { type CalendarDay, isWorking } from "../calendar/calendar.ts";
import type { Sessions } from "../hours/hours.ts";
import { type CivilDate, isoWeekday, type MinuteOfDay, weekNumber } from "../time/civil.ts";
import type { ShiftRule } from "./facts.ts";

/** When a rule's shift is on a day, in minutes after midnight. */
export type RuledShift = { readonly rule: ShiftRule; readonly start: MinuteOfDay; readonly end: MinuteOfDay };

/**
 * The shifts that come again on a day. A make-up workday has weekday hours and no Saturday rota, a holiday closes the
 * rota too; a rule that needs a noon has no shift on a day without one.
 *
 * @param office the office's sessions of that day
 * Source: docs/rules.md R-39.
 */
export function shiftsOn(rules: readonly ShiftRule[], day: CalendarDay, office: Sessions): RuledShift[] {
  return rules.flatMap((rule) => {
    if (!isItsDay(rule, day) || !isItsWeek(rule, day.date)) return [];
    const start = rule.start ?? office[0]?.end;
    const end = rule.end ?? office[1]?.start;
    return start !== undefined && end !== undefined && start < end ? [{ rule, start, end }] : [];
  });
}

function isItsDay({ days, startsOn, endsOn }: ShiftRule, { date, kind }: CalendarDay): boolean {
  if (date < startsOn || (endsOn !== null && date >= endsOn)) return false;
  if (days === "WORKDAYS") return isWorking(kind);
  return kind === "REST_DAY" && isoWeekday(date) === (days === "SATURDAYS" ? 6 : 7);
}

function isItsWeek({ everyWeeks, startsOn }: ShiftRule, date: CivilDate): boolean {
  return (weekNumber(date) - weekNumber(startsOn)) % everyWeeks === 0;
}
