import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day = "2026-12-01") => `${day}T${time}:00+08:00`;
const MORNING = { startsAt: on("09:00"), endsAt: on("12:00") };

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: on("10:24", "2026-11-30"), keepsTime: false });
  await app.travelTo(on("10:24", "2026-11-30"));
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

test("a named person holds the post; why is for those who may name", async () => {
  const named = await mutate(manager, "nameSubstitute", {
    post: "PW05",
    staff: "S036",
    ...MORNING,
    reason: "张三病假",
  });
  const query = `{ node(id: "${named["id"]}") { ... on Substitution { reason mayEnd staff { code } post { code } } } }`;
  const about = { staff: { code: "S036" }, post: { code: "PW05" } };
  expect((await manager(query)).data.node).toEqual({ ...about, reason: "张三病假", mayEnd: true });
  expect((await (await app.as("S026"))(query)).data.node).toEqual({ ...about, reason: null, mayEnd: false });
});

test("naming somebody who is needed elsewhere is refused, unless it says why", async () => {
  // S016 is away: window 9 is held by S015 beside their own, who may hold no third.
  await mutate(manager, "recordAbsence", { staff: "S016", kind: "OUTING", ...MORNING });
  await mutate(manager, "recordAbsence", { staff: "S014", kind: "OUTING", ...MORNING });
  const input = { post: "PW04", staff: "S015", ...MORNING };
  const refused = await mutate(
    manager,
    "nameSubstitute",
    input,
    undefined,
    "... on WouldUncover { gaps { post { code } } }",
  );
  expect(refused).toMatchObject({ code: "WOULD_UNCOVER", gaps: [{ post: { code: "PW09" } }] });
  const named = await mutate(manager, "nameSubstitute", { ...input, reason: "4号窗口排队过长" });
  expect(named.__typename).toBe("Substitution");
});

test("what is over, and a post that may have nobody behind it, are refused", async () => {
  const over = { post: "PW05", staff: "S036", startsAt: on("09:00", "2026-11-30"), endsAt: on("10:00", "2026-11-30") };
  expect(await mutate(manager, "nameSubstitute", over)).toMatchObject({ code: "PERIOD_OVER" });
  const exempt = await app.db.post.findFirstOrThrow({ where: { exemptReason: { not: null } } });
  expect(await mutate(manager, "nameSubstitute", { post: exempt.code, staff: "S036", ...MORNING })).toMatchObject({
    code: "EXEMPT_POST",
  });
});

test("ending a running one gives the post back from now on; at its start it was never made", async () => {
  const running = {
    post: "PW06",
    staff: "S036",
    startsAt: on("10:00", "2026-11-30"),
    endsAt: on("12:00", "2026-11-30"),
  };
  const named = await mutate(manager, "nameSubstitute", running);
  await mutate(manager, "endSubstitution", { substitution: named["id"] });
  const { data } = await manager(
    `{ coverage(from: "${on("10:30", "2026-11-30")}", to: "${on("12:00", "2026-11-30")}", posts: ["PW06"]) { spans { state } } }`,
  );
  expect(data.coverage.spans.map(({ state }: { state: string }) => state)).toEqual(["PRIMARY"]);
  expect(await mutate(manager, "endSubstitution", { substitution: named["id"] })).toMatchObject({
    code: "NOT_EARLIER",
  });

  const planned = await mutate(manager, "nameSubstitute", { post: "PW06", staff: "S036", ...MORNING });
  await mutate(manager, "endSubstitution", { substitution: planned["id"], endsAt: MORNING.startsAt });
  expect(await mutate(manager, "endSubstitution", { substitution: planned["id"] })).toMatchObject({
    code: "ALREADY_ENDED",
  });
});
