import type { LockedOffice } from "../../changes/change-office.ts";
import { giveForAll } from "../../graphql/rights.ts";
import { heldBy } from "./assert-settled.ts";
import { type Deciders, deciderOf } from "./deciders.ts";
import type { PlannedLeave } from "./plan-leave.ts";
import type { LeaveNews } from "./tell-leave.ts";

/**
 * Who hears of a request that was filed: whoever decides first, and where it is held from the start everybody who may
 * settle that. Whoever decides sees so in the request itself, and the applicant settles nothing of their own.
 *
 * @param absenceId of the request's own absence
 */
export function newsOfFiled(
  { now, timeZone }: Pick<LockedOffice, "now" | "timeZone">,
  planned: PlannedLeave,
  deciders: Deciders,
  absenceId: string | null,
): LeaveNews[] {
  const [first] = planned.steps;
  const decider = first && deciderOf(deciders, first, { applicant: planned.staff.id, ...planned }, now).staff;
  const held = heldBy({ ...planned, absenceId, coverReason: null }, now, timeZone);
  const settle = [...planned.loaded.staff.values()].filter(
    ({ id, roles }) => held && giveForAll(roles, "leaveUncovered") && id !== planned.staff.id && id !== decider,
  );
  return [
    { kind: "LEAVE_TO_DECIDE", staffId: decider ?? null },
    ...settle.map(({ id }) => ({ kind: "LEAVE_TO_SETTLE" as const, staffId: id })),
  ];
}
