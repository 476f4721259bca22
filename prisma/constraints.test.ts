import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Database } from "./client.ts";
import { type ScratchDatabase, scratchDatabase } from "./testing/scratch-database.ts";

let scratch: ScratchDatabase;
let db: Database;
let officeId: string;
let ada: string;
let bo: string;
let cai: string;
let departmentId: string;
let windowId: string;
let postId: string;

const at = (text: string) => new Date(`2026-12-${text}:00Z`);
const on = (day: string) => new Date(`2026-${day}T00:00:00Z`);

beforeAll(async () => {
  scratch = await scratchDatabase();
  db = connect(scratch.url, { poolSize: 4 });
  ({ officeId } = await db.office.create({ data: { name: "Elm Street", hallName: "Hall", regionCode: "CN" } }));
  ({ id: departmentId } = await db.department.create({ data: { officeId, code: "D1", name: "Desk" } }));
  [ada, bo, cai] = (await Promise.all(["Ada", "Bo", "Cai"].map(hire))) as [string, string, string];
  ({ id: windowId } = await db.window.create({ data: { officeId, code: "W1", number: 1, name: "One" } }));
  ({ id: postId } = await makePost("P1"));
});

afterAll(async () => {
  await db.$disconnect();
  await scratch.drop();
});

async function hire(name: string): Promise<string> {
  const { id } = await db.staff.create({
    data: {
      officeId,
      code: name,
      name,
      familyName: name,
      familyReading: name,
      givenReading: "",
      gender: "FEMALE",
      departmentId,
      title: "Clerk",
      rank: "STAFF",
      employmentKind: "CONTRACT",
    },
  });
  return id;
}

function makePost(code: string) {
  return db.post.create({
    data: { officeId, code, name: code, kind: "WINDOW", departmentId, windowId, priority: 2, watched: true },
  });
}

describe("pairings of a post", () => {
  test("follow each other but never overlap", async () => {
    const pairing = (startsOn: string, endsOn: string | null) =>
      db.pairing.create({
        data: { officeId, postId, startsOn: on(startsOn), endsOn: endsOn ? on(endsOn) : null, primaryId: ada },
      });
    await pairing("01-01", "06-01");
    await pairing("06-01", null);
    await expect(pairing("05-31", "06-01")).rejects.toThrow("Pairing_of_post_never_overlap");
    await expect(pairing("12-01", "12-02")).rejects.toThrow("Pairing_of_post_never_overlap");
    await expect(pairing("01-01", "01-01")).rejects.toThrow("Pairing_ends_after_start");
  });

  test("have a backup who is not the primary", async () => {
    const post = await makePost("P2");
    const same = { officeId, postId: post.id, startsOn: on("01-01"), primaryId: ada, backupId: ada };
    await expect(db.pairing.create({ data: same })).rejects.toThrow("Pairing_backup_is_another");
  });

  test("have reserves who are neither, whichever is written last", async () => {
    const post = await makePost("P3");
    const { id: pairingId } = await db.pairing.create({
      data: { officeId, postId: post.id, startsOn: on("01-01"), primaryId: ada, backupId: bo },
    });
    const reserve = (position: number, staffId: string) =>
      db.pairingReserve.create({ data: { officeId, pairingId, position, staffId } });
    await expect(reserve(1, ada)).rejects.toThrow("neither the primary nor the backup");
    await expect(reserve(1, bo)).rejects.toThrow("neither the primary nor the backup");
    await expect(reserve(0, cai)).rejects.toThrow("PairingReserve_position_from_1");
    await reserve(1, cai);
    await expect(reserve(2, cai)).rejects.toThrow("Unique constraint failed");
    const change = db.pairing.update({ where: { officeId_id: { officeId, id: pairingId } }, data: { backupId: cai } });
    await expect(change).rejects.toThrow("neither the primary nor the backup");
  });

  test("have no reserve who becomes the backup at the same time", async () => {
    const post = await makePost("P4");
    const { id: pairingId } = await db.pairing.create({
      data: { officeId, postId: post.id, startsOn: on("01-01"), primaryId: ada },
    });
    const outcomes = await Promise.allSettled([
      db.pairingReserve.create({ data: { officeId, pairingId, position: 1, staffId: cai } }),
      db.pairing.update({ where: { officeId_id: { officeId, id: pairingId } }, data: { backupId: cai } }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("absences", () => {
  const absence = (staffId: string, from: string, to: string, more: object = {}) =>
    db.absence.create({
      data: {
        officeId,
        staffId,
        kind: "LEAVE",
        startsAt: at(from),
        endsAt: at(to),
        status: "IN_FORCE",
        recordedAt: at("01T00:00"),
        ...more,
      },
    });

  test("that are leave of a person never overlap while they are pending or in force", async () => {
    await absence(ada, "01T00:00", "02T00:00");
    await absence(ada, "02T00:00", "03T00:00", { status: "PENDING" });
    await expect(absence(ada, "02T12:00", "04T00:00")).rejects.toThrow("Absence_leave_of_person_never_overlaps");
    await expect(absence(ada, "01T00:00", "01T01:00", { status: "PENDING" })).rejects.toThrow(
      "Absence_leave_of_person_never_overlaps",
    );
  });

  test("may overlap where they are no leave, withdrawn, or another person's", async () => {
    await absence(ada, "01T08:00", "01T09:00", { kind: "OUTING" });
    await absence(ada, "01T00:00", "02T00:00", { status: "WITHDRAWN" });
    await absence(bo, "01T00:00", "02T00:00");
    expect(await db.absence.count({ where: { startsAt: { lt: at("02T00:00") } } })).toBe(4);
  });

  test("and what else has a start and an end are never empty", async () => {
    const empty = { officeId, startsAt: at("05T09:00"), endsAt: at("05T09:00") };
    await expect(absence(cai, "05T09:00", "05T09:00")).rejects.toThrow("Absence_ends_after_start");
    await expect(
      db.substitution.create({ data: { ...empty, postId, staffId: bo, madeAt: at("01T00:00") } }),
    ).rejects.toThrow("Substitution_ends_after_start");
    await expect(db.pause.create({ data: { ...empty, windowId } })).rejects.toThrow("Pause_ends_after_start");
    await expect(db.extraShift.create({ data: { ...empty, staffId: bo, madeAt: at("01T00:00") } })).rejects.toThrow(
      "ExtraShift_ends_after_start",
    );
  });
});

describe("posts and hours", () => {
  test("a window post has a window, another post has none", async () => {
    const post = { officeId, name: "P", departmentId, priority: 1, watched: false };
    await expect(db.post.create({ data: { ...post, code: "X1", kind: "WINDOW" } })).rejects.toThrow("Post_window");
    await expect(db.post.create({ data: { ...post, code: "X2", kind: "OFFICE", windowId } })).rejects.toThrow(
      "Post_window",
    );
    await db.post.create({ data: { ...post, code: "X3", kind: "LEADER" } });
  });

  test.each([[[0]], [[8]], [[1, 2, 9]]])("weekdays are 1 to 7, not %j", async (weekdays) => {
    const hours = { officeId, windowId, validFrom: on("01-01"), weekdays, sessions: [] };
    await expect(db.windowHours.create({ data: hours })).rejects.toThrow("WindowHours_weekdays_from_1_to_7");
  });

  test.each(["9:00-12:00", "09:00-25:00", "12:00-09:00", "09:00–12:00", "09:00-09:00", "24:00-24:00", ""])(
    "%j is no session",
    async (session) => {
      const hours = { officeId, windowId, validFrom: on("01-01"), weekdays: [1], sessions: ["08:00-09:00", session] };
      await expect(db.windowHours.create({ data: hours })).rejects.toThrow("WindowHours_sessions_are_sessions");
      const season = {
        officeId,
        code: "s",
        name: "s",
        startsOnDay: "01-01",
        sessions: [session],
        validFrom: on("01-01"),
      };
      await expect(db.season.create({ data: season })).rejects.toThrow("Season_sessions_are_sessions");
    },
  );

  test("sessions until midnight, and none, are possible", async () => {
    const hours = { officeId, windowId, validFrom: on("01-01"), weekdays: [1, 7] };
    await db.windowHours.createMany({
      data: [
        { ...hours, sessions: ["18:00-24:00"] },
        { ...hours, sessions: [] },
      ],
    });
    expect(await db.windowHours.count()).toBe(2);
  });

  test.each(["13-01", "00-10", "02-29", "04-31", "1-1", "01-1", "0101"])(
    "no season begins on %s",
    async (startsOnDay) => {
      const season = { officeId, code: "s", name: "s", startsOnDay, sessions: [], validFrom: on("01-01") };
      await expect(db.season.create({ data: season })).rejects.toThrow("Season_starts_on_a_day_of_every_year");
    },
  );

  test("a person's week has seven days, and their patterns never overlap", async () => {
    const pattern = (week: string[], from = "01-01", to: string | null = null) =>
      db.workPattern.create({ data: { officeId, staffId: ada, startsOn: on(from), endsOn: to ? on(to) : null, week } });
    const week = ["09:00-12:00,14:00-18:00", "-", "", "-", "-", "", ""];
    await expect(pattern(week.slice(1))).rejects.toThrow("WorkPattern_week_is_a_week");
    await expect(pattern(["9-12", ...week.slice(1)])).rejects.toThrow("WorkPattern_week_is_a_week");
    await pattern(week, "01-01", "03-01");
    await pattern(week, "03-01");
    await expect(pattern(week, "02-01", "03-02")).rejects.toThrow("WorkPattern_of_person_never_overlap");
  });
});

describe("an office's settings", () => {
  test.each([
    [{ coverLimit: 0 }, "Office_cover_limit_from_1"],
    [{ graceMinutes: -1 }, "Office_grace_from_0"],
    [{ pauseLimitMinutes: 0 }, "Office_pause_limit_from_1"],
    [{ signInsPerDay: 3 }, "Office_two_or_four_sign_ins"],
  ])("%j is refused", async (data, constraint) => {
    await expect(db.office.update({ where: { officeId }, data })).rejects.toThrow(constraint);
  });
});

describe("sign-ins", () => {
  const signIn = {
    direction: "IN",
    source: "DEVICE",
    device: "door",
    signedAt: at("09T00:50"),
    receivedAt: at("09T00:50"),
  } as const;

  test("are counted once per device, person and instant", async () => {
    await db.signIn.create({ data: { ...signIn, officeId, staffId: ada } });
    await expect(db.signIn.create({ data: { ...signIn, officeId, staffId: ada } })).rejects.toThrow(
      "Unique constraint failed",
    );
    await db.signIn.create({ data: { ...signIn, officeId, staffId: bo } });
    const again = await db.signIn.createMany({ data: [{ ...signIn, officeId, staffId: ada }], skipDuplicates: true });
    expect(again.count).toBe(0);
  });

  test("are never changed, removed or emptied", async () => {
    await expect(db.signIn.updateMany({ data: { direction: "OUT" } })).rejects.toThrow(
      "SignIn is append-only: UPDATE is refused",
    );
    await expect(db.signIn.deleteMany()).rejects.toThrow("SignIn is append-only: DELETE is refused");
    await expect(db.$executeRaw`TRUNCATE "SignIn"`).rejects.toThrow("SignIn is append-only: TRUNCATE is refused");
    await expect(db.office.delete({ where: { officeId } })).rejects.toThrow();
    expect(await db.signIn.count()).toBe(2);
  });
});

test("no row refers to another office's row", async () => {
  const other = await db.office.create({ data: { name: "Oak Street", hallName: "Hall", regionCode: "CN" } });
  const theirs = { officeId: other.officeId, windowId, startsAt: at("05T09:00"), endsAt: at("05T09:10") };
  await expect(db.pause.create({ data: theirs })).rejects.toThrow("Foreign key constraint");
});
