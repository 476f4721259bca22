import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, globalId } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day: string) => `${day}T${time}:00+08:00`;
const wholeDay = (day: string) => ({ startsAt: on("00:00", day), endsAt: `${day}T23:59:00+08:00` });

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: on("10:24", "2026-11-30"), keepsTime: false });
  await app.travelTo(on("10:24", "2026-11-30"));
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

const record = (as: Asking, staff: string, day: string, more: object = {}) =>
  mutate(as, "recordAbsence", { staff, kind: "OUTING", ...wholeDay(day), ...more });

describe("who may record and end an absence", () => {
  test("one's own", async () => {
    const own = await app.as("S026");
    const absence = await record(own, "S026", "2026-12-01");
    expect(absence.__typename).toBe("Absence");
    const ended = await mutate(own, "endAbsence", { absence: absence["id"], endsAt: on("00:00", "2026-12-01") });
    expect(ended.__typename).toBe("Absence");
  });

  test("one's own leave of today at once, that of the days to come only by asking for it", async () => {
    const own = await app.as("S040");
    for (const kind of ["LEAVE", "TRIP", "TRAINING"])
      expect(await record(own, "S040", "2026-12-01", { kind })).toMatchObject({ code: "ASK_FOR_IT" });
    expect((await record(own, "S040", "2026-12-02", { kind: "OUTING" })).__typename).toBe("Absence");
    // It ends with today, to the moment.
    const today = { staff: "S040", kind: "LEAVE", startsAt: on("10:24", "2026-11-30") };
    const beyond = { ...today, endsAt: "2026-12-01T00:00:00.001+08:00" };
    expect(await mutate(own, "recordAbsence", beyond)).toMatchObject({ code: "ASK_FOR_IT" });
    const ill = await mutate(own, "recordAbsence", { ...today, endsAt: on("00:00", "2026-12-01") });
    expect(ill.__typename).toBe("Absence");
    // Others record what was decided elsewhere.
    expect((await record(manager, "S040", "2026-12-03", { kind: "TRIP" })).__typename).toBe("Absence");
  });

  test("the head of the department for its people, and nobody else's", async () => {
    const head = await app.as("S021");
    expect((await record(head, "S022", "2026-12-01")).__typename).toBe("Absence");
    await expect(record(head, "S026", "2026-12-01")).rejects.toThrow("FORBIDDEN");
  });

  test("the hall manager and the office manager for everybody", async () => {
    expect((await record(await app.as("S044"), "S039", "2026-12-01")).__typename).toBe("Absence");
    expect((await record(manager, "S040", "2026-12-01")).__typename).toBe("Absence");
  });
});

describe("a suspension takes roles away, so fewer decide on it", () => {
  const suspended = { kind: "SUSPENSION" };

  test("neither the person, nor the head of the department, nor the hall manager", async () => {
    for (const [code, staff] of [
      ["S026", "S026"],
      ["S021", "S022"],
      ["S044", "S009"],
    ] as const) {
      await expect(record(await app.as(code), staff, "2026-12-10", suspended)).rejects.toThrow("FORBIDDEN");
    }
    await expect(record(await app.as("S044"), "S026", "2026-12-10", { kind: "SECONDMENT" })).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("and nobody ends their own", async () => {
    const { id } = await record(manager, "S025", "2026-12-10", suspended);
    const end = { absence: id, endsAt: on("00:00", "2026-12-10") };
    const own = await app.as("S025");
    const { data } = await own("query ($id: ID!) { node(id: $id) { ... on Absence { mayEnd } } }", { id });
    expect(data.node.mayEnd).toBe(false);
    for (const code of ["S025", "S044"]) {
      await expect(mutate(await app.as(code), "endAbsence", end)).rejects.toThrow("FORBIDDEN");
    }
    expect((await mutate(manager, "endAbsence", end)).__typename).toBe("Absence");
  });

  test("none twice at a time, and never of the last administrator", async () => {
    await record(manager, "S024", "2026-12-11", suspended);
    expect(await record(manager, "S024", "2026-12-11", { kind: "SECONDMENT" })).toMatchObject({
      code: "RELEASED_ALREADY",
    });
    expect(await record(manager, "S012", "2026-12-11", suspended)).toMatchObject({ code: "LAST_ADMINISTRATOR" });
  });
});

test("it holds what was said, and those with the right see why", async () => {
  const absence = await record(manager, "S027", "2026-12-02", { kind: "TRAINING", note: " 业务培训 " });
  const { data } = await manager(
    `{ node(id: "${absence["id"]}") { ... on Absence { kind note pending version withdrawn mayEnd staff { code } } } }`,
  );
  expect(data.node).toEqual({
    kind: "TRAINING",
    note: "业务培训",
    pending: false,
    version: 1,
    withdrawn: false,
    mayEnd: true,
    staff: { code: "S027" },
  });
});

test("leave does not overlap leave, and the refusal names it", async () => {
  const first = await record(manager, "S029", "2026-12-03", { kind: "LEAVE" });
  const second = await mutate(
    manager,
    "recordAbsence",
    { staff: "S029", kind: "LEAVE", ...wholeDay("2026-12-03") },
    undefined,
    "... on LeaveOverlaps { absence { id } }",
  );
  expect(second).toMatchObject({ code: "LEAVE_OVERLAPS", absence: { id: first["id"] } });
  expect((await record(manager, "S029", "2026-12-03", { kind: "OUTING" })).__typename).toBe("Absence");
});

test("illness is never refused; a visit that would empty a window is, unless it says why", async () => {
  await record(manager, "S015", "2026-12-04", { kind: "LEAVE" });
  const visit = { kind: "VISIT" };
  const refused = await mutate(
    manager,
    "recordAbsence",
    { staff: "S016", ...wholeDay("2026-12-04"), ...visit },
    undefined,
    "... on WouldUncover { gaps { post { code } } }",
  );
  expect(refused).toMatchObject({
    code: "WOULD_UNCOVER",
    gaps: [{ post: { code: "PW10" } }, { post: { code: "PW10" } }],
  });
  expect(await record(manager, "S016", "2026-12-04", { ...visit, reason: "上级临时检查" })).toMatchObject({
    __typename: "Absence",
  });
  expect((await record(manager, "S036", "2026-12-04", { kind: "LEAVE" })).__typename).toBe("Absence");
});

test("a reason counts from those who may leave a post empty, and from nobody for themselves", async () => {
  await record(manager, "S015", "2026-12-09", { kind: "LEAVE" });
  const mine = { kind: "VISIT", reason: "我想去" };
  expect(await record(await app.as("S016"), "S016", "2026-12-09", mine)).toMatchObject({ code: "WOULD_UNCOVER" });
  expect(await record(await app.as("S044"), "S016", "2026-12-09", mine)).toMatchObject({ __typename: "Absence" });
});

describe("ending", () => {
  test("early gives the post back from then on; withdrawing takes all of it back", async () => {
    const absence = await record(manager, "S028", "2026-12-07");
    const actingOn = async () => {
      const { data } = await manager(
        `{ coverage(from: "${on("09:00", "2026-12-07")}", to: "${on("18:00", "2026-12-07")}", posts: ["PW07"]) { spans { state } } }`,
      );
      return data.coverage.spans.map(({ state }: { state: string }) => state);
    };
    expect(await actingOn()).toEqual(["BACKUP", "BACKUP"]);
    await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: on("11:00", "2026-12-07"), version: 1 });
    expect(await actingOn()).toEqual(["BACKUP", "PRIMARY", "PRIMARY"]);
    await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: on("00:00", "2026-12-07"), version: 2 });
    const row = await app.db.absence.findFirstOrThrow({ where: { staff: { code: "S028" } } });
    expect(row).toMatchObject({ status: "WITHDRAWN", version: 3 });
    expect(await actingOn()).toEqual(["PRIMARY", "PRIMARY"]);
    const again = await mutate(manager, "endAbsence", { absence: absence["id"], endsAt: on("00:00", "2026-12-07") });
    expect(again).toMatchObject({ code: "ALREADY_ENDED" });
  });

  test("later is refused: what goes on is recorded anew", async () => {
    const absence = await record(manager, "S031", "2026-12-07");
    const later = { absence: absence["id"], endsAt: on("09:00", "2026-12-08") };
    expect(await mutate(manager, "endAbsence", later)).toMatchObject({ code: "NOT_EARLIER" });
  });

  test("of two who end the same one the later loses, and learns who was first", async () => {
    const absence = await record(manager, "S032", "2026-12-07");
    const hall = await app.as("S044");
    await mutate(hall, "endAbsence", { absence: absence["id"], endsAt: on("12:00", "2026-12-07"), version: 1 });
    const late = await mutate(
      manager,
      "endAbsence",
      { absence: absence["id"], endsAt: on("11:00", "2026-12-07"), version: 1 },
      undefined,
      "... on ChangedMeanwhile { by { code } at }",
    );
    expect(late).toMatchObject({
      code: "CHANGED_MEANWHILE",
      by: { code: "S044" },
      at: "2026-11-30T02:24:00.000Z",
    });
  });

  test("a colleague's request is unknown to whoever may not know of it", async () => {
    const request = await record(manager, "S033", "2026-12-07", { pending: true });
    const colleague = await app.as("S026");
    const answer = await mutate(colleague, "endAbsence", { absence: request["id"], endsAt: on("00:00", "2026-12-07") });
    expect(answer).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    const nothing = globalId("Absence", "0198c0de-0000-7000-8000-000000000000");
    expect(
      await mutate(colleague, "endAbsence", { absence: nothing, endsAt: on("00:00", "2026-12-07") }),
    ).toMatchObject({
      code: "UNKNOWN_REFERENCE",
    });
  });
});
