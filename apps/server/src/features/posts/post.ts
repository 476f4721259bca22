import { PostKind } from "@zaigang/db";
import { type CivilDate, dateOf } from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { PairingRef } from "../pairings/pairing.ts";

export const PostKindRef = builder.enumType("PostKind", {
  description: "Where a post is held.",
  values: Object.values(PostKind),
});

export const PostRef = builder.prismaNode("Post", {
  description: "A duty that must be held.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    code: t.exposeString("code", { description: "The post's code, unique in the office." }),
    name: t.exposeString("name", { description: "The name." }),
    nameEn: t.exposeString("nameEn", { description: "The name in English.", nullable: true }),
    kind: t.expose("kind", { type: PostKindRef, description: "Where it is held." }),
    priority: t.exposeInt("priority", { description: "The higher, the sooner it is covered." }),
    watched: t.exposeBoolean("watched", { description: "Whether its gaps raise alerts." }),
    special: t.exposeBoolean("special", {
      description: "Whether leave of its holder takes the chain of special posts.",
    }),
    exemptReason: t.exposeString("exemptReason", {
      description: "Why it may have no backup; null where it may.",
      nullable: true,
    }),
    business: t.exposeString("business", { description: "What is mainly done there.", nullable: true }),
    businessEn: t.exposeString("businessEn", { description: "What is mainly done there, in English.", nullable: true }),
    startsOn: t.expose("startsOn", {
      type: "Date",
      description: "The first date on which it has to be held; null: since before the office's records.",
      nullable: true,
    }),
    endsOn: t.expose("endsOn", {
      type: "Date",
      description: "The first date on which it is no more; null while it stays.",
      nullable: true,
    }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    department: t.relation("department", { description: "The department it belongs to." }),
    pairing: t.field({
      description: "Who holds it on a day.",
      type: PairingRef,
      nullable: true,
      args: { on: t.arg({ type: "Date", description: "The day; today if left out." }) },
      select: ({ on }, context, nestedSelection) => ({
        pairings: nestedSelection({ where: inForce(on ?? todayOf(context)) }),
      }),
      resolve: ({ pairings }) => pairings[0] ?? null,
    }),
    pairings: t.relation("pairings", {
      description: "Everybody who held it and stood behind its holder, and who is planned to, the latest first.",
      query: { orderBy: { startsOn: "desc" } },
    }),
  }),
});

function todayOf({ viewer, now }: Context): CivilDate {
  if (!viewer) throw unauthenticated();
  return dateOf(now, viewer.timeZone);
}

function inForce(date: CivilDate) {
  const on = new Date(date);
  return { startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gt: on } }] };
}

builder.queryField("post", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "A post of my office by code; null if there is none.",
    type: "Post",
    nullable: true,
    args: { code: t.arg.string({ required: true, description: "Such as PW05." }) },
    resolve: (query, _root, { code }, { db, viewer }) =>
      db.post.findUnique({ ...query, where: { officeId_code: { officeId: viewer.officeId, code } } }),
  }),
);
