import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const OUTLOOK = `query ($staff: String, $from: Date!, $days: Int) { leaveOutlook(staff: $staff, from: $from, days: $days) {
  date kind name provisional morning afternoon morningTaken afternoonTaken } }`;
const FROM = "2026-12-01";

let app: TestApp;
let manager: Asking;
let applicant: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T10:24:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-30T10:24:00+08:00");
  manager = await app.as("S009");
  applicant = await app.as("S026");
});
afterAll(() => app?.stop());

type Day = { date: string; kind: string; morning: string; afternoon: string; morningTaken: boolean };

async function outlook(as: Asking, variables: object): Promise<Day[]> {
  const { data, errors } = await as(OUTLOOK, { from: FROM, ...variables });
  expect(errors).toBeUndefined();
  return data.leaveOutlook;
}

test("an applicant sees for 90 days what their being away would do", async () => {
  const days = await outlook(applicant, {});
  expect(days).toHaveLength(90);
  expect(days[0]).toEqual({
    ...{ date: FROM, kind: "WORKDAY", name: null, provisional: false },
    ...{ morning: "TAKEN_OVER", afternoon: "TAKEN_OVER", morningTaken: false, afternoonTaken: false },
  });
  expect(days.find(({ date }) => date === "2026-12-06")).toMatchObject({ kind: "REST_DAY", morning: "OK" });
});

test("a half-day on which the backup is away too is told from one on which nobody is left", async () => {
  const morning = { startsAt: "2026-12-02T00:00:00+08:00", endsAt: "2026-12-02T12:00:00+08:00" };
  await mutate(manager, "recordAbsence", { staff: "S027", kind: "TRIP", ...morning });
  const both = (await outlook(applicant, { from: "2026-12-02", days: 1 }))[0];
  expect(both).toMatchObject({ morning: "BOTH_AWAY", afternoon: "TAKEN_OVER", morningTaken: false });
  for (const staff of ["S028", "S025", "S024"]) {
    await mutate(manager, "recordAbsence", { staff, kind: "TRIP", ...morning });
  }
  const none = (await outlook(applicant, { from: "2026-12-02", days: 1 }))[0];
  expect(none).toMatchObject({ morning: "UNCOVERED", afternoon: "TAKEN_OVER" });
  expect((await outlook(manager, { staff: "S027", from: "2026-12-02", days: 1 }))[0]).toMatchObject({
    morningTaken: true,
  });
});

test("who may not ask for somebody's leave does not learn what it would do", async () => {
  const { errors } = await applicant(OUTLOOK, { staff: "S009", from: FROM, days: 2 });
  expect(errorCode({ errors })).toBe("FORBIDDEN");
  for (const variables of [{ days: 93 }, { days: 0 }, { staff: "S999" }]) {
    const refused = await manager(OUTLOOK, { from: FROM, ...variables });
    expect(errorCode(refused)).toBe("BAD_USER_INPUT");
  }
});

test("it takes two statements, who asks and the facts, whatever the number of days", async () => {
  for (const days of [1, 90]) {
    expect(await statementsDuring(() => outlook(manager, { days }))).toHaveLength(2);
  }
});
