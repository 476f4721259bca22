import { dateOf, dayBounds } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { Viewer } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { mayForAll } from "../../graphql/rights.ts";
import { ALL_RIGHTS, RIGHTS, type Right } from "../../graphql/rights-table.ts";
import { AbsenceRef } from "../absences/absence.ts";
import { SignInRef } from "../attendance/sign-in.ts";
import { MessageRef } from "../inbox/message.ts";
import { RoleRef } from "../staff/role.ts";

const MOST_MESSAGES = 200;

/** A right by the name that clients know it by: RECORD_ABSENCE for recordAbsence. */
const nameOf = (right: Right): string => right.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const RightRef = builder.enumType("Right", {
  description: "What somebody may learn or do.",
  values: Object.fromEntries(
    ALL_RIGHTS.map((right) => [nameOf(right), { value: right, description: `${RIGHTS[right].en}.` }]),
  ) as Record<string, { value: Right; description: string }>,
});

export const ViewerRef = builder.objectRef<Viewer>("Viewer").implement({
  description: "The person who is signed in.",
  about: ({ staffId }) => staffId,
  rows: () => "SELF",
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
    rights: t.field({
      description: "What I may learn of everybody in the office, or do for them.",
      type: [RightRef],
      resolve: (viewer) => ALL_RIGHTS.filter((right) => mayForAll(viewer, right)),
    }),
    inbox: t.prismaField({
      description: "My messages, the latest first.",
      type: [MessageRef],
      args: { first: t.arg.int({ required: true, defaultValue: 50, description: "How many, 1 to 200." }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: (query, { officeId, staffId }, { first }, { db, now }) => {
        if (first < 1 || first > MOST_MESSAGES) {
          throw badInput("BAD_COUNT", `Ask for 1 to ${MOST_MESSAGES} messages`, { most: MOST_MESSAGES });
        }
        return db.message.findMany({
          ...query,
          where: { officeId, staffId, shownFrom: { lte: new Date(now) } },
          orderBy: [{ shownFrom: "desc" }, { id: "desc" }],
          take: first,
        });
      },
    }),
    unreadMessages: t.int({
      description: "How many of my messages I have not read.",
      resolve: ({ officeId, staffId }, _args, { db, now }) =>
        db.message.count({ where: { officeId, staffId, readAt: null, shownFrom: { lte: new Date(now) } } }),
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
