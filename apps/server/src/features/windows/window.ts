import { builder, inMyOffice } from "../../graphql/builder.ts";
import { windowOf } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";

const WindowHours = builder.prismaObject("WindowHours", {
  description: "When a window opens on some weekdays.",
  fields: (t) => ({
    validFrom: t.expose("validFrom", {
      type: "Date",
      description: "From that date on, in place of all its hours before.",
    }),
    season: t.exposeString("season", { description: "Code of the season it applies to; null in all.", nullable: true }),
    weekdays: t.exposeIntList("weekdays", { description: "ISO weekdays, 1 Monday to 7 Sunday." }),
    sessions: t.exposeStringList("sessions", {
      description: "Such as 09:00-12:00; none where it follows the office.",
    }),
  }),
});

export const WindowRef = builder.prismaNode("Window", {
  description: "A service window of the hall.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    code: t.exposeString("code", { description: "The window's code, unique in the office." }),
    number: t.exposeInt("number", { description: "The number over the window." }),
    name: t.exposeString("name", { description: "The name." }),
    nameEn: t.exposeString("nameEn", { description: "The name in English.", nullable: true }),
    businesses: t.exposeStringList("businesses", { description: "What is done there." }),
    businessesEn: t.exposeStringList("businessesEn", { description: "What is done there, in English." }),
    floor: t.exposeString("floor", { description: "Where it is, if the hall has several floors.", nullable: true }),
    floorEn: t.exposeString("floorEn", { description: "Where it is, in English.", nullable: true }),
    endsOn: t.expose("endsOn", {
      type: "Date",
      description: "The first date on which it is no more; null while it stays.",
      nullable: true,
    }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    posts: t.relation("posts", { description: "Its posts, by code.", query: { orderBy: { code: "asc" } } }),
    hours: t.relation("hours", {
      description: "Its hours in all their versions, the newest first.",
      type: WindowHours,
      query: { orderBy: [{ validFrom: "desc" }, { id: "asc" }] },
    }),
    closures: t.relation("closures", {
      description: "When it is closed for a time, the latest first; none that were taken back.",
      query: { where: { withdrawnAt: null }, orderBy: [{ startsAt: "desc" }, { id: "desc" }], take: 20 },
    }),
    closuresAhead: t.relation("closures", {
      description: "Closures that are not over, by start.",
      query: (_args, { now }) => ({
        where: { withdrawnAt: null, endsAt: { gt: new Date(now) } },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      }),
    }),
  }),
});

builder.prismaObjectField("Post", "window", (t) =>
  t.field({
    description: "The window it is held at; null for office posts.",
    type: WindowRef,
    nullable: true,
    resolve: ({ windowId }, _args, context) => (windowId === null ? null : windowOf(signedIn(context), windowId)),
  }),
);

builder.queryField("window", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "A window of my office by code; null if there is none.",
    type: "Window",
    nullable: true,
    args: { code: t.arg.string({ required: true, description: "Such as W05." }) },
    resolve: (query, _root, { code }, { db, viewer }) =>
      db.window.findUnique({ ...query, where: { officeId_code: { officeId: viewer.officeId, code } } }),
  }),
);
