import { builder, inMyOffice } from "../../graphql/builder.ts";

export const WindowClosureRef = builder.prismaNode("WindowClosure", {
  description: "A window that does not open for a time. It is public, with its reason.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    window: t.relation("window", { description: "Which window." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "When the window opens again." }),
    reason: t.exposeString("reason", { description: "Why, as the public reads it.", nullable: true }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
  }),
});
