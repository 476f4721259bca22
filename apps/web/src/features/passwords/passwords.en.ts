import type { Translation } from "../../app/i18n/translation.ts";
import type { passwordsZh } from "./passwords.zh.ts";

export const passwordsEn = {
  new: "New password",
  again: "Once more",
  hint: "{{least}} characters or more. A sentence is easy to keep; no capitals or signs are asked for.",
  flaw: {
    TOO_SHORT: "Too short: {{least}} characters or more",
    TOO_LONG: "Too long: at most {{most}} characters",
    COMMON: "Many people use this one. Take another, such as a sentence of your own",
    NAMES_OWNER: "Leave your name, its reading and your user name out of it",
  },
  differ: "The two differ. Type it again",
} satisfies Translation<typeof passwordsZh>;
