import type { Translation } from "../../app/i18n/translation.ts";
import type { settingsZh } from "./settings.zh.ts";

export const settingsEn = {
  title: "Settings",
  pages: "Pages of settings",
  page: {
    start: "Start",
    office: "Office",
    import: "Import and export",
    places: "Windows and posts",
    calendar: "Hours and calendar",
    approvals: "Approval of leave",
    leave: "Kinds of leave",
    accounts: "Accounts",
    rights: "Rights",
    audit: "Audit log",
  },
  notYours: "This page is for those who look after it",
} satisfies Translation<typeof settingsZh>;
