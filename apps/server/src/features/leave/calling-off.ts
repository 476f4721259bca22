import type { LeaveRequest, LeaveType } from "@zaigang/db";
import { addDays, leaveRange } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { personOf } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { CoveragePreview, type Preview } from "../coverage/preview-coverage.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { leftThrough } from "./granted-leave.ts";
import { LeaveRequestRef, OF_REQUEST, periodOf } from "./leave-request.ts";
import { mayCancel, mayWithdraw } from "./may-call-off.ts";
import { dateText, effectOf } from "./plan-leave.ts";
import { workingTimeOf } from "./working-time.ts";

type Row = Pick<LeaveRequest, keyof typeof OF_REQUEST & keyof LeaveRequest> &
  Pick<LeaveRequest, "amount" | "returnedAt"> & { readonly type: LeaveType };

/** What comes back, in hundredths of the type's unit, and what the leave would have done to coverage by then. */
type CallingOff = { readonly amount: number; readonly effect: Preview | null };

const CallingOffRef = builder.objectRef<CallingOff>("CallingOff").implement({
  description: "What it comes to if leave is called off now, or its request taken back.",
  fields: (t) => ({
    amount: t.float({
      description:
        "What comes back, in the type's unit: nothing of what has begun, nor of what went back and holds nothing.",
      resolve: ({ amount }) => inUnits(amount),
    }),
    effect: t.field({
      description:
        "What what comes back does to coverage as things stand: that ends with it. Null where it does nothing.",
      type: CoveragePreview,
      nullable: true,
      resolve: ({ effect }) => effect,
    }),
  }),
});

builder.prismaObjectField(LeaveRequestRef, "callingOff", (t) =>
  t.field({
    description: "What comes back if I call it off now, before I do; null where I may not.",
    type: CallingOffRef,
    nullable: true,
    select: { ...OF_REQUEST, amount: true, returnedAt: true },
    resolve: (row, _args, context) => {
      const { viewer, now } = context;
      if (!mayWithdraw(row, viewer) && !mayCancel(row, viewer, now)) return null;
      // What went back lies with the applicant, and holds nothing any more.
      return row.status === "RETURNED" ? { amount: 0, effect: null } : callingOff(row, signedIn(context));
    },
  }),
);

async function callingOff(row: Row, context: SignedInContext): Promise<CallingOff> {
  const { timeZone } = context.viewer;
  const { now } = context;
  const first = dateText(row.firstDate);
  const { loaded } = await officeCoverage(context, first, addDays(dateText(row.lastDate), 1));
  const staff = await personOf(context, row.staffId);
  const { rules } = loaded.facts;
  const time = workingTimeOf(loaded, staff.code);
  const leave = { period: periodOf(row), request: row, time, rules };
  // Who waits has not gone, and takes all of it back.
  const kept = row.status === "PENDING" ? null : leftThrough(leave, { timeZone, now }, null).kept;
  const endsAt = row.endsAt.getTime();
  const rest = { startsAt: kept ? leaveRange(kept.period, time, timeZone).endsAt : row.startsAt.getTime(), endsAt };
  const seen = effectOf({ staff, range: rest, loaded }, row.absenceId, now, timeZone);
  return {
    amount: row.amount - (kept?.count.amount ?? 0),
    effect: seen && { effect: seen.effect, before: loaded, after: seen.after },
  };
}
