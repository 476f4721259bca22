import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-12-09T10:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-12-09T10:00:00+08:00");
  await leave("S026", "annual", "2026-12-01", { returnDueOn: "2026-12-01" });
  await leave("S028", "annual", "2026-12-02", { returnDueOn: "2026-12-02", returnedAt: "2026-12-02" });
  await leave("S029", "annual", "2026-12-08", { returnDueOn: "2026-12-09" });
  await leave("S015", "sick", "2026-11-23", {});
  await leave("S016", "sick", "2026-12-20", {});
});
afterAll(() => app?.stop());

type Return = { readonly returnDueOn?: string; readonly returnedAt?: string };

/** Five days of granted leave as a row: when the return was due is what it is about. */
async function leave(code: string, leaveType: string, date: string, { returnDueOn, returnedAt }: Return) {
  const { id: staffId, officeId } = await app.db.staff.findFirstOrThrow({ where: { code } });
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const whose = { officeId, staffId, startsAt: at(date), endsAt: new Date(at(date).getTime() + 8 * 3_600_000) };
  const absence = await app.db.absence.create({
    data: { ...whose, kind: "LEAVE", leaveType, status: "IN_FORCE", recordedAt: at(date) },
  });
  await app.db.leaveRequest.create({
    data: {
      ...{ ...whose, typeCode: leaveType, status: "APPROVED", absenceId: absence.id },
      ...{ filedAt: at(date), decidedAt: at(date), amount: 500, workingDays: 500 },
      ...{ firstDate: at(date), firstHalf: "MORNING", lastDate: at(date), lastHalf: "AFTERNOON" },
      returnDueOn: returnDueOn ? at(returnDueOn) : null,
      returnedAt: returnedAt ? at(returnedAt) : null,
    },
  });
}

const TO_FOLLOW = `{ leaveToFollow { overdue { staff { code } returnDueOn type { name } }
  proofMissing { staff { code } proofMissing type { name } } } }`;
const codes = (list: readonly { staff: { code: string } }[]) => list.map(({ staff }) => staff.code);

async function followedBy(asking: Asking) {
  const { data, errors } = await asking(TO_FOLLOW);
  expect(errors).toBeUndefined();
  const { overdue, proofMissing } = data.leaveToFollow;
  return { overdue: codes(overdue), proofMissing: codes(proofMissing) };
}

test("a return is overdue from the day after it was due, until it is reported; proof is due once leave has begun", async () => {
  expect(await followedBy(await app.as("S009"))).toEqual({ overdue: ["S026"], proofMissing: ["S015"] });
});

test("a head hears of the department alone, and who confirms nobody's return of nothing", async () => {
  const ofHead = await followedBy(await app.as("S021"));
  const own = await app.db.staff.findMany({
    where: { department: { head: { code: "S021" } } },
    select: { code: true },
  });
  const mine = own.map(({ code }) => code);
  expect(ofHead.overdue).toEqual(["S026"].filter((code) => mine.includes(code)));
  expect(ofHead.proofMissing).toEqual(["S015"].filter((code) => mine.includes(code)));
  expect(errorCode(await (await app.as("S036"))(TO_FOLLOW))).toBe("FORBIDDEN");
});

test("takes a fixed number of statements", async () => {
  const manager = await app.as("S009");
  expect((await statementsDuring(() => manager(TO_FOLLOW))).length).toBeLessThanOrEqual(8);
});
