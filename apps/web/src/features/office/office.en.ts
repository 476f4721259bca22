import type { Translation } from "../../app/i18n/translation.ts";
import type { officeZh } from "./office.zh.ts";

export const officeEn = {
  settings: {
    about: "Names change at once. Numbers decide who is on post and where nobody is: look at the effect before saving.",
    names: "Names",
    name: "Full name of the office",
    nameEn: "Name in English",
    hallName: "Name of the hall",
    hallNameEn: "Hall in English",
    hallFloor: "Floor of the hall",
    hallFloorEn: "Floor in English",
    supervisionPhone: "Supervision phone",
    rules: "Rules",
    coverLimit: "Most posts of one person at once",
    graceMinutes: "Minutes of grace after opening",
    pauseLimitMinutes: "Longest pause of a window, minutes",
    signInRequiredFrom: "Sign-in counts from",
    signInHint: "Empty: nobody has to sign in",
    signInsPerDay: "Sign-ins a day",
    times: "{{count}}",
    signInOnReturn: "Sign in again after an outing or visit",
    reservesStepIn: "Reserves step in by themselves",
    missing: "It may not be empty",
    range: "From {{least}} to {{most}}",
    reason: "Why it may be uncovered",
    save: "Save the settings",
    saveUncovered: "Save all the same, with this reason",
    saved: "The settings are saved",
  },
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
