import { builder } from "../../graphql/builder.ts";
import { StaffRef } from "../staff/staff.ts";
import { LeaveRequestRef } from "./leave-request.ts";

builder.prismaObjectFields(StaffRef, (t) => ({
  leaveRequests: t.relatedConnection(
    "leaveRequests",
    {
      description:
        "Their requests for leave, those that begin last first; null for those without the right to see them.",
      nullable: true,
      type: LeaveRequestRef,
      cursor: "officeId_id",
      query: () => ({ orderBy: [{ startsAt: "desc" as const }, { id: "desc" as const }] }),
    },
    { name: "LeaveRequestConnection" },
    { name: "LeaveRequestEdge" },
  ),
}));
