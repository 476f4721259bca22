import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T08:24:00+08:00";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

describe("seasons of office hours", () => {
  const WINTER = { code: "winter", name: "冬季作息", startsOnDay: "10-01", sessions: ["08:30-12:00", "14:00-17:30"] };
  const SUMMER = { code: "summer", name: "夏季作息", startsOnDay: "05-01", sessions: ["09:00-12:00", "14:30-18:30"] };

  test("are others from a date on; until then they are as they were", async () => {
    const change = { from: "2026-12-07", seasons: [WINTER, SUMMER], reason: "新作息" };
    expect((await mutate(manager, "changeSeasons", change)).__typename).toBe("ChangedSeasons");
    const { data } = await manager(
      '{ before: days(from: "2026-12-04") { sessions { startsAt } } after: days(from: "2026-12-07") { season sessions { startsAt } } }',
    );
    expect(data.before[0].sessions[0].startsAt).toBe("2026-12-04T01:00:00.000Z");
    expect(data.after[0]).toMatchObject({
      season: "冬季作息",
      sessions: [{ startsAt: "2026-12-07T00:30:00.000Z" }, {}],
    });
  });

  test.each([
    ["a day that not every year has", [{ ...WINTER, startsOnDay: "02-29" }, SUMMER], "BadSeasons", "NO_SUCH_DAY"],
    ["a day that no year has", [{ ...WINTER, startsOnDay: "02-30" }, SUMMER], "BadSeasons", "NO_SUCH_DAY"],
    ["the same day", [{ ...WINTER, startsOnDay: "05-01" }, SUMMER], "BadSeasons", "SAME_DAY"],
    ["one left out", [WINTER], "BadSeasons", "MISSING"],
    ["none", [], "BadSeasons", "NONE"],
    ["hours over midnight", [{ ...WINTER, sessions: ["22:00-06:00"] }, SUMMER], "BadSessions", "CROSSES_MIDNIGHT"],
    [
      "hours that overlap",
      [{ ...WINTER, sessions: ["09:00-12:00", "11:00-18:00"] }, SUMMER],
      "BadSessions",
      "OVERLAPS",
    ],
  ])("%s is refused", async (_what, seasons, type, fault) => {
    const input = { from: "2026-12-14", seasons };
    const answer = await mutate(manager, "changeSeasons", input, undefined, `... on ${type} { fault }`);
    expect(answer).toMatchObject({ __typename: type, fault });
  });

  test("yesterday is refused", async () => {
    const answer = await mutate(manager, "changeSeasons", { from: "2026-11-29", seasons: [WINTER, SUMMER] });
    expect(answer).toMatchObject({ code: "DATE_TOO_EARLY" });
  });
});

describe("shifts that come again", () => {
  const SATURDAY = {
    post: "PW04",
    role: "PRIMARY",
    days: "SATURDAYS",
    from: "2026-12-01",
    startsAt: "09:00",
    endsAt: "12:00",
    posts: ["PW04"],
  };
  const acting = async (date: string) => {
    const { data } = await manager(
      `{ days(from: "${date}") { coverage(posts: ["PW04"]) { spans { state actingStaff { code } } } } }`,
    );
    return data.days[0].coverage.spans.map(({ state }: { state: string }) => state);
  };

  test("in turns: primary and backup every second Saturday, C12: a holiday and a workday have none", async () => {
    const rows = [
      { weekdays: [1, 2, 3, 4, 5], sessions: [] },
      { weekdays: [6], sessions: ["09:00-12:00"] },
    ];
    await mutate(manager, "changeWindowHours", { window: "W04", from: "2026-12-01", rows, reason: "随后排班" });
    expect(await acting("2026-12-05")).toEqual(["UNCOVERED"]);
    await mutate(manager, "addShiftRule", { ...SATURDAY, everyWeeks: 2 });
    await mutate(manager, "addShiftRule", { ...SATURDAY, role: "BACKUP", everyWeeks: 2, from: "2026-12-07" });
    expect(await acting("2026-12-05")).toEqual(["PRIMARY"]);
    expect(await acting("2026-12-12")).toEqual(["BACKUP"]);
    expect(await acting("2026-12-19")).toEqual(["PRIMARY"]);
  });

  test("end from a date on; where a post would stand empty, with a reason", async () => {
    const { data } = await manager('{ shiftRules(window: "W04") { id role posts { code } } }');
    expect(data.shiftRules).toHaveLength(2);
    const [rule] = data.shiftRules.filter(({ role }: { role: string }) => role === "PRIMARY");
    const end = { rule: rule.id, from: "2026-12-05" };
    expect(await mutate(manager, "endShiftRule", end)).toMatchObject({ code: "WOULD_UNCOVER" });
    await mutate(manager, "endShiftRule", { ...end, reason: "暂停周六" });
    expect(await acting("2026-12-05")).toEqual(["UNCOVERED"]);
    expect(await mutate(manager, "endShiftRule", { ...end, reason: "x" })).toMatchObject({ code: "ALREADY_ENDED" });
  });

  test("ended before they begin they never were", async () => {
    const { data } = await manager('{ shiftRules(window: "W04") { id role } }');
    const [rule] = data.shiftRules.filter(({ role }: { role: string }) => role === "BACKUP");
    const end = { rule: rule.id, from: "2026-12-04", reason: "暂停周六" };
    expect(
      await mutate(manager, "endShiftRule", end, undefined, "... on EndedShiftRule { rule { id } }"),
    ).toMatchObject({
      rule: null,
    });
    expect(await acting("2026-12-12")).toEqual(["UNCOVERED"]);
  });

  test.each([
    ["over midnight", { startsAt: "22:00", endsAt: "02:00" }, "BAD_SESSIONS"],
    ["at no time", { startsAt: "25:00" }, "BAD_SESSIONS"],
    ["on Saturdays without a time", { startsAt: null }, "TEXT_MISSING"],
    ["for no post", { posts: [] }, "TEXT_MISSING"],
    ["for a post that there is not", { posts: ["PW98"] }, "UNKNOWN_REFERENCE"],
    ["every ninth week", { everyWeeks: 9 }, "BAD_WEEKS"],
    ["from yesterday on", { from: "2026-11-29" }, "DATE_TOO_EARLY"],
  ])("%s are refused", async (_what, change, code) => {
    expect(await mutate(manager, "addShiftRule", { ...SATURDAY, ...change })).toMatchObject({ code });
  });
});
