import { dateOf } from "@zaigang/domain";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import type { Context } from "../../graphql/context.ts";
import { unauthenticated } from "../../graphql/errors.ts";
import { departmentOf } from "../../graphql/rows-at-hand.ts";
import { signedIn } from "../../graphql/signed-in.ts";

export const DepartmentRef = builder.prismaNode("Department", {
  description: "A department of my office.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    code: t.exposeString("code", { description: "The department's code, unique in the office." }),
    name: t.exposeString("name", { description: "The name." }),
    nameEn: t.exposeString("nameEn", { description: "The name in English.", nullable: true }),
    head: t.relation("head", { description: "Who heads it.", nullable: true }),
    supervisingLeader: t.relation("supervisingLeader", { description: "The leader it reports to.", nullable: true }),
    endsOn: t.expose("endsOn", {
      type: "Date",
      nullable: true,
      description: "The first day on which it is no more; null while it stays.",
    }),
    members: t.relationCount("employments", {
      description: "How many people work there today.",
      where: (_args, context) => inForceToday(context),
    }),
  }),
});

builder.prismaObjectField("Staff", "department", (t) =>
  t.field({
    description: "The department.",
    type: DepartmentRef,
    resolve: ({ departmentId }, _args, context) => departmentOf(signedIn(context), departmentId),
  }),
);

function inForceToday({ viewer, now }: Context) {
  if (!viewer) throw unauthenticated();
  const today = new Date(dateOf(now, viewer.timeZone));
  return {
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: today } }] },
      { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
    ],
  };
}

builder.queryField("departments", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "The departments of my office, by code, without those that were closed.",
    type: [DepartmentRef],
    resolve: (query, _root, _args, { db, viewer, now }) =>
      db.department.findMany({
        ...query,
        where: {
          officeId: viewer.officeId,
          OR: [{ endsOn: null }, { endsOn: { gt: new Date(dateOf(now, viewer.timeZone)) } }],
        },
        orderBy: { code: "asc" },
      }),
  }),
);
