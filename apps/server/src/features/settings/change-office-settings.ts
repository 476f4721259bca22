import type { Office } from "@zaigang/db";
import { type CoverageRules, dayBounds, horizonAt } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName, readText } from "../../changes/period.ts";
import { KeyReused, TextMissing, TextTooLong, WouldUncover } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";
import { OfficeSettingsInput, SettingOutOfRange } from "./office-settings-input.ts";

type Asked = typeof OfficeSettingsInput.$inferInput;

/** The least and the most that a number may be. */
const RANGES = {
  coverLimit: [1, 10],
  graceMinutes: [0, 120],
  pauseLimitMinutes: [1, 240],
} as const;

builder.mutationField("changeOfficeSettings", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes what the office is called and the numbers by which it works, from now on.",
    type: "Office",
    errors: { types: [SettingOutOfRange, TextMissing, TextTooLong, WouldUncover, KeyReused] },
    args: {
      input: t.arg({ type: OfficeSettingsInput, required: true, description: "The settings." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changeOfficeSettings", key, input };
      const officeId = await changeOffice(context, request, (office) => changeOfficeSettings(office, input));
      return context.db.office.findUniqueOrThrow({ ...query, where: { officeId } });
    },
  }),
);

/** @throws {SettingOutOfRange} @throws {TextMissing} @throws {TextTooLong} */
export async function changeOfficeSettings(office: LockedOffice, input: Asked): Promise<Intent> {
  const { tx, officeId, timeZone, now } = office;
  const settings = settingsOf(input);
  const present = await tx.office.findUniqueOrThrow({ where: { officeId } });
  const before = Object.fromEntries(Object.keys(settings).map((field) => [field, present[field as keyof Office]]));
  const rules = rulesOf(settings, timeZone);
  const areRulesOther = JSON.stringify(rules) !== JSON.stringify(rulesOf(present, timeZone));
  const horizon = horizonAt(now, timeZone);
  return {
    concerns: { type: "Office", person: null },
    touches: areRulesOther ? { startsAt: now, endsAt: dayBounds(horizon.to, timeZone).startsAt } : null,
    ...(areRulesOther && {
      planned: { change: { kind: "FACTS", facts: { rules } }, reason: readText("reason", input.reason) },
    }),
    write: async () => {
      await tx.office.update({ where: { officeId }, data: settings });
      return { id: officeId, before, after: settings };
    },
  };
}

function settingsOf(input: Asked) {
  for (const field of ["coverLimit", "graceMinutes", "pauseLimitMinutes"] as const) {
    const [least, most] = RANGES[field];
    if (input[field] < least || input[field] > most) throw new SettingOutOfRange(field, RANGES[field]);
  }
  const { signInsPerDay } = input;
  if (signInsPerDay !== 2 && signInsPerDay !== 4) throw new SettingOutOfRange("signInsPerDay", [2, 4]);
  const optional = (field: "nameEn" | "hallNameEn" | "hallFloor" | "hallFloorEn" | "supervisionPhone") =>
    readText(field, input[field]);
  return {
    name: readName("name", input.name),
    nameEn: optional("nameEn"),
    hallName: readName("hallName", input.hallName),
    hallNameEn: optional("hallNameEn"),
    hallFloor: optional("hallFloor"),
    hallFloorEn: optional("hallFloorEn"),
    supervisionPhone: optional("supervisionPhone"),
    coverLimit: input.coverLimit,
    graceMinutes: input.graceMinutes,
    pauseLimitMinutes: input.pauseLimitMinutes,
    signInRequiredFrom: input.signInRequiredFrom ? asDate(input.signInRequiredFrom) : null,
    signInsPerDay,
    signInOnReturn: input.signInOnReturn,
    reservesStepIn: input.reservesStepIn,
  };
}

type RuleSettings = Pick<
  Office,
  "coverLimit" | "graceMinutes" | "signInRequiredFrom" | "signInsPerDay" | "signInOnReturn" | "reservesStepIn"
>;

/** Of the settings those by which coverage follows. */
function rulesOf(settings: RuleSettings, timeZone: string): CoverageRules {
  const { coverLimit, graceMinutes, signInRequiredFrom, signInsPerDay, signInOnReturn, reservesStepIn } = settings;
  return {
    timeZone,
    coverLimit,
    graceMinutes,
    signInRequiredFrom: signInRequiredFrom?.toISOString().slice(0, 10) ?? null,
    signInsPerDay: signInsPerDay === 4 ? 4 : 2,
    signInOnReturn,
    reservesStepIn,
  };
}
