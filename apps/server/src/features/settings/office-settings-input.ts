import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";

/** A number that no office works by. */
export class SettingOutOfRange extends Refusal {
  readonly code = "SETTING_OUT_OF_RANGE";
  readonly field: string;
  readonly least: number;
  readonly most: number;

  constructor(field: string, [least, most]: readonly [number, number]) {
    super(`${field} is from ${least} to ${most}`);
    this.field = field;
    this.least = least;
    this.most = most;
  }
}

builder.objectType(SettingOutOfRange, {
  name: "SettingOutOfRange",
  description: "A number by which no office works.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    field: t.exposeString("field", { description: "Which, by its name in the input." }),
    least: t.exposeInt("least", { description: "The least it may be." }),
    most: t.exposeInt("most", { description: "The most it may be." }),
  }),
});

export const OfficeSettingsInput = builder.inputType("OfficeSettingsInput", {
  description: "What the office is called and the numbers by which it works, all of them.",
  fields: (t) => ({
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    hallName: t.string({ required: true, description: "The name of the service hall." }),
    hallNameEn: t.string({ description: "The name of the service hall in English." }),
    hallFloor: t.string({ description: "Where the hall is." }),
    hallFloorEn: t.string({ description: "Where the hall is, in English." }),
    supervisionPhone: t.string({ description: "Where citizens complain." }),
    coverLimit: t.int({ required: true, description: "Most posts a person may hold at once, 1 to 10." }),
    graceMinutes: t.int({
      required: true,
      description: "Minutes after a session's start in which nobody is missed, 0 to 120.",
    }),
    pauseLimitMinutes: t.int({ required: true, description: "Longest pause of a window, 1 to 240 minutes." }),
    signInRequiredFrom: t.field({
      type: "Date",
      description: "The first date on which sign-in counts; never if left out.",
    }),
    signInsPerDay: t.int({ required: true, description: "2 or 4." }),
    signInOnReturn: t.boolean({
      required: true,
      description: "Whether the end of an outing or visit asks for a sign-in again.",
    }),
    reservesStepIn: t.boolean({
      required: true,
      description: "Whether reserves step in by themselves; otherwise someone must be named.",
    }),
    reason: t.string({ description: "Why a post may be left uncovered, where one would be." }),
  }),
});
