import { Role } from "@zaigang/db";
import { dateOf, dayBounds } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { Viewer } from "../../graphql/context.ts";
import { AbsenceRef } from "../absences/absence.ts";
import { SignInRef } from "../attendance/sign-in.ts";

const RoleRef = builder.enumType("Role", {
  description: "What somebody may do in the office.",
  values: Object.values(Role),
});

const ViewerRef = builder.objectRef<Viewer>("Viewer").implement({
  description: "The person who is signed in.",
  fields: (t) => ({
    roles: t.field({ description: "My roles.", type: [RoleRef], resolve: ({ roles }) => [...roles] }),
    staff: t.prismaField({
      description: "Me, as a member of the staff.",
      type: "Staff",
      resolve: (query, { officeId, staffId }, _args, { db }) =>
        db.staff.findUniqueOrThrow({ ...query, where: { officeId_id: { officeId, id: staffId } } }),
    }),
    office: t.prismaField({
      description: "My office.",
      type: "Office",
      resolve: (query, { officeId }, _args, { db }) => db.office.findUniqueOrThrow({ ...query, where: { officeId } }),
    }),
    signIns: t.prismaField({
      description: "My sign-ins of a civil day, by time.",
      type: [SignInRef],
      args: { date: t.arg({ type: "Date", description: "The day; today if left out." }) },
      resolve: (query, { officeId, staffId, timeZone }, { date }, { db, now }) => {
        const { startsAt, endsAt } = dayBounds(date ?? dateOf(now, timeZone), timeZone);
        const signedAt = { gte: new Date(startsAt), lt: new Date(Math.min(endsAt, now + 1)) };
        return db.signIn.findMany({ ...query, where: { officeId, staffId, signedAt }, orderBy: { signedAt: "asc" } });
      },
    }),
    absences: t.prismaField({
      description: "My absences and requests that have not ended, by start.",
      type: [AbsenceRef],
      resolve: (query, { officeId, staffId }, _args, { db, now }) =>
        db.absence.findMany({
          ...query,
          where: { officeId, staffId, endsAt: { gt: new Date(now) }, status: { not: "WITHDRAWN" } },
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        }),
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    description: "Who is asking; null for anonymous.",
    type: ViewerRef,
    nullable: true,
    skipTypeScopes: true,
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

builder.queryField("now", (t) =>
  t.field({
    description: "The server's clock.",
    type: "DateTime",
    skipTypeScopes: true,
    resolve: (_root, _args, { now }) => now,
  }),
);
