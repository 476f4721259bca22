import type { rightsZh } from "./rights.zh.ts";

export const rightsEn: Record<keyof typeof rightsZh, string> = {
  title: "Who may see and do what",
  about:
    "Over oneself; heads over their department, supervising leaders over theirs; the other roles over the whole office. What is not listed everybody sees: who works where, who holds which post, who is away until when. Roles do not count while somebody is suspended.",
  see: "See",
  act: "Do",
  self: "Oneself",
  copyHolder: "Gets a copy",
  approver: "Approver",
  private: "private",
  yes: "May",
  no: "May not",
};
