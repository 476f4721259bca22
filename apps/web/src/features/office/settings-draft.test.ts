import { expect, test } from "vitest";
import { areRulesOther, faultsIn, type SettingsDraft } from "./settings-draft.ts";

const draft: SettingsDraft = {
  name: "榆钱街街道办事处",
  nameEn: null,
  hallName: "市民服务中心",
  hallNameEn: null,
  hallFloor: null,
  hallFloorEn: null,
  supervisionPhone: null,
  coverLimit: 2,
  graceMinutes: 10,
  pauseLimitMinutes: 30,
  signInRequiredFrom: null,
  signInsPerDay: 2,
  signInOnReturn: false,
  reservesStepIn: true,
};

test("an office has a name and numbers by which it can work", () => {
  expect([...faultsIn(draft)]).toEqual([]);
  expect([...faultsIn({ ...draft, name: " ", coverLimit: 0, graceMinutes: 121 })]).toEqual([
    "name",
    "coverLimit",
    "graceMinutes",
  ]);
  expect([...faultsIn({ ...draft, pauseLimitMinutes: 2.5 })]).toEqual(["pauseLimitMinutes"]);
});

test("words change no coverage, rules do", () => {
  expect(areRulesOther({ ...draft, supervisionPhone: "0000", pauseLimitMinutes: 20 }, draft)).toBe(false);
  expect(areRulesOther({ ...draft, reservesStepIn: false }, draft)).toBe(true);
  expect(areRulesOther({ ...draft, signInRequiredFrom: "2026-12-01" }, draft)).toBe(true);
});
