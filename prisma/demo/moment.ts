import type { SignIn } from "@zaigang/domain";
import { absence, type DemoChanges } from "./demo-changes.ts";
import { demoOffice } from "./demo-office.ts";
import type { DemoTime } from "./demo-time.ts";

/** The moment is the Wednesday of the demo's first week, made for a look at 10:24. */
export const MOMENT_DAY = 2;

const SIGNED_IN_AT = "08:50";
/** Whose morning was another: seen later, or not at all. */
const NOT_AT_0850 = ["S022", "S026", "S028", "S030", "S031", "S048"];

/** One morning in which every state of the board is to be seen, with sign-in switched on. */
export function momentChanges(time: DemoTime): DemoChanges {
  const planned = { recordedAt: time.at(-3, "10:00") };
  const suspended = time.days(-6, 24);
  return {
    absences: [
      absence("moment", "S031", "LEAVE", time.days(MOMENT_DAY, 3), { leaveType: "annual", ...planned }),
      absence("moment", "S030", "OUTING", time.between(MOMENT_DAY, "08:30", "09:50"), {
        note: "社区卫生服务站",
        ...planned,
      }),
      absence("moment", "S048", "SUSPENSION", suspended, { recordedAt: time.at(-7, "16:00") }),
      absence("moment", "S026", "TRIP", time.days(MOMENT_DAY), { note: "赴区社保中心", ...planned }),
      absence("moment", "S028", "LEAVE", time.days(MOMENT_DAY), {
        leaveType: "sick",
        recordedAt: time.at(MOMENT_DAY, "07:50"),
      }),
      absence("moment", "S016", "OUTING", time.between(MOMENT_DAY, "14:00", "18:00"), {
        note: "走访退役军人",
        ...planned,
      }),
      absence("moment", "S036", "OUTING", time.between(MOMENT_DAY, "15:00", "17:00"), {
        note: "社区矫正走访",
        ...planned,
      }),
      absence("moment", "S034", "OUTING", time.between(MOMENT_DAY, "15:30", "17:30"), {
        note: "区司法局会议",
        ...planned,
      }),
      absence("moment", "S035", "OUTING", time.between(MOMENT_DAY, "16:00", "17:00"), {
        note: "调解回访",
        pending: true,
        recordedAt: time.at(MOMENT_DAY, "09:20"),
      }),
    ],
    substitutions: [
      { post: "PO28", staff: "S047", ...suspended, madeAt: time.at(-7, "16:10"), reason: "焦宜春停职待岗" },
      {
        post: "PW09",
        staff: "S014",
        ...time.between(MOMENT_DAY, "14:00", "16:00"),
        madeAt: time.at(MOMENT_DAY - 1, "17:00"),
        reason: "阮青棠下午前段接待来访",
      },
    ],
    pauses: [{ window: "W04", ...time.between(MOMENT_DAY, "10:15", "10:35") }],
    signIns: [
      ...demoOffice.staff
        .filter(({ code }) => !NOT_AT_0850.includes(code))
        .map(({ code }): SignIn => ({ staff: code, at: time.at(MOMENT_DAY, SIGNED_IN_AT), direction: "IN" })),
      { staff: "S022", at: time.at(MOMENT_DAY, "09:38"), direction: "IN" },
      { staff: "S032", at: time.at(MOMENT_DAY, "10:06"), direction: "OUT" },
    ],
  };
}
