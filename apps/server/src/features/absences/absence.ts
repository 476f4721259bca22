import type { AbsenceKind } from "@zaigang/db";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { may, rightOver } from "../../graphql/rights.ts";

const KINDS: Record<AbsenceKind, { readonly description: string }> = {
  LEAVE: { description: "Leave of any type." },
  OUTING: { description: "Out for some hours, on duty." },
  TRIP: { description: "Travelling on duty." },
  TRAINING: { description: "On a course." },
  SECONDMENT: { description: "Lent to another office." },
  VISIT: { description: "Visiting the community." },
  DUTY_REST: { description: "Resting after a night on duty." },
  SUSPENSION: { description: "Suspended from the post." },
  HALF_HOLIDAY: { description: "Half a day off for some, such as on 8 March." },
};

export const AbsenceKindRef = builder.enumType("AbsenceKind", {
  description: "Why a person cannot hold a post.",
  values: KINDS,
});

export const AbsenceRef = builder.prismaNode("Absence", {
  description: "A time for which a person cannot hold a post.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ staffId }) => staffId,
  rows: ({ status }) => (status === "IN_FORCE" ? "OFFICE" : "readPendingAbsence"),
  fields: (t) => ({
    staff: t.relation("staff", { description: "Who is away." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Its end, which no longer belongs to it." }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    withdrawn: t.boolean({
      description: "Whether it was taken back as a whole.",
      resolve: ({ status }) => status === "WITHDRAWN",
    }),
    mayEnd: t.boolean({
      description: "Whether I may end or withdraw it; never where it comes from a request for leave, which ends it.",
      select: { staffId: true, status: true, kind: true, request: { select: { id: true } } },
      resolve: ({ staffId, status, kind, request }, _args, { viewer }) =>
        viewer !== null &&
        status !== "WITHDRAWN" &&
        request === null &&
        may(viewer, rightOver(kind, "endAbsence"), staffId),
    }),
    pending: t.boolean({
      description: "Whether it is asked for and not granted.",
      resolve: ({ status }) => status === "PENDING",
    }),
    kind: t.expose("kind", {
      description: "Why; null for those without the right to see it.",
      type: AbsenceKindRef,
      nullable: true,
    }),
    leaveType: t.exposeString("leaveType", {
      description: "Which leave; null for those without the right to see it.",
      nullable: true,
    }),
    note: t.exposeString("note", {
      description: "What was written to it; null for those without the right to see it.",
      nullable: true,
    }),
  }),
});
