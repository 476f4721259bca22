import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  // A second past midnight in the office, and still yesterday in UTC.
  app = await startTestApp({ events: ["D1", "D2", "E10"], now: "2026-11-30T00:00:01+08:00" });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

const DAY = "date kind name provisional season seasonEn startsAt endsAt sessions { startsAt endsAt }";

test("left out, the day is today in the office", async () => {
  const { data } = await manager(`{ days { ${DAY} } }`);
  expect(data.days).toEqual([
    {
      date: "2026-11-30",
      kind: "WORKDAY",
      name: null,
      provisional: false,
      season: expect.any(String),
      seasonEn: expect.any(String),
      startsAt: "2026-11-29T16:00:00.000Z",
      endsAt: "2026-11-30T16:00:00.000Z",
      sessions: [
        { startsAt: "2026-11-30T01:00:00.000Z", endsAt: "2026-11-30T04:00:00.000Z" },
        { startsAt: "2026-11-30T06:00:00.000Z", endsAt: "2026-11-30T10:00:00.000Z" },
      ],
    },
  ]);
});

test("the calendar says what a date is; beyond its years it is provisional", async () => {
  const { data } = await manager(
    `{ holiday: days(from: "2026-10-01") { ${DAY} } makeUp: days(from: "2026-10-10") { kind } saturday: days(from: "2026-12-05") { kind sessions { startsAt } coverage { spans { post { code } } } } later: days(from: "2031-05-01") { provisional } }`,
  );
  expect(data.holiday).toMatchObject([{ kind: "STATUTORY_HOLIDAY", name: "国庆节", sessions: [] }]);
  expect(data.makeUp).toEqual([{ kind: "MAKE_UP_WORKDAY" }]);
  expect(data.saturday).toMatchObject([{ kind: "REST_DAY", sessions: [] }]);
  const posts = data.saturday[0].coverage.spans.map((span: { post: { code: string } }) => span.post.code);
  expect(posts).toEqual(["PW01", "PW06", "PW12"]);
  expect(data.later).toEqual([{ provisional: true }]);
});

test("a fortnight is fourteen days in order, and says of each what `coverage` says of it", async () => {
  const stretch = "post { code } startsAt endsAt";
  const { data } = await manager(
    `{ days(from: "2026-11-30", count: 14) { date startsAt endsAt coverage { spans { ${stretch} state actingStaff { code } } gaps { ${stretch} } } } }`,
  );
  expect(data.days).toHaveLength(14);
  expect(data.days.at(-1).date).toBe("2026-12-13");
  for (const day of [data.days[0], data.days[3], data.days[8]]) {
    const alone = await manager(
      `query ($from: DateTime!, $to: DateTime!) { coverage(from: $from, to: $to) { spans { ${stretch} state actingStaff { code } } gaps { ${stretch} } } }`,
      { from: day.startsAt, to: day.endsAt },
    );
    expect(day.coverage).toEqual(alone.data.coverage);
  }
});

test("a possible gap is one that only a pending request would make", async () => {
  const gaps = "post { code } startsAt";
  const { data } = await manager(
    `{ days(from: "2026-11-30", count: 14) { date coverage(posts: ["PW10", "PW11"]) { gaps { ${gaps} } } possibleGaps(posts: ["PW10", "PW11"]) { ${gaps} } } }`,
  );
  const dated = (of: (day: never) => unknown[]) =>
    data.days.filter((day: never) => of(day).length > 0).map(({ date }: { date: string }) => date);
  expect(dated(({ coverage }: { coverage: { gaps: unknown[] } }) => coverage.gaps)).toEqual(["2026-12-03"]);
  expect(dated(({ possibleGaps }: { possibleGaps: unknown[] }) => possibleGaps)).toEqual(["2026-12-08"]);
});

test.each([0, -1, 32, 1_000_000])("%i days are refused", async (count) => {
  const { errors } = await manager("query ($count: Int!) { days(count: $count) { date } }", { count });
  expect(errors).toMatchObject([
    { extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|OPERATION_TOO_COMPLEX)$/) } },
  ]);
});

test.each(["2026-02-30", "2026-13-01", "30.11.2026", "2026-11-30T00:00:00Z", "0001-01-01", "9999-12-31", 20_261_130])(
  "%j is no Date",
  async (from) => {
    const { errors } = await manager("query ($from: Date) { days(from: $from) { date } }", { from });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  },
);
