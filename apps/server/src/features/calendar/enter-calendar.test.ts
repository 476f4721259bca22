import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-12-28T10:24:00+08:00";
const SOURCE = "国办发明电〔2026〕9号";
const NEW_YEAR = [
  { date: "2027-01-01", kind: "STATUTORY_HOLIDAY", name: "元旦" },
  { date: "2027-01-04", kind: "SWAPPED_REST_DAY", name: "元旦" },
  { date: "2027-01-10", kind: "MAKE_UP_WORKDAY", name: "元旦" },
];
const NATION = { layer: "NATIONAL", year: 2027, source: SOURCE, days: NEW_YEAR };

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

const PREVIEW = `query ($change: OpeningChange!) { previewOpening(change: $change) {
  from to dayCount absenceCount substitutionCount shiftCount
  days { date kindBefore kindAfter nameAfter opens { code } closes { code } otherHours { code } }
  absences { staff { code } } coverage { newlyUncovered { post { code } } } } }`;

async function dayOf(date: string) {
  const { data } = await manager(
    `{ days(from: "${date}") { kind name provisional coverage { spans { post { code } } gaps { post { code } } } } }`,
  );
  return data.days[0];
}

describe("L15, L16: a year's notice that comes later", () => {
  test("until then its dates are provisional, and absences on them are taken", async () => {
    expect(await dayOf("2027-01-04")).toMatchObject({ kind: "WORKDAY", provisional: true });
    const away = {
      staff: "S026",
      kind: "LEAVE",
      startsAt: "2027-01-04T00:00:00+08:00",
      endsAt: "2027-01-05T00:00:00+08:00",
    };
    expect((await mutate(manager, "recordAbsence", away)).__typename).toBe("Absence");
  });

  test("says before it is saved which dates become another thing, what opens and closes, and who is away then", async () => {
    const { data, errors } = await manager(PREVIEW, { change: { enterCalendar: NATION } });
    expect(errors).toBeUndefined();
    const preview = data.previewOpening;
    expect(preview).toMatchObject({
      from: "2027-01-01",
      to: "2028-01-01",
      absenceCount: 1,
      absences: [{ staff: { code: "S026" } }],
    });
    const ofDate = (date: string) => preview.days.find((day: { date: string }) => day.date === date);
    const hall = Array.from({ length: 12 }, (_, index) => ({ code: `W${String(index + 1).padStart(2, "0")}` }));
    expect(ofDate("2027-01-04")).toMatchObject({
      kindBefore: "WORKDAY",
      kindAfter: "SWAPPED_REST_DAY",
      nameAfter: "元旦",
      closes: hall,
      opens: [],
    });
    expect(ofDate("2027-01-10")).toMatchObject({ kindBefore: "REST_DAY", kindAfter: "MAKE_UP_WORKDAY", opens: hall });
    expect(ofDate("2027-01-05")).toBeUndefined();
  });

  test("a preview leaves nothing behind", async () => {
    const before = await app.db.officeProgress.findFirstOrThrow();
    await manager(PREVIEW, { change: { enterCalendar: NATION } });
    expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
    expect(await dayOf("2027-01-04")).toMatchObject({ kind: "WORKDAY", provisional: true });
  });

  test("L13: once it is saved the Sunday is worked, the Monday is off, and nothing of the year is provisional", async () => {
    const entered = await mutate(
      manager,
      "enterCalendar",
      NATION,
      undefined,
      "... on CalendarNotice { source days { date } }",
    );
    expect(entered).toMatchObject({ source: SOURCE, days: NEW_YEAR.map(({ date }) => ({ date })) });
    const sunday = await dayOf("2027-01-10");
    expect(sunday).toMatchObject({ kind: "MAKE_UP_WORKDAY", provisional: false });
    expect(sunday.coverage.spans.map(({ post }: { post: { code: string } }) => post.code)).toContain("PW05");
    expect(await dayOf("2027-01-04")).toMatchObject({ kind: "SWAPPED_REST_DAY", coverage: { spans: [], gaps: [] } });
    expect(await dayOf("2027-06-01")).toMatchObject({ kind: "WORKDAY", provisional: false });
    const { data } = await manager(
      "{ calendarYear(year: 2027) { isCovered coveredYears notices { layer source days { date } } } }",
    );
    expect(data.calendarYear).toMatchObject({ isCovered: true, coveredYears: [2024, 2025, 2026, 2027] });
    expect(data.calendarYear.notices[0]).toMatchObject({ layer: "NATIONAL", source: SOURCE });
  });

  test("the open screens hear of its dates", async () => {
    const { dates } = await app.db.officeChange.findFirstOrThrow({ where: { action: "enterCalendar" } });
    expect(dates.map((date) => date.toISOString().slice(0, 10))).toContain("2027-01-10");
  });

  test("taken out again the year is provisional", async () => {
    await mutate(manager, "enterCalendar", { ...NATION, source: null, days: [] });
    expect(await dayOf("2027-06-01")).toMatchObject({ provisional: true });
  });
});

test("the region overrules the nation, the office both, and needs no number", async () => {
  await mutate(manager, "enterCalendar", {
    layer: "REGIONAL",
    year: 2027,
    source: "宁政办发〔2026〕1号",
    days: [{ date: "2027-01-05", kind: "REGIONAL_HOLIDAY", name: "开斋节" }],
  });
  expect(await dayOf("2027-01-05")).toMatchObject({ kind: "REGIONAL_HOLIDAY", provisional: true });
  const own = { layer: "OFFICE", year: 2027, days: [{ date: "2027-01-05", kind: "WORKDAY", name: "照常上班" }] };
  expect((await mutate(manager, "enterCalendar", own)).__typename).toBe("CalendarNotice");
  expect(await dayOf("2027-01-05")).toMatchObject({ kind: "WORKDAY", provisional: false });
});

describe("refused", () => {
  test.each([
    ["a notice without its number", { source: " " }, "SOURCE_MISSING"],
    ["a day of another year", { days: [{ ...NEW_YEAR[0], date: "2026-12-31" }] }, "BAD_DAY"],
    ["a day twice", { days: [NEW_YEAR[0], NEW_YEAR[0]] }, "BAD_DAY"],
    ["a day without a name", { days: [{ ...NEW_YEAR[0], name: "" }] }, "TEXT_MISSING"],
  ])("%s", async (_what, change, code) => {
    expect(await mutate(manager, "enterCalendar", { ...NATION, ...change })).toMatchObject({ code });
  });

  test.each([-1, 1_000_000_000])("the year %i has no calendar", async (year) => {
    await expect(mutate(manager, "enterCalendar", { ...NATION, year, days: [] })).rejects.toThrow("BAD_USER_INPUT");
  });

  test.each([["2027-02-30"], ["2027-2-3"]])("%s is no date", async (date) => {
    await expect(mutate(manager, "enterCalendar", { ...NATION, days: [{ ...NEW_YEAR[0], date }] })).rejects.toThrow(
      "BAD_USER_INPUT",
    );
  });

  test.each(["S026", "S044", "S017"])("for %s, who has no right to it, saving and looking alike", async (code) => {
    const as = await app.as(code);
    await expect(mutate(as, "enterCalendar", NATION)).rejects.toThrow("FORBIDDEN");
    const { errors } = await as(PREVIEW, { change: { enterCalendar: NATION } });
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
