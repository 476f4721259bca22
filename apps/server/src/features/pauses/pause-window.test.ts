import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string) => `2026-11-30T${time}+08:00`;

let app: TestApp;
let hall: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: on("10:15:20"), keepsTime: false });
  await app.travelTo(on("10:15:20"));
  hall = await app.as("S044");
});
afterAll(() => app?.stop());

async function states(time: string): Promise<string[]> {
  const { data } = await hall(
    `{ coverage(from: "${on(time)}", to: "${on("12:00:00")}", posts: ["PW04", "PW03"]) { spans { post { code } state } } }`,
  );
  return data.coverage.spans.map(
    ({ post, state }: { post: { code: string }; state: string }) => `${post.code} ${state}`,
  );
}

test("a window pauses for the time that is announced, then is open again", async () => {
  const pause = await mutate(hall, "pauseWindow", { window: "W04", minutes: 20 }, undefined, "... on Pause { endsAt }");
  expect(pause).toMatchObject({ endsAt: new Date(on("10:35:20")).toISOString() });
  expect(await states("10:16:00")).toEqual(["PW03 PRIMARY", "PW04 PAUSED", "PW04 PRIMARY"]);
  expect(
    await mutate(hall, "pauseWindow", { window: "W04", minutes: 5 }, undefined, "... on WindowPaused { pause { id } }"),
  ).toMatchObject({
    code: "WINDOW_PAUSED",
    pause: { id: pause["id"] },
  });
});

test("it can be opened early, and then not be paused again within the hour", async () => {
  await app.travelTo(on("10:25:00"));
  await mutate(hall, "resumeWindow", { window: "W04" });
  expect(await states("10:25:00")).toEqual(["PW03 PRIMARY", "PW04 PRIMARY"]);
  expect(await mutate(hall, "resumeWindow", { window: "W04" })).toMatchObject({ code: "WINDOW_NOT_PAUSED" });
  await app.travelTo(on("11:24:59"));
  expect(
    await mutate(hall, "pauseWindow", { window: "W04", minutes: 5 }, undefined, "... on PauseTooSoon { earliest }"),
  ).toMatchObject({
    code: "PAUSE_TOO_SOON",
    earliest: new Date(on("11:25:00")).toISOString(),
  });
  await app.travelTo(on("11:25:00"));
  expect(await mutate(hall, "pauseWindow", { window: "W04", minutes: 5 })).toMatchObject({ __typename: "Pause" });
});

test("one that is taken back within a minute was never made", async () => {
  await app.travelTo(on("11:30:10"));
  await mutate(hall, "pauseWindow", { window: "W03", minutes: 20 });
  await app.travelTo(on("11:30:18"));
  await mutate(hall, "resumeWindow", { window: "W03" });
  expect(await mutate(hall, "pauseWindow", { window: "W03", minutes: 20 })).toMatchObject({ __typename: "Pause" });
});

test.each([0, -5, 31])("%i minutes are refused with the office's limit", async (minutes) => {
  const answer = await mutate(
    hall,
    "pauseWindow",
    { window: "W02", minutes },
    undefined,
    "... on PauseTooLong { mostMinutes }",
  );
  expect(answer).toMatchObject({ code: "PAUSE_TOO_LONG", mostMinutes: 30 });
});

test("a closed window cannot pause", async () => {
  await app.travelTo(on("12:30:00"));
  expect(await mutate(hall, "pauseWindow", { window: "W02", minutes: 5 })).toMatchObject({ code: "WINDOW_CLOSED" });
  expect(await mutate(hall, "pauseWindow", { window: "W99", minutes: 5 })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
});
