import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day = "2026-12-01") => `${day}T${time}+08:00`;

let app: TestApp;
let me: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: on("08:52:30"), keepsTime: false });
  await app.db.office.updateMany({ data: { signInRequiredFrom: new Date("2026-12-01"), signInsPerDay: 4 } });
  await app.travelTo(on("08:52:30"));
  me = await app.as("S026");
});
afterAll(() => app?.stop());

async function mine(): Promise<string[]> {
  const { data } = await me("{ viewer { signIns { direction signedAt source } } }");
  return data.viewer.signIns.map(
    ({ direction, signedAt }: { direction: string; signedAt: string }) => `${direction} ${signedAt}`,
  );
}

async function presence(time: string): Promise<string> {
  const { data } = await me(
    `{ coverage(from: "${on(time)}", to: "${on("12:00:00")}", posts: ["PW05"]) { spans { state presence } } }`,
  );
  const [{ state, presence: how }] = data.coverage.spans;
  return `${state} ${how}`;
}

test("a sign-in is evidence at once", async () => {
  expect((await mutate(me, "signIn", {})).__typename).toBe("SignIn");
  expect(await mine()).toEqual(["IN 2026-12-01T00:52:30.000Z"]);
  expect(await presence("09:00:00")).toBe("PRIMARY ACTUAL");
});

test("a request that comes twice is one press, and another press within the minute stays as evidence", async () => {
  await app.travelTo(on("08:52:40"));
  const key = "one press";
  const first = await mutate(me, "signIn", {}, key);
  expect(await mutate(me, "signIn", {}, key)).toEqual(first);
  expect(await mine()).toEqual(["IN 2026-12-01T00:52:30.000Z", "IN 2026-12-01T00:52:40.000Z"]);
});

test("who signs out is gone until they sign in again", async () => {
  // Nobody else has signed in, so nobody can take over.
  await app.travelTo(on("10:06:40"));
  await mutate(me, "signOut", {});
  expect(await presence("10:06:00")).toBe("UNCOVERED NONE");
  await app.travelTo(on("10:20:00"));
  await mutate(me, "signIn", {});
  expect(await presence("10:20:00")).toBe("PRIMARY ACTUAL");
});

test("one that was kept while offline comes with its own time, both times stay, and what stood there is in the log", async () => {
  await app.travelTo(on("14:40:00"));
  await mutate(me, "signIn", { at: on("13:58:00") });
  const row = await app.db.signIn.findFirstOrThrow({
    where: { staff: { code: "S026" } },
    orderBy: { signedAt: "desc" },
  });
  expect([row.signedAt, row.receivedAt]).toEqual([new Date(on("13:58:00")), new Date(on("14:40:00"))]);
  const logged = await app.db.loggedSpan.findMany({
    where: { post: { code: "PW05" }, startsAt: { gte: new Date(on("14:00:00")) } },
    orderBy: [{ as: "asc" }, { startsAt: "asc" }],
  });
  // The grace was over at 14:10; from then on nobody was there, as far as anybody knew.
  expect(logged.map((span) => `${span.as} ${span.state} ${span.startsAt.toISOString().slice(11, 16)}`)).toEqual([
    "SEEN_THEN PRIMARY 06:00",
    "SEEN_THEN UNCOVERED 06:10",
    "KNOWN_LATER PRIMARY 06:00",
  ]);
});

test("a clock that runs ahead is no evidence of the future", async () => {
  await mutate(me, "signIn", { at: on("15:00:00") });
  const row = await app.db.signIn.findFirstOrThrow({
    where: { staff: { code: "S026" } },
    orderBy: { signedAt: "desc" },
  });
  expect(row.signedAt).toEqual(new Date(on("14:40:00")));
});

test("one that was kept for too long is refused with the oldest that is taken", async () => {
  const answer = await mutate(me, "signIn", { at: on("02:00:00") }, undefined, "... on SignInTooOld { oldest }");
  expect(answer).toMatchObject({ code: "SIGN_IN_TOO_OLD", oldest: "2026-11-30T18:40:00.000Z" });
});

test("nor does one of long ago slip through", async () => {
  expect(await mutate(me, "signIn", { at: "1970-01-01T00:00:00Z" })).toMatchObject({ code: "SIGN_IN_TOO_OLD" });
});

test("nobody signs in for another, not even the office manager", async () => {
  const manager = await app.as("S009");
  await expect(mutate(manager, "signIn", { staff: "S026" })).rejects.toThrow("FORBIDDEN");
  expect((await mutate(me, "signIn", { staff: "S026" })).__typename).toBe("SignIn");
});
