import { builder, inMyOffice } from "../../graphql/builder.ts";

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
  }),
});
