import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const DAY = "2027-03-08";
const NOW = "2027-03-01T10:00:00+08:00";
const REASON = "下午窗口由男同志顶";

let app: TestApp;
let manager: Asking;
let women: string[];
beforeEach(async () => {
  app = await startTestApp({ now: NOW, events: "none", keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
  const found = await app.db.staff.findMany({ where: { gender: "FEMALE" }, orderBy: { code: "asc" } });
  women = found.map(({ code }) => code);
});
afterEach(() => app?.stop());

type Halves = { morning?: string[]; afternoon?: string[]; reason?: string; occasion?: string; year?: number };

const asked = (halves: Halves) => ({
  occasion: "WOMENS_DAY",
  year: 2027,
  morning: [],
  afternoon: [],
  ...halves,
});
const grant = (halves: Halves, ask = manager) => mutate(ask, "grantHalfHoliday", asked(halves));
const wholeDay = { firstDate: DAY, firstHalf: "MORNING", lastDate: DAY, lastHalf: "AFTERNOON" };

async function standing(): Promise<{ morning: string[]; afternoon: string[] }> {
  const { data } = await manager("{ halfHolidays(year: 2027) { date morning { code } afternoon { code } } }");
  const [womensDay] = data.halfHolidays;
  const codes = (people: { code: string }[]) => people.map(({ code }) => code);
  return { morning: codes(womensDay.morning), afternoon: codes(womensDay.afternoon) };
}

async function uncoveredAt(instant: string): Promise<string[]> {
  const { data } = await manager(
    `{ days(from: "${DAY}") { coverage { spans { state startsAt endsAt post { code watched } } } } }`,
  );
  return data.days[0].coverage.spans
    .filter((span: { state: string; startsAt: string; endsAt: string }) => {
      const at = Date.parse(instant);
      return span.state === "UNCOVERED" && Date.parse(span.startsAt) <= at && at < Date.parse(span.endsAt);
    })
    .map(({ post }: { post: { code: string } }) => post.code);
}

describe("L10: half of 8 March off for women", () => {
  test("takes half of a woman's day of leave, all of a man's, and leaves the afternoon to be covered", async () => {
    const [she, he] = ["S022", "S026"];
    await app.db.staff.updateMany({ where: { code: he }, data: { gender: "MALE" } });
    await app.db.staff.updateMany({ where: { code: she }, data: { gender: "FEMALE" } });
    const ids = new Map<string, string>();
    for (const staff of [she, he]) {
      const filed = await mutate(manager, "fileLeave", { staff, type: "annual", ...wholeDay });
      expect(filed).toMatchObject({ __typename: "LeaveRequest" });
      ids.set(staff, filed["id"] as string);
    }
    expect(await grant({ afternoon: [she] })).toMatchObject({ __typename: "HalfHoliday" });

    const amounts = async () => {
      const { data } = await manager(`{ nodes(ids: ${JSON.stringify([...ids.values()])}) {
        ... on LeaveRequest { amount days { amount why } } } }`);
      return data.nodes.map(({ amount }: { amount: number }) => amount);
    };
    expect(await amounts()).toEqual([0.5, 1]);
    const told = await app.db.message.findMany({ where: { kind: "LEAVE_RECOUNTED" }, include: { staff: true } });
    expect(told.map(({ staff }) => staff.code)).toEqual([she]);
    const held = await app.db.leaveEntry.groupBy({
      by: ["typeCode"],
      where: { staff: { code: she }, kind: { in: ["RESERVATION", "RELEASE"] } },
      _sum: { amount: true },
    });
    expect(held).toEqual([{ typeCode: "annual", _sum: { amount: -50 } }]);
    // It is taken from no balance: nothing but the leave is in the ledger.
    expect(await app.db.leaveEntry.count({ where: { staff: { code: he }, kind: "RELEASE" } })).toBe(0);

    // Taken back, the leave is a whole day again.
    expect(await grant({})).toMatchObject({ __typename: "HalfHoliday" });
    expect(await amounts()).toEqual([1, 1]);
    expect(await standing()).toEqual({ morning: [], afternoon: [] });
  });

  test("is counted half where it is asked for afterwards", async () => {
    const [she] = women as [string];
    await grant({ afternoon: [she], reason: REASON });
    const filed = await mutate(manager, "fileLeave", { staff: she, type: "annual", ...wholeDay });
    const { data } = await manager(
      `{ node(id: "${filed["id"]}") { ... on LeaveRequest { amount days { amount why } } } }`,
    );
    expect(data.node).toEqual({ amount: 0.5, days: [{ amount: 0.5, why: "HALF_HOLIDAY" }] });
  });

  test("is refused where posts would stand empty, shown before, and goes with a reason", async () => {
    const preview = `query ($change: OpeningChange!) { previewOpening(change: $change) {
      coverage { newlyUncovered { post { code } startsAt endsAt } newlyTakenOver { post { code } } } } }`;
    const change = { grantHalfHoliday: asked({ afternoon: women }) };
    const { data } = await manager(preview, { change });
    type Shown = { startsAt: string; endsAt: string; post: { code: string } };
    const at = Date.parse(`${DAY}T15:00:00+08:00`);
    const shown = data.previewOpening.coverage.newlyUncovered
      .filter(({ startsAt, endsAt }: Shown) => Date.parse(startsAt) <= at && at < Date.parse(endsAt))
      .map(({ post }: Shown) => post.code);
    expect(shown.length).toBeGreaterThan(0);
    expect(await standing()).toEqual({ morning: [], afternoon: [] });

    expect(await grant({ afternoon: women })).toMatchObject({ __typename: "WouldUncover" });
    expect(await grant({ afternoon: women, reason: REASON })).toMatchObject({ __typename: "HalfHoliday" });
    const there = await uncoveredAt(`${DAY}T15:00:00+08:00`);
    expect(there).toEqual(expect.arrayContaining(shown));
    expect(await uncoveredAt(`${DAY}T10:00:00+08:00`)).not.toEqual(expect.arrayContaining(shown));
  });

  test("is shown also for a day far beyond what alerts look at", async () => {
    const { data } = await manager(
      `query ($change: OpeningChange!) { previewOpening(change: $change) { coverage { newlyUncovered { startsAt } } } }`,
      { change: { grantHalfHoliday: { ...asked({ afternoon: women }), year: 2028 } } },
    );
    expect(data.previewOpening.coverage.newlyUncovered.length).toBeGreaterThan(0);
  });

  test("may go in two groups, each with its half, and be set anew as a whole", async () => {
    const [first, second, third] = women as [string, string, string];
    await grant({ morning: [first], afternoon: [second, third], reason: REASON });
    expect(await standing()).toEqual({ morning: [first], afternoon: [second, third] });
    await grant({ morning: [first, second], reason: REASON });
    const { outcome } = await app.db.officeChange.findFirstOrThrow({ orderBy: { version: "desc" } });
    expect(outcome).toMatchObject({
      type: "HalfHoliday",
      before: { date: DAY, morning: [first], afternoon: [second, third] },
      after: { date: DAY, morning: [first, second], afternoon: [] },
      reason: REASON,
    });
    expect(await standing()).toEqual({ morning: [first, second], afternoon: [] });
    expect(await app.db.absence.count({ where: { kind: "HALF_HOLIDAY", status: "IN_FORCE" } })).toBe(2);
  });

  test("is told to whom it is given, and to whom it is taken from", async () => {
    const [first, second, third] = women as [string, string, string];
    await grant({ morning: [first], afternoon: [second], reason: REASON });
    await app.db.message.deleteMany({});
    await grant({ morning: [first, third], reason: REASON });
    const told = await app.db.message.findMany({ where: { kind: "HALF_HOLIDAY" }, include: { staff: true } });
    const noon = Date.parse(`${DAY}T12:00:00+08:00`);
    expect(Object.fromEntries(told.map(({ staff, stretches }) => [staff.code, stretches]))).toEqual({
      [second]: [],
      [third]: [[Date.parse(`${DAY}T00:00:00+08:00`), noon]],
    });
  });

  test("begins and ends with the noon that other seasons bring", async () => {
    const [first, second] = women as [string, string];
    await grant({ morning: [first], afternoon: [second], reason: REASON });
    const seasons = (await manager("{ seasons { code name startsOnDay sessions } }")).data.seasons;
    const earlier = seasons.map((season: object) => ({ ...season, sessions: ["08:30-11:30", "14:00-17:30"] }));
    await mutate(manager, "changeSeasons", { from: "2027-03-05", seasons: earlier, reason: REASON });
    const rows = await app.db.absence.findMany({ where: { kind: "HALF_HOLIDAY" }, orderBy: { startsAt: "asc" } });
    expect(rows.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ["2027-03-07T16:00:00.000Z", "2027-03-08T03:30:00.000Z"],
      ["2027-03-08T03:30:00.000Z", "2027-03-08T16:00:00.000Z"],
    ]);
    expect(await standing()).toEqual({ morning: [first], afternoon: [second] });
  });

  test("takes as many statements for everybody as for two of a pair", async () => {
    const sent = (halves: Halves) => statementsDuring(() => grant({ ...halves, reason: REASON }));
    const some = await sent({ afternoon: ["S022", "S023"] });
    await grant({});
    const all = await sent({ morning: women.slice(0, 4), afternoon: women.slice(4) });
    expect(all.length, all.join("\n")).toBe(some.length);
  });
});

describe("it is refused", () => {
  test("for who it is not for, for nobody known, and for both halves at once", async () => {
    const he = await app.db.staff.findFirstOrThrow({ where: { gender: "MALE" } });
    expect(await grant({ afternoon: [he.code] })).toMatchObject({ __typename: "NotForThem" });
    expect(await grant({ afternoon: ["S999"] })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    const [she] = women as [string];
    await expect(grant({ morning: [she], afternoon: [she] })).rejects.toThrow("BAD_USER_INPUT");
  });

  test("on a day of rest: it is not moved", async () => {
    // 8 March 2031 is a Saturday.
    expect(await grant({ afternoon: women, year: 2031 })).toMatchObject({ __typename: "OffAnyway" });
  });

  test("once the half is over", async () => {
    await app.travelTo(`${DAY}T14:10:00+08:00`);
    const [she] = women as [string];
    expect(await grant({ morning: [she] })).toMatchObject({ __typename: "PeriodOver" });
    expect(await grant({ afternoon: [she], reason: REASON })).toMatchObject({ __typename: "HalfHoliday" });
  });

  test("to whoever does not keep the calendar, and nobody gives themselves one", async () => {
    const [she] = women as [string];
    const own = await app.as(she);
    await expect(grant({ afternoon: [she] }, own)).rejects.toThrow("FORBIDDEN");
    const halfDay = {
      staff: she,
      kind: "HALF_HOLIDAY",
      startsAt: `${DAY}T12:00:00+08:00`,
      endsAt: `${DAY}T18:00:00+08:00`,
    };
    await expect(mutate(own, "recordAbsence", halfDay)).rejects.toThrow("FORBIDDEN");
  });
});

test("4 May is for whom the office names", async () => {
  await app.travelTo("2027-05-03T10:00:00+08:00");
  const he = await app.db.staff.findFirstOrThrow({ where: { gender: "MALE", rank: "STAFF" } });
  const given = await grant({ occasion: "YOUTH_DAY", afternoon: [he.code], reason: REASON });
  expect(given).toMatchObject({ __typename: "HalfHoliday" });
});
