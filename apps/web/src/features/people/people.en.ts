import type { Translation } from "../../app/i18n/translation.ts";
import type { peopleZh } from "./people.zh.ts";

export const peopleEn = {
  search: "Name, reading or code",
  heldPost: "{{post}}: {{role}}",
  comma: ", ",
  nobody: "No such person",
} satisfies Translation<typeof peopleZh>;
