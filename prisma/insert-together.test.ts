import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "./client.ts";
import { insertTogether } from "./insert-together.ts";
import { type ScratchDatabase, scratchDatabase } from "./testing/scratch-database.ts";
import { statementsDuring } from "./testing/statements.ts";

let scratch: ScratchDatabase;
let db: Database;
let officeId: string;
beforeAll(async () => {
  scratch = await scratchDatabase();
  db = connect(scratch.url, { poolSize: 2 });
  ({ officeId } = await db.office.create({ data: { name: "Elm Street", hallName: "Hall", regionCode: "CN" } }));
});
afterAll(async () => {
  await db.$disconnect();
  await scratch.drop();
});

const department = (code: string) => ({ officeId, id: randomUUID(), code, name: `"${code}" O'Neil 科` });
const person = (departmentId: string, code: string) => ({
  officeId,
  id: randomUUID(),
  code,
  name: code,
  familyName: code,
  familyReading: "a",
  givenReading: "b",
  reading: "a b",
  initials: "ab",
  gender: "FEMALE" as const,
  rank: "STAFF" as const,
  employmentKind: "CIVIL_SERVANT" as const,
  title: "Clerk",
  departmentId,
  roles: ["STAFF" as const, "HALL_MANAGER" as const],
  workStartOn: new Date("2019-03-08T00:00:00Z"),
});

test("rows that refer to each other go in by one statement, in whatever order they stand", async () => {
  const desk = department("D1");
  const people = ["Ada", "Bo"].map((code) => person(desk.id, code));
  const sent = await statementsDuring(() =>
    db.$transaction((tx) => insertTogether(tx, { Staff: people, Department: [desk], Window: [] })),
  );
  expect(sent.filter((statement) => statement.includes("INSERT"))).toHaveLength(1);
  const found = await db.staff.findMany({
    where: { officeId },
    include: { department: true },
    orderBy: { code: "asc" },
  });
  expect(found).toMatchObject(people.map((each) => ({ ...each, version: 1, department: desk })));
});

test("where one row breaks a rule none goes in", async () => {
  const desk = department("D2");
  const lost = person(randomUUID(), "Cai");
  await expect(db.$transaction((tx) => insertTogether(tx, { Department: [desk], Staff: [lost] }))).rejects.toThrow();
  expect(await db.department.count({ where: { officeId, code: "D2" } })).toBe(0);
});

test("for no rows nothing is asked of the database", async () => {
  const sent = await statementsDuring(() => db.$transaction((tx) => insertTogether(tx, { Staff: [] })));
  expect(sent.filter((statement) => statement.includes("WITH"))).toEqual([]);
});
