import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";

builder.prismaNode("Office", {
  description: "The office I work for.",
  id: { resolve: ({ officeId }) => officeId },
  findUnique: ownOffice,
  nullable: true,
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name." }),
    nameEn: t.exposeString("nameEn", { description: "The name in English.", nullable: true }),
    hallName: t.exposeString("hallName", { description: "The name of the service hall." }),
    hallNameEn: t.exposeString("hallNameEn", {
      description: "The name of the service hall in English.",
      nullable: true,
    }),
    hallFloor: t.exposeString("hallFloor", { description: "Where the hall is.", nullable: true }),
    hallFloorEn: t.exposeString("hallFloorEn", { description: "Where the hall is, in English.", nullable: true }),
    timeZone: t.exposeString("timeZone", { description: "The zone whose wall clock the office lives by." }),
    coverLimit: t.exposeInt("coverLimit", { description: "Most posts a person may hold at once." }),
    graceMinutes: t.exposeInt("graceMinutes", {
      description: "Minutes after a session's start in which nobody is missed.",
    }),
    signInRequiredFrom: t.expose("signInRequiredFrom", {
      type: "Date",
      nullable: true,
      description: "The first date on which sign-in counts; null while it is not switched on.",
    }),
    signInsPerDay: t.exposeInt("signInsPerDay", {
      description: "Sign-ins and sign-outs asked for on a working day, 2 or 4.",
    }),
    signInOnReturn: t.exposeBoolean("signInOnReturn", {
      description: "Whether the end of an outing or visit asks for a sign-in again.",
    }),
    reservesStepIn: t.exposeBoolean("reservesStepIn", {
      description: "Whether reserves step in by themselves; otherwise someone must be named.",
    }),
    pauseLimitMinutes: t.exposeInt("pauseLimitMinutes", { description: "Longest pause of a window, in minutes." }),
    supervisionPhone: t.exposeString("supervisionPhone", { description: "Where citizens complain.", nullable: true }),
    version: t.int({
      description: "Counts the office's changes: the version of the last one that an answer holds.",
      select: { progress: { select: { version: true } } },
      resolve: ({ progress }) => progress?.version ?? 0,
    }),
    windows: t.relation("windows", { description: "In hall order.", query: { orderBy: { number: "asc" } } }),
    posts: t.relation("posts", { description: "By code.", query: { orderBy: { code: "asc" } } }),
  }),
});

/** Whatever office an id names, it is read only if it is the viewer's own. */
function ownOffice(id: string, context: Context) {
  if (!context.viewer) throw unauthenticated();
  const { officeId } = inMyOffice(id, context).officeId_id;
  return { officeId, AND: { officeId: id } };
}
