import type { LeaveRequest } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";
import type { Viewer } from "../../graphql/context.ts";
import { may } from "../../graphql/rights.ts";

/** Whether somebody may take a request back before it is decided. */
export function mayWithdraw(
  { status, staffId }: Pick<LeaveRequest, "status" | "staffId">,
  viewer: Viewer | null,
): boolean {
  return viewer !== null && (status === "PENDING" || status === "RETURNED") && may(viewer, "endLeave", staffId);
}

/** Whether somebody may call granted leave off, or what of it has not begun. */
export function mayCancel(
  { status, staffId, endsAt, returnedAt }: Pick<LeaveRequest, "status" | "staffId" | "endsAt" | "returnedAt">,
  viewer: Viewer | null,
  now: Instant,
): boolean {
  const isAhead = status === "APPROVED" && returnedAt === null && endsAt.getTime() > now;
  return viewer !== null && isAhead && may(viewer, "endLeave", staffId);
}
