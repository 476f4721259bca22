import { builder, inMyOffice } from "../../graphql/builder.ts";

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
    posts: t.relation("posts", { description: "Its posts, by code.", query: { orderBy: { code: "asc" } } }),
  }),
});

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
