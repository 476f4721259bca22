import { statementsDuring } from "@zaigang/db/testing/statements";
import { addDays } from "@zaigang/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-12-09T10:00:00+08:00", keepsTime: false });
  await app.travelTo("2026-12-09T10:00:00+08:00");
  manager = await app.as("S009");
  const { officeId } = await app.db.office.findFirstOrThrow();
  const staff = new Map((await app.db.staff.findMany()).map(({ code, id }) => [code, id]));
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  const leave = async (
    code: string,
    leaveType: string,
    first: string,
    last: string,
    days: number,
    isRefused = false,
  ) => {
    const whose = { officeId, staffId: staff.get(code) as string };
    const time = {
      startsAt: new Date(`${first}T00:00:00+08:00`),
      endsAt: new Date(`${addDays(last, 1)}T00:00:00+08:00`),
    };
    const { id } = await app.db.absence.create({
      data: {
        ...whose,
        ...time,
        kind: "LEAVE",
        leaveType,
        status: isRefused ? "WITHDRAWN" : "IN_FORCE",
        recordedAt: at(first),
      },
    });
    await app.db.leaveRequest.create({
      data: {
        ...{
          ...whose,
          ...time,
          typeCode: leaveType,
          filedAt: at(first),
          decidedAt: at(first),
          absenceId: isRefused ? null : id,
        },
        ...{ firstDate: at(first), firstHalf: "MORNING", lastDate: at(last), lastHalf: "AFTERNOON" },
        ...{ amount: days * 100, workingDays: days * 100, status: isRefused ? "REJECTED" : "APPROVED" },
      },
    });
  };
  await leave("S026", "annual", "2026-03-09", "2026-03-11", 3);
  await leave("S026", "sick", "2026-04-29", "2026-05-06", 3);
  await leave("S028", "sick", "2026-07-06", "2026-07-06", 1);
  await leave("S015", "personal", "2026-08-03", "2026-08-03", 1);
  await leave("S028", "annual", "2026-09-07", "2026-09-08", 2, true);
  await leave("S028", "trip", "2026-10-12", "2026-10-13", 2);
});
afterAll(() => app?.stop());

const STATISTICS = `query ($from: Date!, $through: Date!, $department: String, $type: String) {
  leaveStatistics(from: $from, through: $through, department: $department, type: $type) {
    sickShare total { key days requests people staff daysPerHead } byType { key days requests people }
    byDepartment { key days people staff } byMonth { key days requests } } }`;
const YEAR = { from: "2026-01-01", through: "2026-12-01" };

async function statisticsFor(asking: Asking, variables: object = {}) {
  const { data, errors } = await asking(STATISTICS, { ...YEAR, ...variables });
  expect(errors).toBeUndefined();
  return data.leaveStatistics;
}

describe("the year's leave", () => {
  test("counts what was granted, by type, department and month, and no trips", async () => {
    const { total, sickShare, byType, byMonth } = await statisticsFor(manager);
    expect(total).toMatchObject({ key: "", days: 8, requests: 4, people: 3 });
    expect(sickShare).toBe(0.5);
    expect(byType).toEqual([
      { key: "sick", days: 4, requests: 2, people: 2 },
      { key: "annual", days: 3, requests: 1, people: 1 },
      { key: "personal", days: 1, requests: 1, people: 1 },
    ]);
    expect(byMonth.map(({ key }: { key: string }) => key)).toEqual([
      ...["2026-03", "2026-04", "2026-05", "2026-07", "2026-08"],
    ]);
  });

  test("is an average over everybody, whether they had leave or not", async () => {
    const { total } = await statisticsFor(manager);
    expect(total.staff).toBe(await app.db.staff.count());
    expect(total.daysPerHead).toBeCloseTo(8 / total.staff, 2);
  });

  test("is of some months, one type or one department where that is asked for", async () => {
    const spring = await statisticsFor(manager, { from: "2026-03-15", through: "2026-03-31" });
    expect(spring.total).toMatchObject({ days: 3, requests: 1 });
    const sick = await statisticsFor(manager, { type: "sick" });
    expect(sick.total).toMatchObject({ days: 4, people: 2 });
    const { byDepartment } = await statisticsFor(manager);
    for (const { key, days } of byDepartment) {
      const one = await statisticsFor(manager, { department: key });
      expect([one.byDepartment.length, one.total.days]).toEqual([1, days]);
    }
  });
});

test("a head has the department, a leader the line, and who is neither has none", async () => {
  const ofHead = await statisticsFor(await app.as("S021"));
  expect(ofHead.byDepartment.length).toBeLessThanOrEqual(1);
  const [leader, whole] = [await statisticsFor(await app.as("S006")), await statisticsFor(manager)];
  expect(leader.total.staff).toBeLessThan(whole.total.staff);
  expect(ofHead.total.staff).toBeLessThan(leader.total.staff);
  expect(errorCode(await (await app.as("S026"))(STATISTICS, YEAR))).toBe("FORBIDDEN");
});

test.each([
  ["turned round", { from: "2026-12-01", through: "2026-01-01" }],
  ["too many", { from: "2000-01-01", through: "2026-01-01" }],
])("months that are %s are refused", async (_what, months) => {
  expect(errorCode(await manager(STATISTICS, months))).toBe("BAD_USER_INPUT");
});

test("take three statements at the most, whatever the number of people", async () => {
  expect((await statementsDuring(() => manager(STATISTICS, YEAR))).length).toBeLessThanOrEqual(3);
});
