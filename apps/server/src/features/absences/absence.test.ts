import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

/** E2: S023 of department D05, headed by S021, is ill on Wednesday morning. */
const WEDNESDAY = "2026-12-02T09:00:00+08:00";
const TUESDAY = "2026-12-08T09:00:00+08:00";
const FIELDS = "pending kind leaveType note startsAt endsAt staff { code }";

let app: TestApp;
let ill: string;
let asked: string;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-12-01T12:00:00+08:00", events: ["E2", "D2"] });
  const idOf = async (code: string) =>
    globalId("Absence", (await app.db.absence.findFirstOrThrow({ where: { staff: { code } } })).id);
  await app.db.absence.updateMany({ where: { staff: { code: "S023" } }, data: { note: "发热" } });
  ill = await idOf("S023");
  asked = await idOf("S015");
});
afterAll(() => app?.stop());

async function reasonsOf(code: string, from: string, forecast: string, post: string) {
  const as = await app.as(code);
  const to = new Date(Date.parse(from) + 60_000).toISOString();
  const { data } = await as(
    `query ($from: DateTime!, $to: DateTime!, $forecast: Forecast!, $posts: [String!]) {
      coverage(from: $from, to: $to, forecast: $forecast, posts: $posts) {
        spans { state reasons { role verdict since until staff { code } absence { ${FIELDS} } } }
      }
    }`,
    { from, to, forecast, posts: [post] },
  );
  return data.coverage.spans[0].reasons;
}

describe("why somebody is away", () => {
  test.each([
    ["the person", "S023"],
    ["the head of the department", "S021"],
    ["the supervising leader", "S006"],
    ["the hall manager", "S044"],
    ["the office manager", "S009"],
    ["the discipline inspector", "S017"],
    ["the chief", "S001"],
  ])("is told to %s", async (_who, code) => {
    const [primary] = await reasonsOf(code, WEDNESDAY, "CERTAIN", "PW03");
    expect(primary.absence).toEqual({
      pending: false,
      kind: "LEAVE",
      leaveType: "sick",
      note: "发热",
      startsAt: primary.since,
      endsAt: primary.until,
      staff: { code: "S023" },
    });
  });

  test.each([
    ["a colleague", "S022"],
    ["the head of another department", "S014"],
    ["the leader of another line", "S005"],
    ["the administrator", "S012"],
  ])("is not told to %s, who sees that they are and until when", async (_who, code) => {
    const [primary] = await reasonsOf(code, WEDNESDAY, "CERTAIN", "PW03");
    expect(primary).toMatchObject({ verdict: "ABSENT", staff: { code: "S023" }, absence: null });
    expect(primary.until).not.toBeNull();

    const as = await app.as(code);
    const { data } = await as(`query ($id: ID!) { node(id: $id) { ... on Absence { ${FIELDS} } } }`, { id: ill });
    expect(data.node).toMatchObject({
      pending: false,
      kind: null,
      leaveType: null,
      note: null,
      staff: { code: "S023" },
    });
  });
});

describe("what somebody has asked for", () => {
  test("shows in the possible forecast to everyone, the request itself only to those with the right", async () => {
    const [forManager] = await reasonsOf("S009", TUESDAY, "POSSIBLE", "PW10");
    expect(forManager).toMatchObject({ verdict: "ABSENT", absence: { pending: true, kind: "LEAVE" } });
    const [forColleague] = await reasonsOf("S022", TUESDAY, "POSSIBLE", "PW10");
    expect(forColleague).toMatchObject({ verdict: "ABSENT", absence: null });
    const [certain] = await reasonsOf("S009", TUESDAY, "CERTAIN", "PW10");
    expect(certain.absence?.pending ?? false).toBe(false);
  });

  test("cannot be read by its id by others", async () => {
    const query = "query ($id: ID!) { node(id: $id) { ... on Absence { startsAt endsAt staff { code } } } }";
    const colleague = await app.as("S022");
    expect((await colleague(query, { id: asked })).data.node).toBeNull();
    const self = await app.as("S015");
    expect((await self(query, { id: asked })).data.node).toMatchObject({ staff: { code: "S015" } });
  });

  test("stands among my own absences, until it is over or withdrawn", async () => {
    const self = await app.as("S015");
    const mine = async () => (await self("{ viewer { absences { pending kind } } }")).data.viewer.absences;
    expect(await mine()).toEqual([{ pending: true, kind: "LEAVE" }]);
    await app.db.absence.updateMany({ where: { staff: { code: "S015" } }, data: { status: "WITHDRAWN" } });
    expect(await mine()).toEqual([]);
    await app.db.absence.updateMany({ where: { staff: { code: "S015" } }, data: { status: "PENDING" } });
  });
});
