import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const RANGE = `query ($from: DateTime!, $to: DateTime!, $forecast: Forecast, $posts: [String!]) {
  coverage(from: $from, to: $to, forecast: $forecast, posts: $posts) {
    spans { post { code } startsAt endsAt state actingStaff { code } servedAt { number } presence reasons { staff { code } role position verdict holding { code } } }
    gaps { post { code } startsAt endsAt reasons { verdict } }
  }
}`;

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ events: ["E1", "E3", "D1", "D2"] });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

/** @param from such as `2026-12-01T09:00`, in office time */
async function coverage(from: string, to: string, rest: Record<string, unknown> = {}) {
  const { data, errors } = await manager(RANGE, { from: `${from}:00+08:00`, to: `${to}:00+08:00`, ...rest });
  expect(errors).toBeUndefined();
  return data.coverage;
}

test("a span says who acts, where they serve, and why", async () => {
  const { spans, gaps } = await coverage("2026-12-01T00:00", "2026-12-02T00:00", { posts: ["PW05"] });
  expect(spans).toHaveLength(2);
  expect(spans[0]).toMatchObject({
    post: { code: "PW05" },
    startsAt: "2026-12-01T01:00:00.000Z",
    endsAt: "2026-12-01T04:00:00.000Z",
    state: "BACKUP",
    actingStaff: { code: "S027" },
    servedAt: { number: 6 },
    presence: "EXPECTED",
  });
  expect(spans[0].reasons.slice(0, 2)).toEqual([
    { staff: { code: "S026" }, role: "PRIMARY", position: 0, verdict: "ABSENT", holding: [] },
    {
      staff: { code: "S027" },
      role: "BACKUP",
      position: 1,
      verdict: "ACTING",
      holding: [{ code: "PW05" }, { code: "PW06" }],
    },
  ]);
  expect(gaps).toEqual([]);
});

test("spans and gaps are cut to the range; inside it they are what the whole day says", async () => {
  const whole = await coverage("2026-12-03T00:00", "2026-12-04T00:00", { posts: ["PW11"] });
  expect(whole.gaps).toEqual([
    {
      post: { code: "PW11" },
      startsAt: "2026-12-03T06:00:00.000Z",
      endsAt: "2026-12-03T10:00:00.000Z",
      reasons: expect.arrayContaining([{ verdict: "ABSENT" }]),
    },
  ]);
  const part = await coverage("2026-12-03T11:00", "2026-12-03T15:30", { posts: ["PW11"] });
  expect(part.spans.map(({ startsAt, endsAt, state }: Record<string, string>) => [startsAt, endsAt, state])).toEqual([
    ["2026-12-03T03:00:00.000Z", "2026-12-03T04:00:00.000Z", "PRIMARY"],
    ["2026-12-03T06:00:00.000Z", "2026-12-03T07:30:00.000Z", "UNCOVERED"],
  ]);
  expect(part.gaps).toMatchObject([{ startsAt: "2026-12-03T06:00:00.000Z", endsAt: "2026-12-03T07:30:00.000Z" }]);
});

test("the possible forecast takes pending requests as granted, the certain one does not", async () => {
  const tuesday = ["2026-12-08T09:00", "2026-12-08T12:00"] as const;
  const gapsOf = async (forecast: string) => (await coverage(...tuesday, { forecast, posts: ["PW10"] })).gaps.length;
  expect([await gapsOf("CERTAIN"), await gapsOf("POSSIBLE")]).toEqual([0, 1]);
});

test("without posts all are answered for, in the order of their codes and of time", async () => {
  const { spans } = await coverage("2026-11-30T09:00", "2026-11-30T12:00");
  const keys = spans.map((span: { post: { code: string }; startsAt: string }) => `${span.post.code} ${span.startsAt}`);
  expect(new Set(keys.map((key: string) => key.split(" ")[0])).size).toBe(48);
  expect(keys).toEqual([...keys].sort());
});

test("nothing is open at night", async () => {
  expect(await coverage("2026-12-01T19:00", "2026-12-02T06:00")).toEqual({ spans: [], gaps: [] });
});

test("no posts asked for is none answered", async () => {
  expect(await coverage("2026-11-30T09:00", "2026-11-30T12:00", { posts: [] })).toEqual({ spans: [], gaps: [] });
});

describe("a question that cannot be answered is refused in words that a program can read", () => {
  test.each([
    ["an empty range", "2026-12-01T09:00:00+08:00", "2026-12-01T09:00:00+08:00", undefined, "EMPTY_RANGE"],
    ["a range that runs backwards", "2026-12-02T09:00:00+08:00", "2026-12-01T09:00:00+08:00", undefined, "EMPTY_RANGE"],
    ["93 days", "2026-12-01T00:00:00+08:00", "2027-03-04T00:00:00+08:00", undefined, "RANGE_TOO_LONG"],
    ["a post that nobody knows", "2026-12-01T00:00:00+08:00", "2026-12-02T00:00:00+08:00", ["PW77"], "UNKNOWN_POST"],
  ])("%s", async (_what, from, to, posts, reason) => {
    const { errors } = await manager(RANGE, { from, to, posts });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", reason } }]);
  });

  test.each([
    "2026-12-01",
    "2026-12-01T09:00:00",
    "2026-12-01T09:00+08:00",
    "2026-02-30T09:00:00+08:00",
    "2026-12-01T25:00:00+08:00",
    "1969-12-31T00:00:00Z",
    "2100-01-01T00:00:00Z",
    "tomorrow",
    1_796_000_000_000,
    null,
  ])("%j is no DateTime", async (from) => {
    const { data, errors } = await manager(RANGE, { from, to: "2026-12-02T00:00:00+08:00" });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("92 days are answered", async () => {
    const { data } = await manager(RANGE.replace(/spans {.*}/, ""), {
      from: "2026-12-01T00:00:00+08:00",
      to: "2027-03-03T00:00:00+08:00",
      posts: ["PW05"],
    });
    expect(data.coverage.gaps).toEqual([]);
  });
});
