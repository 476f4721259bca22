import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:24:00+08:00";
const WEEK = [1, 2, 3, 4, 5];

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

/** When a post is to be held on a date, in office time. */
async function openings(post: string, date: string): Promise<string[]> {
  const { data } = await manager(
    `{ days(from: "${date}") { coverage(posts: ["${post}"]) { spans { startsAt endsAt } } } }`,
  );
  const time = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  const stretches: [string, string][] = [];
  for (const { startsAt, endsAt } of data.days[0].coverage.spans) {
    const last = stretches.at(-1);
    if (last?.[1] === time(startsAt)) last[1] = time(endsAt);
    else stretches.push([time(startsAt), time(endsAt)]);
  }
  return stretches.map((stretch) => stretch.join("-"));
}

describe("a window", () => {
  const input = { number: 13, name: "便民窗口", businesses: ["复印", "代办"], floor: "二楼", from: "2026-12-01" };
  const rows = [{ weekdays: WEEK, sessions: [] }];

  test("that is new has no post yet, and nobody is missed there", async () => {
    const added = await mutate(manager, "addWindow", { ...input, rows });
    const { data } = await manager(
      `{ node(id: "${added["id"]}") { ... on Window { code number name businesses floor endsOn posts { code } hours { validFrom weekdays sessions } } } }`,
    );
    expect(data.node).toEqual({
      code: "W13",
      number: 13,
      name: "便民窗口",
      businesses: ["复印", "代办"],
      floor: "二楼",
      endsOn: null,
      posts: [],
      hours: [{ validFrom: "2026-12-01", weekdays: WEEK, sessions: [] }],
    });
  });

  test("with a number that another has is refused, with that window", async () => {
    const answer = await mutate(
      manager,
      "addWindow",
      { ...input, number: 5, rows },
      undefined,
      "... on NumberTaken { window { code } }",
    );
    expect(answer).toMatchObject({ code: "NUMBER_TAKEN", window: { code: "W05" } });
  });

  test.each([
    ["no name", { name: " " }, "TEXT_MISSING"],
    ["number 0", { number: 0 }, "BAD_NUMBER"],
    ["a first day that is over", { from: "2026-11-29" }, "DATE_TOO_EARLY"],
    [
      "hours in a season that the office does not have",
      { rows: [{ season: "rainy", weekdays: [1] }] },
      "UNKNOWN_REFERENCE",
    ],
  ])("with %s is refused", async (_what, change, code) => {
    expect(await mutate(manager, "addWindow", { ...input, number: 14, rows, ...change })).toMatchObject({ code });
  });

  test("changes its number, name and businesses, once for everybody who looked at it", async () => {
    const change = { window: "W13", number: 14, name: "综合便民窗口", businesses: ["复印"], version: 1 };
    expect((await mutate(manager, "changeWindow", change)).__typename).toBe("Window");
    expect(await mutate(manager, "changeWindow", { ...change, name: "别的" })).toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
    const { data } = await manager('{ window(code: "W13") { number name version } }');
    expect(data.window).toEqual({ number: 14, name: "综合便民窗口", version: 2 });
  });
});

describe("hours of a window, from a date on", () => {
  const hours = (change: object) => ({ window: "W03", from: "2026-12-07", rows: [], ...change });

  test("until then it is as it was, N09: on a weekday without hours nobody is missed", async () => {
    const rows = [{ weekdays: [1, 3, 5], sessions: ["09:00-11:30"] }];
    expect((await mutate(manager, "changeWindowHours", hours({ rows }))).__typename).toBe("Window");
    expect(await openings("PW03", "2026-12-04")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect(await openings("PW03", "2026-12-07")).toEqual(["09:00-11:30"]);
    expect(await openings("PW03", "2026-12-08")).toEqual([]);
    const { data } = await manager('{ days(from: "2026-12-08") { coverage(posts: ["PW03"]) { gaps { startsAt } } } }');
    expect(data.days[0].coverage.gaps).toEqual([]);
  });

  test("C: a later version of an earlier date takes the place of what was planned", async () => {
    const rows = [{ weekdays: WEEK, sessions: ["10:00-12:00"] }];
    await mutate(manager, "changeWindowHours", hours({ from: "2026-12-03", rows }));
    expect(await openings("PW03", "2026-12-02")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect(await openings("PW03", "2026-12-08")).toEqual(["10:00-12:00"]);
  });

  test("without any it opens on no day from then on", async () => {
    await mutate(manager, "changeWindowHours", hours({ from: "2026-12-10" }));
    expect(await openings("PW03", "2026-12-09")).toEqual(["10:00-12:00"]);
    expect(await openings("PW03", "2026-12-10")).toEqual([]);
  });

  test("X12: only Mondays are Mondays, though half past seven is still Sunday in UTC", async () => {
    const rows = [{ weekdays: [1], sessions: ["07:30-08:30"] }];
    await mutate(manager, "changeWindowHours", hours({ window: "W02", from: "2026-12-06", rows, reason: "早市" }));
    for (const [date, open] of [
      ["2026-12-06", []],
      ["2026-12-07", ["07:30-08:30"]],
      ["2026-12-08", []],
      ["2026-12-13", []],
      ["2026-12-14", ["07:30-08:30"]],
    ] as const) {
      expect(await openings("PW02", date), date).toEqual(open);
    }
  });

  test.each([
    [{ weekdays: WEEK, sessions: ["22:00-02:00"] }, "CROSSES_MIDNIGHT", "rows.0.sessions.0"],
    [{ weekdays: WEEK, sessions: ["09:00-12:00", "11:00-13:00"] }, "OVERLAPS", "rows.0.sessions.1"],
    [{ weekdays: WEEK, sessions: ["12:00-12:00"] }, "EMPTY", "rows.0.sessions.0"],
    [{ weekdays: WEEK, sessions: ["九点到十二点"] }, "MALFORMED", "rows.0.sessions.0"],
    [{ weekdays: [8], sessions: [] }, "NO_WEEKDAY", "rows.0.weekdays"],
    [{ weekdays: [], sessions: [] }, "NO_WEEKDAY", "rows.0.weekdays"],
  ])("%j are refused: %s", async (row, fault, field) => {
    const answer = await mutate(
      manager,
      "changeWindowHours",
      hours({ rows: [row] }),
      undefined,
      "... on BadSessions { fault field }",
    );
    expect(answer).toMatchObject({ code: "BAD_SESSIONS", fault, field });
  });

  test("that would leave it open without anybody are refused, unless it says why", async () => {
    const rows = [{ weekdays: WEEK, sessions: ["09:00-20:00"] }];
    const late = { window: "W04", from: "2026-12-03", rows };
    const answer = await mutate(
      manager,
      "changeWindowHours",
      late,
      undefined,
      "... on WouldUncover { gaps { post { code } } }",
    );
    expect(answer).toMatchObject({ code: "WOULD_UNCOVER" });
    expect(await openings("PW04", "2026-12-03")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect((await mutate(manager, "changeWindowHours", { ...late, reason: "晚间另行排班" })).__typename).toBe("Window");
    expect(await openings("PW04", "2026-12-03")).toEqual(["09:00-20:00"]);
  });
});

describe("a window closed for a time", () => {
  const closure = {
    window: "W05",
    startsAt: "2026-12-02T00:00:00+08:00",
    endsAt: "2026-12-04T00:00:00+08:00",
    reason: "设备检修",
  };

  test("is not open, nobody is missed, and everybody reads why and until when", async () => {
    await mutate(manager, "recordAbsence", {
      staff: "S026",
      kind: "LEAVE",
      startsAt: closure.startsAt,
      endsAt: closure.endsAt,
    });
    expect((await mutate(manager, "closeWindow", closure)).__typename).toBe("WindowClosure");
    expect(await openings("PW05", "2026-12-02")).toEqual([]);
    expect(await openings("PW05", "2026-12-04")).toEqual(["09:00-12:00", "14:00-18:00"]);
    const staff = await app.as("S030");
    const { data } = await staff(
      '{ days(from: "2026-12-03") { closures { window { code } startsAt endsAt reason } } window(code: "W05") { closuresAhead { reason } } }',
    );
    expect(data.days[0].closures).toEqual([
      {
        window: { code: "W05" },
        startsAt: "2026-12-01T16:00:00.000Z",
        endsAt: "2026-12-03T16:00:00.000Z",
        reason: "设备检修",
      },
    ]);
    expect(data.window.closuresAhead).toEqual([{ reason: "设备检修" }]);
  });

  test.each([
    ["while it is closed", { startsAt: "2026-12-03T09:00:00+08:00" }, "CLOSED_ALREADY"],
    ["in the past", { startsAt: "2026-11-27T09:00:00+08:00", endsAt: "2026-11-27T12:00:00+08:00" }, "PERIOD_OVER"],
    ["from the past on", { window: "W06", startsAt: "2026-11-30T09:00:00+08:00" }, "PERIOD_OVER"],
    ["from its end on", { startsAt: closure.endsAt }, "EMPTY_PERIOD"],
    ["for four years", { endsAt: "2030-12-04T00:00:00+08:00" }, "PERIOD_TOO_LONG"],
    ["where there is none", { window: "W98" }, "UNKNOWN_REFERENCE"],
  ])("%s is refused", async (_what, change, code) => {
    expect(await mutate(manager, "closeWindow", { ...closure, ...change })).toMatchObject({ code });
  });

  test("taken back before it began counts for nothing; once more is too late", async () => {
    const later = {
      ...closure,
      window: "W07",
      startsAt: "2026-12-08T09:00:00+08:00",
      endsAt: "2026-12-08T12:00:00+08:00",
    };
    const { id } = (await mutate(manager, "closeWindow", later)) as unknown as { id: string };
    expect(await openings("PW07", "2026-12-08")).toEqual(["14:00-18:00"]);
    await mutate(manager, "withdrawClosure", { closure: id });
    expect(await openings("PW07", "2026-12-08")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect(await mutate(manager, "withdrawClosure", { closure: id })).toMatchObject({ code: "ALREADY_ENDED" });
  });

  test("one that runs ends now; that it was closed until then stays", async () => {
    const running = { ...closure, window: "W08", startsAt: NOW, endsAt: "2026-12-01T00:00:00+08:00" };
    const { id } = (await mutate(manager, "closeWindow", running)) as unknown as { id: string };
    expect(await openings("PW08", "2026-11-30")).toEqual(["09:00-10:24"]);
    app.setClock("2026-11-30T10:40:00+08:00");
    await mutate(manager, "withdrawClosure", { closure: id });
    expect(await openings("PW08", "2026-11-30")).toEqual(["09:00-10:24", "10:40-12:00", "14:00-18:00"]);
    app.setClock(NOW);
  });
});

describe("a window that ends", () => {
  test("ends its posts with it, and has them back where that is taken back", async () => {
    await mutate(manager, "endWindow", { window: "W09", from: "2026-12-04" });
    expect(await openings("PW09", "2026-12-03")).toEqual(["09:00-12:00", "14:00-18:00"]);
    expect(await openings("PW09", "2026-12-04")).toEqual([]);
    const post = {
      kind: "WINDOW",
      window: "W09",
      department: "D06",
      name: "第二座",
      priority: 2,
      watched: true,
      from: "2026-12-07",
    };
    expect(await mutate(manager, "addPost", post)).toMatchObject({ code: "WINDOW_ENDED" });
    await mutate(manager, "endWindow", { window: "W09" });
    expect(await openings("PW09", "2026-12-04")).toEqual(["09:00-12:00", "14:00-18:00"]);
  });

  test("yesterday is refused", async () => {
    expect(await mutate(manager, "endWindow", { window: "W09", from: "2026-11-29" })).toMatchObject({
      code: "DATE_TOO_EARLY",
    });
  });

  test("is in the list of those that are no more, and in the other no longer", async () => {
    await mutate(manager, "endWindow", { window: "W13", from: "2026-11-30" });
    const { data } = await manager(
      "{ stays: windowList { totalCount edges { node { number } } } ended: windowList(isEnded: true) { edges { node { code } } } }",
    );
    expect(data.stays.totalCount).toBe(12);
    expect(data.stays.edges.map(({ node }: { node: { number: number } }) => node.number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(data.ended.edges).toEqual([{ node: { code: "W13" } }]);
  });
});

describe("without the right", () => {
  test.each([
    ["addWindow", { number: 20, name: "x", businesses: [], from: "2026-12-01", rows: [] }],
    ["changeWindow", { window: "W01", number: 1, name: "x", businesses: [] }],
    ["changeWindowHours", { window: "W01", from: "2026-12-01", rows: [] }],
    ["endWindow", { window: "W01", from: "2026-12-01" }],
    ["closeWindow", { window: "W01", startsAt: "2026-12-02T00:00:00+08:00", endsAt: "2026-12-03T00:00:00+08:00" }],
  ])("%s is FORBIDDEN, even to the hall manager", async (action, input) => {
    await expect(mutate(await app.as("S044"), action, input)).rejects.toThrow("FORBIDDEN");
  });
});
