import type { AbsenceKind, Prisma } from "@zaigang/db";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { may, subjectsOf } from "../../graphql/rights.ts";

const KINDS: Record<AbsenceKind, { readonly description: string }> = {
  LEAVE: { description: "Leave of any type." },
  OUTING: { description: "Out for some hours, on duty." },
  TRIP: { description: "Travelling on duty." },
  TRAINING: { description: "On a course." },
  SECONDMENT: { description: "Lent to another office." },
  VISIT: { description: "Visiting the community." },
  DUTY_REST: { description: "Resting after a night on duty." },
  SUSPENSION: { description: "Suspended from the post." },
};

export const AbsenceKindRef = builder.enumType("AbsenceKind", {
  description: "Why a person cannot hold a post.",
  values: KINDS,
});

type Subject = { readonly staffId: string };

function mayReadReason({ staffId }: Subject, { viewer }: Context): boolean {
  return viewer !== null && may(viewer, "readAbsenceReason", staffId);
}

/** Those in force, and what else the viewer may know of. */
function knownTo({ viewer }: Context): Prisma.AbsenceWhereInput {
  const subjects = viewer ? subjectsOf(viewer, "readPendingAbsence") : new Set<string>();
  return subjects === "WHOLE_OFFICE" ? {} : { OR: [{ status: "IN_FORCE" }, { staffId: { in: [...subjects] } }] };
}

export const AbsenceRef = builder.prismaNode("Absence", {
  description: "A time for which a person cannot hold a post.",
  id: { resolve: ({ id }) => id },
  // A request that one may not know of is told as one that is not there.
  findUnique: (id, context) => ({ ...inMyOffice(id, context), ...knownTo(context) }),
  nullable: true,
  authScopes: ({ staffId, status }, { viewer }) =>
    viewer !== null && (status === "IN_FORCE" || may(viewer, "readPendingAbsence", staffId)),
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
      description: "Whether I may end or withdraw it.",
      resolve: ({ staffId, status }, _args, { viewer }) =>
        viewer !== null && status !== "WITHDRAWN" && may(viewer, "endAbsence", staffId),
    }),
    pending: t.boolean({
      description: "Whether it is asked for and not granted.",
      resolve: ({ status }) => status === "PENDING",
    }),
    kind: t.field({
      description: "Why; null for those without the right to see it.",
      type: AbsenceKindRef,
      nullable: true,
      resolve: (absence, _args, context) => (mayReadReason(absence, context) ? absence.kind : null),
    }),
    leaveType: t.string({
      description: "Which leave; null for those without the right to see it.",
      nullable: true,
      resolve: (absence, _args, context) => (mayReadReason(absence, context) ? absence.leaveType : null),
    }),
    note: t.string({
      description: "What was written to it; null for those without the right to see it.",
      nullable: true,
      resolve: (absence, _args, context) => (mayReadReason(absence, context) ? absence.note : null),
    }),
  }),
});
