import { SignDirection, SignInSource } from "@zaigang/db";
import { builder, inMyOffice } from "../../graphql/builder.ts";

const SignDirectionRef = builder.enumType("SignDirection", {
  description: "In or out.",
  values: Object.values(SignDirection),
});
const SignInSourceRef = builder.enumType("SignInSource", {
  description: "Where evidence came from.",
  values: Object.values(SignInSource),
});

export const SignInRef = builder.prismaNode("SignIn", {
  description: "Evidence of presence. It is never changed.",
  id: { resolve: ({ id }) => id },
  findUnique: inMyOffice,
  nullable: true,
  about: ({ staffId }) => staffId,
  rows: () => "readSignIns",
  fields: (t) => ({
    direction: t.expose("direction", { type: SignDirectionRef, description: "In or out." }),
    source: t.expose("source", { type: SignInSourceRef, description: "Where it came from." }),
    device: t.exposeString("device", { description: "The device, such as the clock in the entrance hall." }),
    signedAt: t.expose("signedAt", { type: "DateTime", description: "When." }),
  }),
});
