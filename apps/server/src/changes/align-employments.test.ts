import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { alignEmployments } from "./align-employments.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

/** Gives S026 these employments, each as `title from to`, and aligns them on a day. @returns their title then */
async function titleOn(today: string, employments: readonly [string, string | null, string | null][]): Promise<string> {
  const { id, officeId, departmentId } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
  await app.db.employment.deleteMany({ where: { staffId: id } });
  await app.db.employment.createMany({
    data: employments.map(([title, startsOn, endsOn]) => ({
      officeId,
      staffId: id,
      departmentId,
      title,
      rank: "STAFF",
      kind: "CONTRACT",
      startsOn: startsOn && new Date(startsOn),
      endsOn: endsOn && new Date(endsOn),
    })),
  });
  await app.db.$transaction((tx) => alignEmployments(tx, officeId, today, [id]));
  return (await app.db.staff.findFirstOrThrow({ where: { code: "S026" } })).title;
}

test("a person is what the employment of the day says, before the first the first, after the last the last", async () => {
  const employments: [string, string | null, string | null][] = [
    ["clerk", null, "2026-12-10"],
    ["senior", "2026-12-10", "2026-12-20"],
    ["head", "2026-12-20", "2027-01-01"],
  ];
  expect(await titleOn("2026-12-09", employments)).toBe("clerk");
  expect(await titleOn("2026-12-10", employments)).toBe("senior");
  expect(await titleOn("2026-12-31", employments)).toBe("head");
  expect(await titleOn("2027-02-01", employments)).toBe("head");
  expect(await titleOn("2026-12-09", employments.slice(1))).toBe("senior");
});

test("what was planned ahead holds from midnight on", async () => {
  const { id, officeId, departmentId } = await app.db.staff.findFirstOrThrow({ where: { code: "S027" } });
  await app.db.employment.updateMany({ where: { staffId: id }, data: { endsOn: new Date("2026-12-10") } });
  const next = { departmentId, title: "planned", rank: "STAFF", kind: "CONTRACT" } as const;
  await app.db.employment.create({ data: { ...next, officeId, staffId: id, startsOn: new Date("2026-12-10") } });
  const title = async () => (await app.db.staff.findFirstOrThrow({ where: { code: "S027" } })).title;
  const before = await title();
  expect(before).not.toBe("planned");
  await app.travelTo("2026-12-10T00:00:01+08:00");
  expect(await title()).toBe("planned");
});
