import type { Translation } from "../../app/i18n/translation.ts";
import type { officeZh } from "./office.zh.ts";

export const officeEn = {
  start: {
    title: "Start",
    about: "After these steps the board is true. In any order; come back whenever you like.",
    people: { title: "Import the people", missing: "There is nobody but you", done: "{{people}} people" },
    posts: {
      title: "Import windows and posts",
      missing: "{{windows}} windows and {{posts}} posts, {{unheld}} of them without anybody",
      done: "{{windows}} windows and {{posts}} posts, all of them held",
    },
    calendar: {
      title: "Look through hours and calendar",
      missing: "The holiday notice of {{year}} is missing: all dates are provisional",
      done: "Holiday notices up to {{last}}",
    },
    accounts: {
      title: "Invite the people",
      missing: "{{without}} without an account",
      done: "Everybody has an account or an invitation",
    },
    board: { title: "Look at the board", missing: "The board needs posts", done: "{{posts}} posts on the board" },
  },
} satisfies Translation<typeof officeZh>;
