import type { Refusal } from "@zaigang/domain";
import { builder } from "./builder.ts";

/** What every refusal says; its own type adds the values that its words need. */
export const RefusalRef = builder.interfaceRef<Refusal>("Refusal").implement({
  description:
    "What the rules say no to: expected, and shown to the user. Missing rights and bugs are errors of the operation instead.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "A name for the client's own words, such as WOULD_UNCOVER." }),
    message: t.exposeString("message", { description: "One English sentence, for logs and scripts." }),
  }),
});
