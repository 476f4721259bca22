import { afterEach, beforeEach, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day = "2026-12-01") => `${day}T${time}:00+08:00`;

let app: TestApp;
let manager: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: on("08:00"), keepsTime: false });
  await app.travelTo(on("08:00"));
  manager = await app.as("S009");
});
afterEach(() => app?.stop());

/** A post's day as lines such as `09:00-12:00 BACKUP S027`. */
async function dayOf(post: string, record: string, day = "2026-12-01"): Promise<string[]> {
  const { data, errors } = await manager(
    `{ days(from: "${day}") { coverage(posts: ["${post}"], record: ${record}) {
      spans { startsAt endsAt state actingStaff { code } reasons { verdict staff { code } absence { id } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const clock = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  type Span = { startsAt: string; endsAt: string; state: string; actingStaff: { code: string } | null };
  return data.days[0].coverage.spans.map(
    ({ startsAt, endsAt, state, actingStaff }: Span) =>
      `${clock(startsAt)}-${clock(endsAt)} ${state}${actingStaff ? ` ${actingStaff.code}` : ""}`,
  );
}

test("what was seen stays, and a later correction stands beside it", async () => {
  await app.travelTo(on("12:30"));
  expect(await app.db.loggedSpan.count({ where: { as: "SEEN_THEN" } })).toBeGreaterThan(12);
  await app.travelTo(on("19:00"));
  const seen = await dayOf("PW05", "SEEN_THEN");
  expect(seen).toEqual(["09:00-12:00 PRIMARY S026", "14:00-18:00 PRIMARY S026"]);

  // The next morning a slip says that they were away from ten to eleven.
  await app.travelTo(on("09:05", "2026-12-02"));
  const slip = { staff: "S026", kind: "OUTING", startsAt: on("10:00"), endsAt: on("11:00") };
  await mutate(manager, "recordAbsence", slip);
  expect(await dayOf("PW05", "SEEN_THEN")).toEqual(seen);
  expect(await dayOf("PW05", "KNOWN_NOW")).toEqual([
    "09:00-10:00 PRIMARY S026",
    "10:00-11:00 BACKUP S027",
    "11:00-12:00 PRIMARY S026",
    "14:00-18:00 PRIMARY S026",
  ]);
  const known = await app.db.loggedSpan.findMany({
    where: { as: "KNOWN_LATER" },
    include: { acting: true, post: true },
  });
  expect(known.map(({ post, state, acting }) => [post.code, state, acting?.code])).toEqual([
    ["PW05", "BACKUP", "S027"],
  ]);
});

test("what is changed while it runs is kept as it stood until then", async () => {
  await app.travelTo(on("10:24"));
  await mutate(manager, "recordAbsence", { staff: "S026", kind: "LEAVE", startsAt: on("09:00"), endsAt: on("18:00") });
  await app.travelTo(on("18:30"));
  expect(await dayOf("PW05", "SEEN_THEN")).toEqual([
    "09:00-10:24 PRIMARY S026",
    "10:24-12:00 BACKUP S027",
    "14:00-18:00 BACKUP S027",
  ]);
  expect(await dayOf("PW05", "KNOWN_NOW")).toEqual(["09:00-12:00 BACKUP S027", "14:00-18:00 BACKUP S027"]);
});

test("an outage leaves no hole in the log", async () => {
  await app.travelTo(on("10:00", "2026-12-04"));
  for (const day of ["2026-12-01", "2026-12-02", "2026-12-03"]) {
    expect(await dayOf("PW05", "SEEN_THEN", day)).toEqual(["09:00-12:00 PRIMARY S026", "14:00-18:00 PRIMARY S026"]);
  }
});

test("before the office was first looked at nobody saw anything", async () => {
  expect(await dayOf("PW05", "SEEN_THEN", "2026-11-30")).toEqual([]);
  expect(await dayOf("PW05", "KNOWN_NOW", "2026-11-30")).toHaveLength(2);
});

test("the log can be added to, and neither changed nor deleted", async () => {
  await app.travelTo(on("19:00"));
  await expect(app.db.loggedSpan.deleteMany()).rejects.toThrow("append-only");
  await expect(app.db.officeChange.updateMany({ data: { action: "nothing" } })).rejects.toThrow("append-only");
});
