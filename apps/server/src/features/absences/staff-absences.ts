import { builder } from "../../graphql/builder.ts";
import { may } from "../../graphql/rights.ts";
import { StaffRef } from "../staff/staff.ts";
import { AbsenceRef } from "./absence.ts";

const YEAR_MS = 365 * 86_400_000;

builder.prismaObjectFields(StaffRef, (t) => ({
  absences: t.field({
    description:
      "Absences that are not over, the last first; for those who may know why also those of the last twelve months.",
    type: [AbsenceRef],
    select: (_args, { now }, nestedSelection) => ({
      id: true,
      absences: nestedSelection({
        where: { status: { not: "WITHDRAWN" }, endsAt: { gt: new Date(now - YEAR_MS) } },
        orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      }),
    }),
    resolve: ({ id, absences }, _args, { viewer, now }) => {
      if (viewer === null) return [];
      const mayLookBack = may(viewer, "readAbsenceReason", id);
      const mayKnowRequests = may(viewer, "readPendingAbsence", id);
      return absences.filter(
        ({ status, endsAt }) => (status === "IN_FORCE" || mayKnowRequests) && (mayLookBack || endsAt.getTime() > now),
      );
    },
  }),
}));
