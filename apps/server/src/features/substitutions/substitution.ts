import { builder, inMyOffice } from "../../graphql/builder.ts";
import { mayForAll } from "../../graphql/rights.ts";

export const SubstitutionRef = builder.prismaNode("Substitution", {
  description: "A named person for a post and a time. Beats the pairing.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    post: t.relation("post", { description: "The post." }),
    staff: t.relation("staff", { description: "Who was named for it." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Its end, which no longer belongs to it." }),
    reason: t.exposeString("reason", {
      description: "Why; null for those without the right to see it.",
      nullable: true,
    }),
    withdrawn: t.boolean({
      description: "Whether it was taken back as a whole.",
      resolve: ({ withdrawnAt }) => withdrawnAt !== null,
    }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
    mayEnd: t.boolean({
      description: "Whether I may end it.",
      resolve: ({ withdrawnAt }, _args, { viewer }) =>
        viewer !== null && withdrawnAt === null && mayForAll(viewer, "nameSubstitute"),
    }),
  }),
});
