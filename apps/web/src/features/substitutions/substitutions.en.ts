import type { Translation } from "../../app/i18n/translation.ts";
import type { substitutionsZh } from "./substitutions.zh.ts";

export const substitutionsEn = {
  name: "Name a substitute",
  named: "{{person}} assigned to {{place}} until {{until}}",
  ended: "{{person}} no longer holds {{place}}",
  nameFor: "Name a substitute for {{place}}",
  namePerson: "Name {{person}}",
  from: "From",
  to: "To",
  who: "Whom",
  other: "Or somebody else",
  standIns: "Could stand in",
  noStandIns: "Nobody can stand in for this time.",
  assign: "Assign",
  assignPerson: "Assign {{person}} until {{to}}",
  covered: "covered it {{count}}×",
  next: "next window",
  sameDepartment: "same department",
  partly: "free {{span}}",
  problem: {
    time: "Enter a time such as 14:30",
    end: "The end is not after the start. Change the end",
    who: "Choose a person",
  },
  reasonTitle: "Assign {{person}} to {{place}}",
  reason: "Why it has to be so",
  nameAllTheSame: "Assign {{person}} anyway",
} satisfies Translation<typeof substitutionsZh>;
