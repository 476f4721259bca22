import type { Translation } from "../../app/i18n/translation.ts";
import type { pairingsZh } from "./pairings.zh.ts";

export const pairingsEn = {
  change: "Change the pairing",
  title: "Change the pairing of {{post}}",
  presentLine: "Now: {{line}}",
  lineThen: "Planned from then on: {{line}}",
  planned: "Something else is planned from {{dates}}",
  replacePlanned: "Replace what is planned",
  noLine: "Nobody holds it now",
  calledAfter: " → ",
  comma: ", ",
  from: "From",
  fromHint: "Tomorrow at the earliest. For today name a substitute",
  reserves: "Reserves",
  addReserve: "Add a reserve",
  up: "{{person}} up",
  down: "{{person}} down",
  takeOut: "Take out {{person}}",
  reason: "Why the post may stay empty",
  changeFrom: "Change from {{date}}",
  changeWithReason: "Change from {{date}} with the reason",
  saveAgain: ". Save again to change it to what is entered here.",
  changed: "Pairing of {{post}} changes from {{date}}",
  problem: {
    MISSING: "Choose a date",
    TOO_SOON: "Tomorrow at the earliest. Change the date",
    primary: "Choose the primary",
    TWICE: "Each person only once. Choose somebody else",
    planned: "Tick to replace it, or choose another date",
    reason: "Write a reason, or choose somebody else",
  },
} satisfies Translation<typeof pairingsZh>;
