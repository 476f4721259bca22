import { builder, inMyOffice } from "../../graphql/builder.ts";
import { DepartmentRef } from "../departments/department.ts";

/** What the secret part of a feed's address begins with, so that people and scanners see what it is. */
export const FEED_PREFIX = "zgf_";

export const FeedRef = builder.prismaNode("Feed", {
  description: "A calendar that a program of mine reads by its address, without signing in.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  select: { id: true, staffId: true },
  about: ({ staffId }) => staffId,
  rows: () => "SELF",
  fields: (t) => ({
    department: t.relation("department", {
      type: DepartmentRef,
      nullable: true,
      description: "Who of it is away; null for my own leave and work.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When I made it." }),
  }),
});

builder.queryField("myFeeds", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "My calendars that are good, the latest first.",
    type: [FeedRef],
    resolve: (query, _root, _args, { db, viewer }) =>
      db.feed.findMany({
        ...query,
        where: { officeId: viewer.officeId, staffId: viewer.staffId, revokedAt: null },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      }),
  }),
);
