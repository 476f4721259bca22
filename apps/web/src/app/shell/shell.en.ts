import type { Translation } from "../i18n/translation.ts";
import type { shellZh } from "./shell.zh.ts";

export const shellEn = {
  sections: "Sections",
  section: { home: "My day", board: "Coverage", days: "14 days", mine: "My day", settings: "Settings", me: "Me" },
  tab: { home: "Today", board: "Coverage", days: "14 days", mine: "Today", settings: "Settings", me: "Me" },
  skip: "Skip to the page",
  connection: { live: "Live", reconnecting: "Reconnecting. Data from {{time}}", offline: "Offline" },
  strip: {
    reconnecting: "Reconnecting. Data from {{time}}. Nothing is saved meanwhile.",
    offline: "Offline. Data from {{time}}. Nothing is saved until the network is back.",
  },
  retryNow: "Try now",
  personMenu: "Menu of {{name}}",
  language: "Language",
  theme: "Appearance",
  themeChoice: { light: "Light", dark: "Dark", system: "As the system" },
  account: "My account",
  signOut: "Sign out",
  keys: {
    title: "Keys",
    what: {
      "0": "Go to coverage",
      "1": "Go to the alerts",
      "2": "Go to 14 days",
      "3": "Go to my day",
      "4": "Jump to now on the board",
      "5": "Move between stretches or cells",
      "6": "To the first; End to the last",
      "7": "Open the reason",
      "8": "Close and go back",
      "9": "Undo what was just done, within 8 s",
      "10": "Show this list",
    },
  },
  notFound: "There is no such page",
  toBoard: "Go to coverage",
  pageFailed: "The page broke. No data is lost",
  loadAnew: "Load again",
} satisfies Translation<typeof shellZh>;
