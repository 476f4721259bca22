import { type CalendarFacts, calendarDay, isWorking } from "@zaigang/domain";
import { absence, type RecordedAbsence } from "./demo-changes.ts";
import type { DemoTime } from "./demo-time.ts";

type Past = readonly [week: number, staff: string, type: string, firstDay: number, days: number];

/** Leave of the months before, by weeks before the demo's first Monday and by weekday, Monday being 0. */
const PAST: readonly Past[] = [
  [44, "S027", "annual", 0, 2],
  [43, "S019", "personal", 3, 1],
  [41, "S038", "sick", 1, 1],
  [40, "S011", "annual", 2, 3],
  [38, "S045", "personal", 4, 1],
  [37, "S022", "annual", 0, 3],
  [36, "S042", "sick", 0, 1],
  [34, "S016", "annual", 1, 2],
  [33, "S030", "personal", 2, 1],
  [32, "S047", "annual", 0, 4],
  [30, "S024", "sick", 3, 1],
  [29, "S026", "annual", 3, 2],
  [28, "S037", "annual", 0, 3],
  [26, "S028", "personal", 1, 1],
  [25, "S012", "annual", 0, 4],
  [24, "S043", "sick", 4, 1],
  [23, "S031", "annual", 0, 2],
  [22, "S018", "annual", 1, 3],
  [21, "S009", "annual", 0, 3],
  [20, "S036", "personal", 3, 1],
  [19, "S020", "annual", 0, 4],
  [18, "S044", "annual", 2, 2],
  [17, "S032", "personal", 0, 1],
  [16, "S040", "sick", 2, 1],
  [14, "S015", "annual", 1, 3],
  [13, "S025", "annual", 0, 2],
  [12, "S026", "sick", 1, 1],
  [11, "S010", "annual", 3, 2],
  [10, "S039", "personal", 4, 1],
  [8, "S046", "annual", 0, 3],
  [7, "S029", "sick", 2, 1],
  [6, "S021", "annual", 1, 2],
  [5, "S035", "personal", 0, 1],
  [4, "S023", "annual", 2, 2],
  [3, "S041", "annual", 0, 2],
  [3, "S027", "sick", 3, 1],
  [2, "S026", "personal", 4, 1],
];

/**
 * Leave that was asked for, granted and reported back from in the demo's year: balances and statistics have something to
 * show. Only of that year, so that no balance of another is drawn on, and none that would begin on a day of rest.
 */
export function pastLeave(time: DemoTime, calendar: CalendarFacts): readonly RecordedAbsence[] {
  const year = time.date(0).slice(0, 4);
  return PAST.flatMap(([week, staff, type, weekday, days]) => {
    const first = weekday - 7 * week;
    const date = time.date(first);
    if (!date.startsWith(year) || !isWorking(calendarDay(calendar, date).kind)) return [];
    const recordedAt = type === "sick" ? time.at(first, "07:50") : time.at(first - 4, "10:00");
    return [
      absence(`past-${week}`, staff, "LEAVE", time.days(first, first + days - 1), { leaveType: type, recordedAt }),
    ];
  });
}
