import { builder } from "../../graphql/builder.ts";

export const LineRoleRef = builder.enumType("LineRole", {
  description: "A place in the line of a post.",
  values: {
    PRIMARY: { description: "Holds it (A)." },
    BACKUP: { description: "Takes over when the primary is away (B)." },
    RESERVE: { description: "Called when neither can hold it." },
  } as const,
});
