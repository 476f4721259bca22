import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const PREVIEW = `query ($change: OpeningChange!) { previewOpening(change: $change) {
  dayCount days { date opens { code } closes { code } otherHours { code } }
  coverage { newlyUncovered { post { code } startsAt } } } }`;

const look = async (change: object) => {
  const { data, errors } = await manager(PREVIEW, { change });
  return { effect: data?.previewOpening, errors };
};

const CLOSURE = { window: "W05", startsAt: "2026-12-02T00:00:00+08:00", endsAt: "2026-12-04T00:00:00+08:00" };
const LATE = { window: "W05", from: "2026-12-03", rows: [{ weekdays: [4], sessions: ["09:00-20:00"] }] };

test("a closing says on which days the window does not open", async () => {
  const { effect } = await look({ closeWindow: CLOSURE });
  expect(effect).toMatchObject({
    dayCount: 2,
    days: [
      { date: "2026-12-02", closes: [{ code: "W05" }] },
      { date: "2026-12-03", closes: [{ code: "W05" }] },
    ],
    coverage: { newlyUncovered: [] },
  });
});

test("what saving would leave empty is shown, not refused; and saving then is refused", async () => {
  const { effect } = await look({ changeWindowHours: LATE });
  expect(effect.days[0]).toMatchObject({ date: "2026-12-03", otherHours: [{ code: "W05" }] });
  expect(effect.coverage.newlyUncovered).toContainEqual({
    post: { code: "PW05" },
    startsAt: "2026-12-03T10:00:00.000Z",
  });
  expect(await mutate(manager, "changeWindowHours", LATE)).toMatchObject({ code: "WOULD_UNCOVER" });
});

test("what saving refuses for another reason is refused with its code", async () => {
  const { errors } = await look({ closeWindow: { ...CLOSURE, endsAt: CLOSURE.startsAt } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "EMPTY_PERIOD" });
});

test("what touches no coverage says so", async () => {
  const { data } = await manager('{ post(code: "PO01") { name priority watched department { code } } }');
  const { department, ...words } = data.post;
  const { effect } = await look({ changePost: { post: "PO01", ...words, department: department.code } });
  expect(effect).toBeNull();
});

test("a preview and the change agree, and a preview takes as many statements whatever it touches", async () => {
  const counts: number[] = [];
  for (const endsAt of ["2026-12-03T00:00:00+08:00", "2027-11-03T00:00:00+08:00"]) {
    const statements = await statementsDuring(() => look({ closeWindow: { ...CLOSURE, window: "W06", endsAt } }));
    counts.push(statements.length);
  }
  expect(counts[1]).toBe(counts[0]);
  const before = (await look({ endWindow: { window: "W06", from: "2026-12-02" } })).effect.days;
  await mutate(manager, "endWindow", { window: "W06", from: "2026-12-02" });
  const closed = before.map(({ date }: { date: string }) => date);
  for (const date of ["2026-12-02", "2026-12-05", "2026-12-09"]) {
    const { data } = await manager(`{ days(from: "${date}") { coverage(posts: ["PW06"]) { spans { state } } } }`);
    expect(data.days[0].coverage.spans, date).toEqual([]);
    expect(closed, date).toContain(date);
  }
});

test("changes at the same moment wait for a preview and lose nothing", async () => {
  const away = (staff: string) => ({
    staff,
    kind: "OUTING",
    startsAt: "2026-12-08T09:00:00+08:00",
    endsAt: "2026-12-08T10:00:00+08:00",
  });
  const [, first, , second] = await Promise.all([
    look({ closeWindow: CLOSURE }),
    mutate(manager, "recordAbsence", away("S020")),
    look({ closeWindow: CLOSURE }),
    mutate(manager, "recordAbsence", away("S021")),
  ]);
  expect([first?.__typename, second?.__typename]).toEqual(["Absence", "Absence"]);
  expect(await app.db.windowClosure.count()).toBe(0);
});
