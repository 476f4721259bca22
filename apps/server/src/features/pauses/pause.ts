import { builder, inMyOffice } from "../../graphql/builder.ts";

export const PauseRef = builder.prismaNode("Pause", {
  description: "A window closed for a short, announced time.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  fields: (t) => ({
    window: t.relation("window", { description: "The window." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "When the window reopens." }),
  }),
});
