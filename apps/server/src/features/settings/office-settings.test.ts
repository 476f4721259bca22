import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const SETTINGS = {
  name: "榆钱街街道办事处",
  hallName: "市民服务中心",
  coverLimit: 2,
  graceMinutes: 10,
  pauseLimitMinutes: 30,
  signInsPerDay: 2,
  signInOnReturn: false,
  reservesStepIn: true,
};

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T10:00:00+08:00" });
  const { name: _, hallName: __, ...rules } = SETTINGS;
  await app.db.office.updateMany({ data: { ...rules, signInRequiredFrom: null } });
  await app.travelTo("2026-11-30T10:00:00+08:00");
  manager = await app.as("S009");
  const day = { startsAt: "2026-12-01T09:00:00+08:00", endsAt: "2026-12-01T12:00:00+08:00" };
  for (const staff of ["S016", "S036"]) await mutate(manager, "recordAbsence", { staff, kind: "OUTING", ...day });
});
afterAll(() => app?.stop());

const preview = (input: object) =>
  manager(
    `query ($input: OfficeSettingsInput!) { previewOfficeSettings(input: $input) { newlyUncovered { post { code } } } }`,
    { input },
  );

test("other words change no coverage, and are there for everybody at once", async () => {
  const input = { ...SETTINGS, supervisionPhone: " 0000-1234567 " };
  expect((await preview(input)).data.previewOfficeSettings).toBeNull();
  await mutate(manager, "changeOfficeSettings", input);
  const { data } = await (await app.as("S026"))("{ viewer { office { name supervisionPhone hallFloor } } }");
  expect(data.viewer.office).toEqual({ name: "榆钱街街道办事处", supervisionPhone: "0000-1234567", hallFloor: null });
});

test("what they would uncover is shown before, needs a reason, and raises alerts at once", async () => {
  const input = { ...SETTINGS, coverLimit: 1 };
  const uncovered = (await preview(input)).data.previewOfficeSettings.newlyUncovered;
  expect(uncovered.length).toBeGreaterThan(0);
  expect(await mutate(manager, "changeOfficeSettings", input)).toMatchObject({ code: "WOULD_UNCOVER" });
  const open = async () => (await manager("{ alerts(open: true) { edges { node { id } } } }")).data.alerts.edges.length;
  const before = await open();
  await mutate(manager, "changeOfficeSettings", { ...input, reason: "试行一周" });
  expect(await open()).toBeGreaterThan(before);
  await mutate(manager, "changeOfficeSettings", SETTINGS);
  expect(await open()).toBe(before);
});

test.each([
  [{ coverLimit: 0 }, "SETTING_OUT_OF_RANGE"],
  [{ coverLimit: 11 }, "SETTING_OUT_OF_RANGE"],
  [{ graceMinutes: -1 }, "SETTING_OUT_OF_RANGE"],
  [{ pauseLimitMinutes: 0 }, "SETTING_OUT_OF_RANGE"],
  [{ signInsPerDay: 3 }, "SETTING_OUT_OF_RANGE"],
  [{ name: " " }, "TEXT_MISSING"],
  [{ hallName: "长".repeat(501) }, "TEXT_TOO_LONG"],
])("%j is refused, before saving too", async (difference, code) => {
  const input = { ...SETTINGS, ...difference };
  expect(await mutate(manager, "changeOfficeSettings", input)).toMatchObject({ code });
  expect((await preview(input)).errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: code });
});

test("nobody without the right changes or tries them", async () => {
  const staff = await app.as("S026");
  await expect(mutate(staff, "changeOfficeSettings", SETTINGS)).rejects.toThrow("FORBIDDEN");
  const asked = await staff(
    "query ($input: OfficeSettingsInput!) { previewOfficeSettings(input: $input) { newlyAtLimit { code } } }",
    { input: SETTINGS },
  );
  expect(errorCode(asked)).toBe("FORBIDDEN");
});
