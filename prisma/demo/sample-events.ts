import { absence, type RecordedAbsence } from "./demo-changes.ts";
import type { DemoTime } from "./demo-time.ts";

/**
 * What the sample events mean for coverage, on days counted from the demo's first Monday. E7 (a delegation, in demo-approvals.ts) and
 * E10 (the Saturday rota, which stands anyway) change none of it.
 */
const SAMPLE_EVENTS = {
  E1: (time) => [absence("E1", "S026", "LEAVE", time.days(1, 3), { leaveType: "annual", ...planned(time) })],
  E2: (time) => [
    absence("E2", "S023", "LEAVE", time.morning(2), { leaveType: "sick", recordedAt: time.at(2, "07:55") }),
  ],
  E3: (time) => [
    absence("E3", "S022", "TRAINING", time.days(8), { note: "社会救助业务培训", ...planned(time) }),
    absence("E3", "S023", "LEAVE", time.days(8), { leaveType: "personal", pending: true, ...planned(time) }),
  ],
  E4: (time) => [
    absence("E4", "S026", "TRIP", time.days(9), { note: "赴区社保中心", ...planned(time) }),
    absence("E4", "S028", "LEAVE", time.days(9), { leaveType: "sick", recordedAt: time.at(9, "07:50") }),
  ],
  E5: (time) => [
    absence("E5", "S033", "LEAVE", time.days(-21, 136), { leaveType: "maternity", recordedAt: time.at(-28, "10:00") }),
  ],
  E6: (time) => [absence("E6", "S048", "SUSPENSION", time.days(1, 31), { recordedAt: time.at(0, "16:00") })],
  E7: () => [],
  E8: (time) => [absence("E8", "S029", "LEAVE", time.days(0, 1), { leaveType: "personal", ...planned(time) })],
  E9: (time) => [
    absence("E9", "S039", "LEAVE", time.days(3), {
      leaveType: "sick",
      note: "当日已电话报告,次日补假",
      recordedAt: time.at(4, "09:10"),
    }),
  ],
  E10: () => [],
  // The office in its ordinary trouble: a whole department out, and a request that would empty a window.
  D1: (time) => [
    absence("D1", "S034", "OUTING", time.afternoon(3), { note: "社区法治宣传", ...planned(time) }),
    absence("D1", "S035", "TRAINING", time.afternoon(3), { note: "人民调解员培训", ...planned(time) }),
    absence("D1", "S036", "LEAVE", time.afternoon(3), { leaveType: "personal", ...planned(time) }),
  ],
  D2: (time) => [
    absence("D2", "S016", "TRIP", time.days(8), { note: "赴区退役军人事务局", ...planned(time) }),
    absence("D2", "S015", "LEAVE", time.days(8), { leaveType: "personal", pending: true, ...planned(time) }),
  ],
} satisfies Record<string, (time: DemoTime) => readonly RecordedAbsence[]>;

export type SampleEvent = keyof typeof SAMPLE_EVENTS;

export const SAMPLE_EVENT_NAMES = Object.keys(SAMPLE_EVENTS) as readonly SampleEvent[];

export function sampleAbsences(events: readonly SampleEvent[], time: DemoTime): readonly RecordedAbsence[] {
  return [...new Set(events)].flatMap((event) => SAMPLE_EVENTS[event](time));
}

/** Asked for and granted in the week before the demo. */
function planned(time: DemoTime): { recordedAt: number } {
  return { recordedAt: time.at(-3, "10:00") };
}
