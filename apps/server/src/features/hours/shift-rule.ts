import { PairingRole, type ShiftDays } from "@zaigang/db";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { PostRef } from "../posts/post.ts";

export const PairingRoleRef = builder.enumType("PairingRole", {
  description: "What somebody is in a pairing.",
  values: Object.values(PairingRole),
});

export const ShiftDaysRef = builder.enumType("ShiftDays", {
  description: "The days of a shift that comes again. A holiday has none.",
  values: {
    WORKDAYS: { description: "Workdays, make-up workdays included." },
    SATURDAYS: { description: "Saturdays of rest." },
    SUNDAYS: { description: "Sundays of rest." },
  } satisfies Record<ShiftDays, { description: string }>,
});

export const ShiftRuleRef = builder.prismaNode("ShiftRule", {
  description: "Work outside the sessions that comes again, such as at noon or on Saturdays.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    post: t.relation("post", { description: "Whose primary or backup works." }),
    role: t.expose("role", { type: PairingRoleRef, description: "Which of the two." }),
    days: t.expose("days", { type: ShiftDaysRef, description: "On which days." }),
    everyWeeks: t.exposeInt("everyWeeks", {
      description: "1 for every week, 2 for every second one, counted from the week of its first day.",
    }),
    startsOn: t.expose("startsOn", { type: "Date", description: "The first date." }),
    endsOn: t.expose("endsOn", { type: "Date", description: "The date after the last; null if open.", nullable: true }),
    startsAt: t.exposeString("startsAt", {
      description: "Such as 12:00; null for the end of the morning session.",
      nullable: true,
    }),
    endsAt: t.exposeString("endsAt", {
      description: "Such as 13:00; null for the start of the afternoon session.",
      nullable: true,
    }),
    posts: t.field({
      description: "The posts that they hold then, by code.",
      type: [PostRef],
      select: (_args, _context, nestedSelection) => ({
        posts: { orderBy: { post: { code: "asc" } }, select: { post: nestedSelection() } },
      }),
      resolve: ({ posts }) => posts.map(({ post }) => post),
    }),
  }),
});

builder.queryField("shiftRules", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Shifts that come again in my office and are not over, by post and first date.",
    type: [ShiftRuleRef],
    args: { window: t.arg.string({ description: "Those of or for one window, by code; all if left out." }) },
    resolve: (query, _root, { window }, { db, viewer, now }) => {
      const atWindow = window ? { window: { code: window } } : {};
      return db.shiftRule.findMany({
        ...query,
        where: {
          officeId: viewer.officeId,
          AND: [
            { OR: [{ endsOn: null }, { endsOn: { gt: new Date(now) } }] },
            window ? { OR: [{ post: atWindow }, { posts: { some: { post: atWindow } } }] } : {},
          ],
        },
        orderBy: [{ post: { code: "asc" } }, { startsOn: "asc" }, { id: "asc" }],
      });
    },
  }),
);
