import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asking, globalId } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T08:24:00+08:00";

let app: TestApp;
let manager: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: NOW, events: "none", keepsTime: false });
  manager = await app.as("S009");
});
afterEach(() => app?.stop());

type Leave = { staff: string; first: string; last: string; amount: number; isApproved?: boolean; firstNoon?: boolean };

/** Annual leave as filing and approving leave it behind. */
async function onLeave({ staff, first, last, amount, isApproved = true, firstNoon = false }: Leave): Promise<string> {
  const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: staff } });
  const startsAt = new Date(`${first}T${firstNoon ? "12:00" : "00:00"}+08:00`);
  const endsAt = new Date(Date.parse(`${last}T00:00+08:00`) + 86_400_000);
  const recordedAt = new Date(NOW);
  const absence = await app.db.absence.create({
    data: {
      officeId,
      staffId,
      kind: "LEAVE",
      leaveType: "annual",
      startsAt,
      endsAt,
      status: isApproved ? "IN_FORCE" : "PENDING",
      recordedAt,
    },
  });
  const request = await app.db.leaveRequest.create({
    data: {
      officeId,
      staffId,
      typeCode: "annual",
      firstDate: new Date(first),
      firstHalf: firstNoon ? "AFTERNOON" : "MORNING",
      lastDate: new Date(last),
      lastHalf: "AFTERNOON",
      startsAt,
      endsAt,
      amount,
      workingDays: amount,
      status: isApproved ? "APPROVED" : "PENDING",
      filedAt: recordedAt,
      decidedAt: isApproved ? recordedAt : null,
      absenceId: absence.id,
    },
  });
  const entry = { officeId, staffId, typeCode: "annual", requestId: request.id, on: new Date(first), at: recordedAt };
  const year = Number(first.slice(0, 4));
  const reserve = `reserve:${request.id}:1:${first}`;
  await app.db.leaveEntry.create({ data: { ...entry, year, kind: "RESERVATION", amount: -amount, source: reserve } });
  if (isApproved) {
    const [release, use] = [`release:${request.id}:1:${first}`, `use:${request.id}:1:${first}`];
    await app.db.leaveEntry.create({ data: { ...entry, year, kind: "RELEASE", amount, source: release } });
    await app.db.leaveEntry.create({ data: { ...entry, year, kind: "USE", amount: -amount, source: use } });
  }
  return request.id;
}

const holiday = (date: string) => ({ date, kind: "REST_DAY", name: "办事处搬迁" });
const declare = (...dates: string[]) =>
  mutate(manager, "enterCalendar", {
    layer: "OFFICE",
    year: Number(dates[0]?.slice(0, 4) ?? 2026),
    days: dates.map(holiday),
  });

/** What a request takes, and what is booked of it in all. */
async function booked(id: string) {
  const { officeId, amount, entries, messages } = await app.db.leaveRequest.findFirstOrThrow({
    where: { id },
    include: { entries: true, messages: true },
  });
  expect(officeId).toBeDefined();
  return {
    amount,
    booked: 0 - entries.reduce((sum, entry) => sum + entry.amount, 0),
    told: messages.filter(({ kind }) => kind === "LEAVE_RECOUNTED").length,
  };
}

describe("L16: a day that is declared off later", () => {
  test("comes back to who is on leave then, who is told; and goes again with the day", async () => {
    const id = await onLeave({ staff: "S026", first: "2026-12-08", last: "2026-12-10", amount: 300 });
    const preview = `{ previewOpening(change: { enterCalendar: { layer: OFFICE, year: 2026,
      days: [{ date: "2026-12-10", kind: REST_DAY, name: "搬迁" }] } }) { leaveCount } }`;
    expect((await manager(preview)).data.previewOpening).toEqual({ leaveCount: 1 });
    expect(await booked(id)).toEqual({ amount: 300, booked: 300, told: 0 });

    await declare("2026-12-10");
    expect(await booked(id)).toEqual({ amount: 200, booked: 200, told: 1 });
    await declare("2026-12-10", "2026-12-24");
    expect(await booked(id)).toEqual({ amount: 200, booked: 200, told: 1 });
    await declare();
    expect(await booked(id)).toEqual({ amount: 300, booked: 300, told: 2 });
  });

  test("is held no longer for who has only asked, and is in the office's log with the request", async () => {
    const id = await onLeave({
      staff: "S026",
      first: "2026-12-08",
      last: "2026-12-10",
      amount: 300,
      isApproved: false,
    });
    await declare("2026-12-09");
    expect(await booked(id)).toEqual({ amount: 200, booked: 200, told: 1 });
    const entries = await app.db.leaveEntry.findMany({ where: { requestId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["RESERVATION", -300],
      ["RELEASE", 100],
    ]);
    const change = await app.db.officeChange.findFirstOrThrow({ where: { action: "enterCalendar" } });
    expect(change.subjectIds).toContain(id);
  });

  test("is given back once where the leave then ends sooner, whichever of its days it was", async () => {
    const id = await onLeave({ staff: "S026", first: "2026-12-08", last: "2026-12-10", amount: 300 });
    await declare("2026-12-08");
    const { version } = await app.db.leaveRequest.findFirstOrThrow({ where: { id } });
    const cut = { request: globalId("LeaveRequest", id), version, lastDate: "2026-12-09", reason: "开会" };
    expect(await mutate(manager, "shortenLeave", cut)).toMatchObject({ __typename: "LeaveRequest" });
    expect(await booked(id)).toMatchObject({ amount: 100, booked: 100 });
  });

  test("may make all of a leave days that take nothing", async () => {
    const id = await onLeave({ staff: "S026", first: "2026-12-10", last: "2026-12-10", amount: 100 });
    await declare("2026-12-10");
    expect(await booked(id)).toEqual({ amount: 0, booked: 0, told: 1 });
  });

  test("changes nothing of leave that ended early, was withdrawn, or lies elsewhere", async () => {
    const early = await onLeave({ staff: "S026", first: "2026-12-08", last: "2026-12-10", amount: 300 });
    const where = await app.db.leaveRequest.findFirstOrThrow({ where: { id: early } });
    const key = { officeId_id: { officeId: where.officeId, id: early } };
    await app.db.leaveRequest.update({ where: key, data: { returnedAt: new Date("2026-12-09T09:00+08:00") } });
    const elsewhere = await onLeave({ staff: "S027", first: "2026-12-14", last: "2026-12-15", amount: 200 });
    const withdrawn = await onLeave({ staff: "S028", first: "2026-12-10", last: "2026-12-10", amount: 100 });
    await app.db.leaveRequest.update({
      where: { officeId_id: { officeId: where.officeId, id: withdrawn } },
      data: { status: "WITHDRAWN" },
    });
    await declare("2026-12-10");
    expect((await booked(early)).amount).toBe(300);
    expect((await booked(elsewhere)).told).toBe(0);
    expect((await booked(withdrawn)).amount).toBe(100);
  });
});

test("L15: leave into a year whose notice comes out later is provisional until then", async () => {
  const id = await onLeave({ staff: "S026", first: "2027-12-30", last: "2028-01-05", amount: 500 });
  const { officeId } = await app.db.leaveRequest.findFirstOrThrow({ where: { id } });
  await app.db.leaveRequest.update({ where: { officeId_id: { officeId, id } }, data: { provisional: true } });
  const days = [{ date: "2028-01-03", kind: "STATUTORY_HOLIDAY", name: "元旦" }];
  for (const year of [2027, 2028]) {
    const own = year === 2028 ? days : [{ date: "2027-10-01", kind: "STATUTORY_HOLIDAY", name: "国庆节" }];
    await mutate(manager, "enterCalendar", { layer: "NATIONAL", year, source: "国办发明电〔2027〕1号", days: own });
  }
  const { amount, provisional } = await app.db.leaveRequest.findFirstOrThrow({ where: { id } });
  expect([amount, provisional]).toEqual([400, false]);
  expect((await booked(id)).told).toBe(1);
});

test("other sessions move the noon of half-days, and two halves of one person's day never collide", async () => {
  const afternoon = await onLeave({
    staff: "S026",
    first: "2026-12-10",
    last: "2026-12-10",
    amount: 50,
    firstNoon: true,
  });
  const seasons = (await manager("{ seasons { code name startsOnDay sessions } }")).data.seasons;
  const earlier = seasons.map((season: object) => ({ ...season, sessions: ["08:30-11:30", "14:00-17:30"] }));
  await mutate(manager, "changeSeasons", { from: "2026-12-07", seasons: earlier, reason: "新作息" });
  const { startsAt, absence } = await app.db.leaveRequest.findFirstOrThrow({
    where: { id: afternoon },
    include: { absence: true },
  });
  expect(startsAt.toISOString()).toBe("2026-12-10T03:30:00.000Z");
  expect(absence?.startsAt.toISOString()).toBe("2026-12-10T03:30:00.000Z");
  expect((await booked(afternoon)).told).toBe(0);
});

describe("the return from leave", () => {
  const dueOn = async (id: string) =>
    (await app.db.leaveRequest.findFirstOrThrow({ where: { id } })).returnDueOn?.toISOString().slice(0, 10);
  const isDueOn = async (id: string, date: string) => {
    const { officeId } = await app.db.leaveRequest.findFirstOrThrow({ where: { id } });
    const where = { officeId_id: { officeId, id } };
    await app.db.leaveRequest.update({ where, data: { returnDueOn: new Date(date) } });
  };

  test("is due on another day where the days after the leave become others, and on the first again with them", async () => {
    const id = await onLeave({ staff: "S026", first: "2026-12-08", last: "2026-12-10", amount: 300 });
    await isDueOn(id, "2026-12-11");
    await declare("2026-12-11");
    expect(await dueOn(id)).toBe("2026-12-14");
    expect(await booked(id)).toEqual({ amount: 300, booked: 300, told: 0 });
    await declare();
    expect(await dueOn(id)).toBe("2026-12-11");
  });

  test("stays as it was reported, and is due of nobody who reports none", async () => {
    const [reported, none] = [
      await onLeave({ staff: "S026", first: "2026-12-08", last: "2026-12-10", amount: 300 }),
      await onLeave({ staff: "S027", first: "2026-12-08", last: "2026-12-10", amount: 300 }),
    ];
    await isDueOn(reported, "2026-12-11");
    const { officeId } = await app.db.leaveRequest.findFirstOrThrow({ where: { id: reported } });
    const where = { officeId_id: { officeId, id: reported } };
    await app.db.leaveRequest.update({ where, data: { returnedAt: new Date("2026-12-11T09:00+08:00") } });
    await declare("2026-12-11");
    expect(await dueOn(reported)).toBe("2026-12-11");
    expect(await dueOn(none)).toBeUndefined();
  });
});

describe("leave that waits and takes another row of the matrix", () => {
  const fileFor = async (staff: string, first: string, last: string) => {
    const input = {
      staff,
      type: "personal",
      firstDate: first,
      firstHalf: "MORNING",
      lastDate: last,
      lastHalf: "AFTERNOON",
    };
    const filed = await mutate(manager, "fileLeave", input);
    expect(filed).toMatchObject({ __typename: "LeaveRequest" });
    return filed["id"] as string;
  };
  const stepsOf = async (id: string) => {
    const { data } = await manager(`{ node(id: "${id}") { ... on LeaveRequest {
      steps { role decision } } } }`);
    return data.node.steps.map(
      ({ role, decision }: { role: string; decision: string | null }) => `${role} ${decision ?? "waits"}`,
    );
  };
  const toldToDecide = async () => {
    const told = await app.db.message.findMany({ where: { kind: "LEAVE_TO_DECIDE" }, include: { staff: true } });
    return told.map(({ staff }) => staff.code);
  };

  test("loses the steps that it needs no more, and gets them again, and the person is told", async () => {
    // Monday to Thursday, four days: one more than the supervising leader decides alone.
    const id = await fileFor("S020", "2026-12-07", "2026-12-10");
    const long = await stepsOf(id);
    expect(long.at(-1)).toBe("DIRECTOR waits");
    await declare("2026-12-09");
    expect(await stepsOf(id)).toEqual(long.slice(0, -1));
    await declare();
    expect(await stepsOf(id)).toEqual(long);
    const { id: row } = await app.db.leaveRequest.findFirstOrThrow({ where: { staff: { code: "S020" } } });
    expect(await app.db.message.count({ where: { kind: "LEAVE_RECOUNTED", requestId: row } })).toBe(2);
  });

  test("keeps what is decided, and whoever it waits for now is told", async () => {
    const id = await fileFor("S020", "2026-12-07", "2026-12-08");
    const short = await stepsOf(id);
    const { steps } = await app.db.leaveRequest.findFirstOrThrow({
      where: { staff: { code: "S020" } },
      include: { steps: { orderBy: { position: "asc" }, include: { approver: true } } },
    });
    const [first] = steps;
    const decider = await app.as(first?.approver?.code as string);
    const version = (await manager(`{ node(id: "${id}") { ... on LeaveRequest { version } } }`)).data.node.version;
    await mutate(decider, "decideLeave", { request: id, version, decision: "APPROVED" });
    // Half a day is for the head of the department alone, who has decided: somebody decides still.
    await declare("2026-12-07", "2026-12-08");
    expect(await stepsOf(id)).toEqual([`${short[0].split(" ")[0]} APPROVED`, short[1]]);
    expect(await app.db.leaveRequest.count({ where: { staff: { code: "S020" }, status: "PENDING" } })).toBe(1);
    expect(await toldToDecide()).toHaveLength(2);
  });

  test("waits for whoever is first now, who is told, where the one it waited for falls away", async () => {
    const id = await fileFor("S020", "2026-12-07", "2026-12-10");
    const long = await stepsOf(id);
    const [first] = await toldToDecide();
    const { id: secretary, officeId } = await app.db.staff.findFirstOrThrow({ where: { code: "S001" } });
    await app.db.leaveStep.updateMany({
      where: { officeId, position: 1, request: { staff: { code: "S020" } } },
      data: { role: "SECRETARY", approverId: secretary },
    });
    await declare("2026-12-09");
    expect(await stepsOf(id)).toEqual(long.slice(0, -1));
    expect(await toldToDecide()).toEqual([first, first]);
    const waiting = await app.db.leaveStep.findMany({
      where: { request: { staff: { code: "S020" } }, since: { not: null } },
    });
    expect(waiting.map(({ position }) => position)).toEqual([1]);
  });

  test("takes as many statements for thirty requests as for three", async () => {
    const people = await app.db.staff.findMany({ where: { rank: "STAFF" }, orderBy: { code: "asc" }, take: 30 });
    const sent = async (codes: readonly string[], first: string, last: string, off: string) => {
      for (const code of codes) await fileFor(code, first, last);
      const all = await statementsDuring(() => declare(off));
      expect(await app.db.message.count({ where: { kind: "LEAVE_RECOUNTED" } })).toBeGreaterThanOrEqual(codes.length);
      return all;
    };
    const three = await sent(
      people.slice(0, 3).map(({ code }) => code),
      "2027-02-01",
      "2027-02-04",
      "2027-02-02",
    );
    const thirty = await sent(
      people.map(({ code }) => code),
      "2027-02-22",
      "2027-02-25",
      "2027-02-23",
    );
    expect(thirty.length, thirty.join("\n")).toBe(three.length);
  });
});
