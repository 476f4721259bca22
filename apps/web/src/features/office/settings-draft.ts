import type { OfficeSettingsInput, OfficeSettingsQuery } from "../../generated/graphql.ts";

type Office = NonNullable<OfficeSettingsQuery["viewer"]>["office"];

export const TEXTS = [
  "name",
  "nameEn",
  "hallName",
  "hallNameEn",
  "hallFloor",
  "hallFloorEn",
  "supervisionPhone",
] as const;
/** The least and the most that each number may be. */
export const RANGES = { coverLimit: [1, 10], graceMinutes: [0, 120], pauseLimitMinutes: [1, 240] } as const;

export type SettingsDraft = Required<Omit<OfficeSettingsInput, "reason">>;

export function draftOf({ __typename, id: _, ...settings }: Office): SettingsDraft {
  return { ...settings, signInsPerDay: settings.signInsPerDay } as SettingsDraft;
}

/** Fields that cannot be as they are. */
export function faultsIn(draft: SettingsDraft): ReadonlySet<keyof SettingsDraft> {
  const missing = (["name", "hallName"] as const).filter((field) => !draft[field]?.trim());
  const numbers = (Object.keys(RANGES) as (keyof typeof RANGES)[]).filter((field) => {
    const [least, most] = RANGES[field];
    const value = draft[field];
    return !Number.isInteger(value) || value < least || value > most;
  });
  return new Set([...missing, ...numbers]);
}

/** Whether coverage follows otherwise: the rest are words. */
export function areRulesOther(draft: SettingsDraft, before: SettingsDraft): boolean {
  const rules = [
    "coverLimit",
    "graceMinutes",
    "signInRequiredFrom",
    "signInsPerDay",
    "signInOnReturn",
    "reservesStepIn",
  ] as const;
  return rules.some((rule) => draft[rule] !== before[rule]);
}
