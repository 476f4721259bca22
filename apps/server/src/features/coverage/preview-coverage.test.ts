import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, errorCode, globalId } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const DAY = { from: "2026-12-02T00:00:00+08:00", to: "2026-12-03T00:00:00+08:00" };
const MORNING = { startsAt: "2026-12-02T09:00:00+08:00", endsAt: "2026-12-02T12:00:00+08:00" };
const PREVIEW = `query ($from: DateTime!, $to: DateTime!, $change: CoverageChange!) {
  previewCoverage(from: $from, to: $to, change: $change) {
    newlyUncovered { post { code } startsAt endsAt reasons { staff { code } verdict absence { kind note } } standIns { staff { code } } }
    newlyTakenOver { post { code } state actingStaff { code } reasons { absence { kind note } } }
    newlyAtLimit { code }
    standIns { post { code } staff { code } load minutes startsAt endsAt timesCovered sameDepartment distance window { number } }
    before { post { code } state } after { post { code } state }
  } }`;

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-11-30T10:24:00+08:00", keepsTime: false });
  await app.travelTo("2026-11-30T10:24:00+08:00");
  manager = await app.as("S009");
  await mutate(manager, "recordAbsence", { staff: "S016", kind: "LEAVE", ...MORNING, note: "手术" });
});
afterAll(() => app?.stop());

async function preview(as: Asking, change: object) {
  const { data, errors } = await as(PREVIEW, { ...DAY, change });
  expect(errors).toBeUndefined();
  return data.previewCoverage;
}

describe("what an absence would do", () => {
  test("is what it then does", async () => {
    const absence = { staff: "S015", kind: "OUTING", ...MORNING };
    const told = await preview(manager, { absence });
    expect(told.newlyUncovered.map(({ post }: { post: { code: string } }) => post.code)).toEqual(["PW10"]);
    expect(
      told.newlyTakenOver.map((span: { post: { code: string }; state: string }) => `${span.post.code} ${span.state}`),
    ).toEqual(["PW09 RESERVE"]);
    expect(told.newlyAtLimit).toEqual([{ code: "S014" }]);
    expect(told.before.map((span: { post: { code: string } }) => span.post.code)).toContain("PW10");

    const recorded = await mutate(manager, "recordAbsence", absence);
    const { data } = await manager(
      `{ coverage(from: "${DAY.from}", to: "${DAY.to}", posts: ["PW10"]) { gaps { startsAt endsAt } } }`,
    );
    expect(data.coverage.gaps).toEqual(
      told.newlyUncovered.map(({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ startsAt, endsAt })),
    );
    await mutate(manager, "endAbsence", { absence: recorded["id"], endsAt: MORNING.startsAt });
  });

  test("names who could stand in, best first, and none of them is away or holds too much", async () => {
    const { standIns } = await preview(manager, { absence: { staff: "S015", kind: "OUTING", ...MORNING } });
    expect(standIns).toHaveLength(10);
    const codes = standIns.map(({ staff }: { staff: { code: string } }) => staff.code);
    for (const gone of ["S014", "S015", "S016"]) expect(codes).not.toContain(gone);
    expect(standIns[0]).toMatchObject({ post: { code: "PW10" }, minutes: 180, startsAt: "2026-12-02T01:00:00.000Z" });
    for (const { load } of standIns) expect(load).toBeLessThan(2);
  });
});

test("each of the other changes can be tried before it is made", async () => {
  const { absences } = (await manager(`{ days(from: "2026-12-02") { absences { id staff { code } } } }`)).data.days[0];
  const ended = await preview(manager, {
    endAbsence: { absence: absences[0].id, endsAt: "2026-12-02T10:00:00+08:00" },
  });
  expect(ended.after.map((span: { state: string }) => span.state)).toContain("PRIMARY");
  const named = await preview(manager, { substitution: { post: "PW09", staff: "S036", ...MORNING } });
  expect(named.newlyTakenOver).toMatchObject([{ state: "SUBSTITUTE", actingStaff: { code: "S036" } }]);
  const paired = await preview(manager, { pairing: { post: "PW09", from: "2026-12-02", primary: "S036" } });
  expect(paired.newlyUncovered).toEqual([]);
});

test("trying changes nothing", async () => {
  const before = await app.db.officeProgress.findFirstOrThrow();
  await preview(manager, { absence: { staff: "S015", kind: "OUTING", ...MORNING } });
  expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
});

describe("who may not make a change may not try it", () => {
  test.each([
    ["a colleague's absence", { absence: { staff: "S015", kind: "OUTING", ...MORNING } }],
    ["a substitute", { substitution: { post: "PW09", staff: "S036", ...MORNING } }],
    ["a pairing", { pairing: { post: "PW09", from: "2026-12-02", primary: "S036" } }],
  ])("%s", async (_what, change) => {
    const answer = await (await app.as("S026"))(PREVIEW, { ...DAY, change });
    expect(errorCode(answer)).toBe("FORBIDDEN");
  });

  test("one's own absence shows nothing of why a colleague is away", async () => {
    const told = await preview(await app.as("S015"), { absence: { staff: "S015", kind: "OUTING", ...MORNING } });
    expect(told.newlyUncovered).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/手术|LEAVE/);
    const reasons = told.newlyUncovered[0].reasons.map(
      (each: { staff: { code: string }; verdict: string }) => `${each.staff.code} ${each.verdict}`,
    );
    expect(reasons.slice(0, 2)).toEqual(["S015 ABSENT", "S016 ABSENT"]);
  });
});

test.each([
  ["nobody of that code", { absence: { staff: "S999", kind: "OUTING", ...MORNING } }, "UNKNOWN_STAFF"],
  ["no post of that code", { substitution: { post: "PW99", staff: "S036", ...MORNING } }, "UNKNOWN_POST"],
  [
    "an end before the start",
    { absence: { staff: "S015", kind: "OUTING", startsAt: MORNING.endsAt, endsAt: MORNING.startsAt } },
    "EMPTY_PERIOD",
  ],
  [
    "no such absence",
    { endAbsence: { absence: globalId("Absence", "0198c0de-0000-7000-8000-000000000000"), endsAt: MORNING.endsAt } },
    "UNKNOWN_ABSENCE",
  ],
])("%s is the client's mistake", async (_what, change, reason) => {
  const { errors } = await manager(PREVIEW, { ...DAY, change });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
});

test("exactly one change is tried at a time", async () => {
  const both = {
    absence: { staff: "S015", kind: "OUTING", ...MORNING },
    substitution: { post: "PW09", staff: "S036", ...MORNING },
  };
  expect((await manager(PREVIEW, { ...DAY, change: both })).errors).toBeDefined();
  expect((await manager(PREVIEW, { ...DAY, change: {} })).errors).toBeDefined();
});
