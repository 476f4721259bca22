import { afterEach, beforeEach, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day = "2026-12-01") => `${day}T${time}+08:00`;
const MORNING = { startsAt: on("09:00:00"), endsAt: on("12:00:00") };

let app: TestApp;
let manager: Asking;
let backup: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: on("10:00:00", "2026-11-30"), keepsTime: false });
  await app.travelTo(on("10:00:00", "2026-11-30"));
  manager = await app.as("S009");
  backup = await app.as("S027");
});
afterEach(() => app?.stop());

async function inbox(as: Asking): Promise<string[]> {
  const { data } = await as(
    "{ viewer { unreadMessages inbox { kind post { code } stretches { startsAt endsAt } alert { kind } } } }",
  );
  type Message = { kind: string; post: { code: string } | null; stretches: { startsAt: string; endsAt: string }[] };
  const clock = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  return data.viewer.inbox.map(
    ({ kind, post, stretches }: Message) =>
      `${kind} ${post?.code} ${stretches.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`).join(" ")}`,
  );
}

const away = (endsAt = MORNING.endsAt) =>
  mutate(manager, "recordAbsence", { staff: "S026", kind: "OUTING", startsAt: MORNING.startsAt, endsAt });

test("who takes over is told from when to when, once the undo has passed", async () => {
  await away();
  expect(await inbox(backup)).toEqual([]);
  await app.travelTo(on("10:00:08", "2026-11-30"));
  expect(await inbox(backup)).toEqual(["COVER PW05 09:00-12:00"]);
});

test("what is undone in time is never told", async () => {
  const absence = await away();
  await app.travelTo(on("10:00:05", "2026-11-30"));
  await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: MORNING.startsAt });
  await app.travelTo(on("10:01:00", "2026-11-30"));
  expect(await inbox(backup)).toEqual([]);
});

test("they hear of it again when it changes and when it ends, and nothing twice", async () => {
  const absence = await away();
  await app.travelTo(on("10:01:00", "2026-11-30"));
  await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: on("11:00:00") });
  await app.travelTo(on("10:02:00", "2026-11-30"));
  await mutate(manager, "recordAbsence", { staff: "S039", kind: "OUTING", ...MORNING });
  await app.travelTo(on("10:03:00", "2026-11-30"));
  expect(await inbox(backup)).toEqual(["COVER_CHANGED PW05 09:00-11:00", "COVER PW05 09:00-12:00"]);
  await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: MORNING.startsAt });
  await app.travelTo(on("10:04:00", "2026-11-30"));
  expect((await inbox(backup))[0]).toBe("COVER_ENDED PW05 09:00-11:00");
});

test("a takeover that ran to its end is no news", async () => {
  await away();
  await app.travelTo(on("20:00:00"));
  expect(await inbox(backup)).toEqual(["COVER PW05 09:00-12:00"]);
});

test("managers are told of an alert at once, and it shows who has read it", async () => {
  await mutate(manager, "recordAbsence", { staff: "S015", kind: "OUTING", ...MORNING });
  await mutate(manager, "recordAbsence", { staff: "S016", kind: "OUTING", ...MORNING });
  const hall = await app.as("S044");
  expect(await inbox(hall)).toContain("ALERT PW10 09:00-12:00");
  const { viewer } = (await hall("{ viewer { unreadMessages inbox { id alert { id kind } } } }")).data;
  expect(viewer.unreadMessages).toBe(2);
  const message = viewer.inbox.find(({ alert }: { alert: { kind: string } }) => alert.kind === "POST_UNCOVERED");
  await mutate(hall, "readMessages", { messages: [message.id] });
  const { node } = (
    await manager(
      `{ node(id: "${message.alert.id}") { ... on Alert { told read events { kind deliveries { staff { code } readAt } } } } }`,
    )
  ).data;
  expect(node).toMatchObject({ told: 2, read: 1 });
  expect(
    node.events[0].deliveries
      .map((each: { staff: { code: string }; readAt: string | null }) => [each.staff.code, each.readAt !== null])
      .sort(),
  ).toEqual([
    ["S009", false],
    ["S044", true],
  ]);
});

test("messages are their reader's alone", async () => {
  await away();
  await app.travelTo(on("10:01:00", "2026-11-30"));
  const { viewer } = (await backup("{ viewer { inbox { id } } }")).data;
  const { id } = viewer.inbox[0];
  expect((await manager(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
  await mutate(manager, "readMessages", { messages: [id] });
  expect((await backup("{ viewer { unreadMessages } }")).data.viewer.unreadMessages).toBe(1);
});
