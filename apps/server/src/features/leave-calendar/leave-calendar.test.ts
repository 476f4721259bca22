import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const at = (day: string, time: string) => `2026-12-${day}T${time}:00+08:00`;

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: at("01", "08:00"), keepsTime: false });
  await app.travelTo(at("01", "08:00"));
  manager = await app.as("S009");
  const away = (staff: string, startsAt: string, endsAt: string, more: object = {}) =>
    mutate(manager, "recordAbsence", { staff, kind: "LEAVE", startsAt, endsAt, note: "机密的原因", ...more });
  // From the afternoon of the 10th through the 12th, a Saturday.
  await away("S026", at("10", "12:00"), at("13", "00:00"));
  await away("S028", at("10", "00:00"), at("11", "00:00"), { pending: true });
  await away("S015", at("31", "09:00"), "2027-01-05T00:00:00+08:00");
  await away("S016", at("09", "10:00"), at("09", "11:00"), { kind: "OUTING" });
  await app.db.absence.updateMany({ where: { staff: { code: "S026" } }, data: { leaveType: "annual" } });
});
afterAll(() => app?.stop());

type Away = Record<string, unknown> & { readonly kind: string | null };
type Person = { code: string; seats: object[]; away: Away[]; works: { date: string; startsAt: string }[] };

const MONTH = `query ($month: Date!, $department: String, $type: String) {
  leaveMonth(month: $month, department: $department, type: $type) {
    days { date kind name provisional away pending }
    people { code name department seats { window role } works { date startsAt endsAt }
      away { firstDate fromNoon lastDate untilNoon isPart pending kind leaveType } } } }`;

async function monthFor(asking: Asking, variables: object = {}) {
  const { data, errors } = await asking(MONTH, { month: "2026-12-15", ...variables });
  expect(errors).toBeUndefined();
  const { days, people } = data.leaveMonth as { days: Record<string, unknown>[]; people: Person[] };
  const personOf = (code: string) => people.find((person) => person.code === code);
  const dayOf = (date: string) => days.find((day) => day["date"] === date);
  return { days, people, personOf, dayOf };
}

describe("the month", () => {
  test("L06: a range that begins with a half-day reaches through its last day", async () => {
    const { personOf, dayOf } = await monthFor(manager);
    expect(personOf("S026")?.away).toEqual([
      {
        firstDate: "2026-12-10",
        fromNoon: true,
        lastDate: "2026-12-12",
        untilNoon: false,
        isPart: false,
        pending: false,
        kind: "LEAVE",
        leaveType: "annual",
      },
    ]);
    expect(["09", "10", "11", "12", "13"].map((day) => dayOf(`2026-12-${day}`)?.["away"])).toEqual([1, 1, 1, 1, 0]);
  });

  test("C24: work on a day of rest stands on that day", async () => {
    const { people, dayOf } = await monthFor(manager);
    expect(dayOf("2026-12-12")).toMatchObject({ kind: "REST_DAY" });
    const onSaturday = people.filter(({ works }) => works.some(({ date }) => date === "2026-12-12"));
    const open = await app.db.shiftRule.count({ where: { days: "SATURDAYS" } });
    const shifts = await app.db.extraShift.count({
      where: { startsAt: { gte: new Date(at("12", "00:00")), lt: new Date(at("13", "00:00")) } },
    });
    expect(onSaturday.length).toBeGreaterThan(0);
    expect(onSaturday.length).toBeLessThanOrEqual(open + shifts);
    for (const { works } of people) for (const { date } of works) expect(dayOf(date)?.["kind"]).not.toBe("WORKDAY");
  });

  test("what begins in it belongs to it, and what goes on into the next too", async () => {
    const next = await monthFor(manager, { month: "2027-01-01" });
    expect(next.personOf("S015")?.away).toMatchObject([{ firstDate: "2026-12-31", lastDate: "2027-01-04" }]);
    expect(next.dayOf("2027-01-04")).toMatchObject({ away: 1, provisional: true });
    expect(next.dayOf("2027-01-05")).toMatchObject({ away: 0 });
  });

  test("an hour out is a part of its half-day", async () => {
    const { personOf } = await monthFor(manager);
    expect(personOf("S016")?.away).toMatchObject([{ firstDate: "2026-12-09", untilNoon: true, isPart: true }]);
  });

  test("says at which windows somebody is missed", async () => {
    const { personOf } = await monthFor(manager);
    expect(personOf("S026")?.seats).toContainEqual({ window: 5, role: "PRIMARY" });
  });

  test("of one department, and of one type of leave", async () => {
    const ofDepartment = await monthFor(manager, { department: "D06" });
    expect(
      new Set(ofDepartment.people.map((person) => (person as unknown as { department: string }).department)),
    ).toEqual(new Set(["D06"]));
    const annual = await monthFor(manager, { type: "annual" });
    expect(annual.people.map(({ code }) => code)).toEqual(["S026"]);
    expect(annual.dayOf("2026-12-09")).toMatchObject({ away: 0 });
  });
});

describe("a colleague", () => {
  test("sees that and until when, neither why nor what is only asked for", async () => {
    const { personOf, dayOf } = await monthFor(await app.as("S036"));
    expect(personOf("S026")?.away).toMatchObject([{ lastDate: "2026-12-12", kind: null, leaveType: null }]);
    expect(personOf("S028")?.away ?? []).toEqual([]);
    expect(dayOf("2026-12-10")).toMatchObject({ away: 1, pending: 0 });
  });

  test("does not find people by their type of leave", async () => {
    const { people, days } = await monthFor(await app.as("S036"), { type: "annual" });
    expect(people).toEqual([]);
    expect(days.every(({ away }) => away === 0)).toBe(true);
  });

  test("while the manager sees requests", async () => {
    const { personOf, dayOf } = await monthFor(manager);
    expect(personOf("S028")?.away).toMatchObject([{ pending: true }]);
    expect(dayOf("2026-12-10")).toMatchObject({ away: 1, pending: 1 });
  });
});

test("the year counts each person once a day", async () => {
  const { data } = await manager("{ leaveYear(year: 2026) { year days { date away pending kind } } }");
  const { days } = data.leaveYear;
  expect(days).toHaveLength(365);
  const counted = days.filter(({ away }: { away: number }) => away > 0).map(({ date }: { date: string }) => date);
  expect(counted).toEqual(["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-12", "2026-12-31"]);
});

test("a year that no calendar has is refused", async () => {
  expect(errorCode(await manager("{ leaveYear(year: 1) { year } }"))).toBe("BAD_USER_INPUT");
});

test.each([
  ["month", MONTH, { month: "2026-12-01" }],
  ["year", "{ leaveYear(year: 2026) { days { away } } }", {}],
])("the %s takes three statements: who asks, who is away, and the look at it", async (_what, query, variables) => {
  const statements = await statementsDuring(() => manager(query, variables));
  expect(statements.length).toBeLessThanOrEqual(3);
});
