import type { Database } from "@zaigang/db";

/** How much leave a person has behind them: so many requests, each of a day, over five years. */
const REQUESTS_BEHIND = 30;
const DAYS_BETWEEN = 60;
const FIRST_DAY = "2021-10-04";

/** Tables that make an office what it is, those first that others refer to. */
const OF_OFFICE = [
  "Department",
  "Staff",
  "Employment",
  "Window",
  "WindowHours",
  "Post",
  "Pairing",
  "PairingReserve",
  "Season",
  "CalendarDay",
  "CalendarYear",
  "LeaveType",
  "ApprovalBand",
  "Approver",
];

/**
 * Makes an office as the demo's beside it, with more people, windows and posts, and five years of leave. Keys begin with the
 * office, so its rows may have the ids of the other's.
 *
 * @returns its id
 */
export async function addOffice(
  db: Database,
  demoId: string,
  { people, windows }: { readonly people: number; readonly windows: number },
): Promise<string> {
  const { officeId, ...demo } = await db.office.findUniqueOrThrow({ where: { officeId: demoId } });
  const { officeId: id } = await db.office.create({ data: demo });
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
    for (const table of OF_OFFICE) {
      const columns = await tx.$queryRaw<{ name: string }[]>`
        SELECT quote_ident(attname) AS name FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE relname = ${table} AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'officeId'`;
      const names = columns.map(({ name }) => name);
      // Heads come after the people they are.
      const values = names.map((name) =>
        ['"accountId"', '"headId"', '"supervisingLeaderId"'].includes(name) ? "NULL" : name,
      );
      await tx.$executeRawUnsafe(
        `INSERT INTO "${table}" ("officeId", ${names.join(", ")}) SELECT '${id}', ${values.join(", ")} FROM "${table}" WHERE "officeId" = '${officeId}'`,
      );
    }
    await tx.$executeRaw`UPDATE "Department" d SET "headId" = o."headId", "supervisingLeaderId" = o."supervisingLeaderId"
      FROM "Department" o WHERE o."officeId" = ${officeId}::uuid AND d."officeId" = ${id}::uuid AND o.id = d.id`;
  });
  await addPeople(db, id, people);
  await addWindows(db, id, windows);
  await addPastLeave(db, id);
  return id;
}

async function addPeople(db: Database, officeId: string, people: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Staff" ("officeId", id, code, name, "familyName", "familyReading", "givenReading", reading, initials,
      gender, "departmentId", title, rank, "employmentKind", "mustSignIn", roles)
    SELECT ${officeId}::uuid, gen_random_uuid(), 'X' || n, '员工' || n, '员', 'Yuan', 'Gong', 'yuan gong', 'yg', 'FEMALE',
      (SELECT id FROM "Department" WHERE "officeId" = ${officeId}::uuid ORDER BY code OFFSET n % 11 LIMIT 1),
      '工作人员', 'STAFF', 'CONTRACT', true, '{STAFF}'
    FROM generate_series(1, ${people}::int - (SELECT count(*)::int FROM "Staff" WHERE "officeId" = ${officeId}::uuid)) n`;
  await db.$executeRaw`
    INSERT INTO "Employment" ("officeId", id, "staffId", "departmentId", title, rank, kind)
    SELECT "officeId", gen_random_uuid(), id, "departmentId", title, rank, "employmentKind" FROM "Staff"
    WHERE "officeId" = ${officeId}::uuid AND code LIKE 'X%'`;
}

/** Windows of one post each, whose holders back each other in a ring. */
async function addWindows(db: Database, officeId: string, windows: number): Promise<void> {
  const there = await db.window.count({ where: { officeId } });
  const holders = await db.staff.findMany({
    where: { officeId, code: { startsWith: "X" } },
    take: Math.max(0, windows - there),
    orderBy: { id: "asc" },
  });
  for (const [index, holder] of holders.entries()) {
    const number = 101 + index;
    const window = await db.window.create({
      data: { officeId, code: `W${number}`, number, name: `窗口${number}`, businesses: ["收件"] },
    });
    await db.windowHours.create({
      data: {
        officeId,
        windowId: window.id,
        validFrom: new Date("2021-01-01"),
        weekdays: [1, 2, 3, 4, 5],
        sessions: [],
      },
    });
    const post = await db.post.create({
      data: {
        officeId,
        code: `P${number}`,
        name: "窗口岗",
        kind: "WINDOW",
        departmentId: holder.departmentId,
        windowId: window.id,
        priority: 2,
        watched: true,
      },
    });
    await db.pairing.create({
      data: {
        officeId,
        postId: post.id,
        startsOn: new Date("2021-01-01"),
        primaryId: holder.id,
        backupId: (holders[(index + 1) % holders.length] as { id: string }).id,
      },
    });
  }
}

/** Approved requests with their absences, steps and entries, of everybody, over the five years before. */
async function addPastLeave(db: Database, officeId: string): Promise<void> {
  await db.$executeRaw`
    CREATE TEMP TABLE past AS
    SELECT s.id AS "staffId", gen_random_uuid() AS id, gen_random_uuid() AS "absenceId", d AS day,
      d::timestamp AT TIME ZONE 'Asia/Shanghai' AS "startsAt", (d + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS "endsAt",
      (SELECT a."staffId" FROM "Approver" a WHERE a."officeId" = ${officeId}::uuid AND a.role = 'DIRECTOR') AS "approverId"
    FROM "Staff" s, LATERAL (
      SELECT ${FIRST_DAY}::date + n * ${DAYS_BETWEEN}::int + (hashtext(s.id::text) & 31) AS d
      FROM generate_series(0, ${REQUESTS_BEHIND - 1}::int) n) days
    WHERE s."officeId" = ${officeId}::uuid`;
  await db.$executeRaw`
    INSERT INTO "Absence" ("officeId", id, "staffId", kind, "leaveType", "startsAt", "endsAt", status, "recordedAt")
    SELECT ${officeId}::uuid, "absenceId", "staffId", 'LEAVE', 'personal', "startsAt", "endsAt", 'IN_FORCE', "startsAt" FROM past`;
  await db.$executeRaw`
    INSERT INTO "LeaveRequest" ("officeId", id, "staffId", "typeCode", "firstDate", "firstHalf", "lastDate", "lastHalf",
      "startsAt", "endsAt", amount, "workingDays", status, "filedAt", "decidedAt", "absenceId", "returnedAt")
    SELECT ${officeId}::uuid, id, "staffId", 'personal', day, 'MORNING', day, 'AFTERNOON', "startsAt", "endsAt", 100, 100,
      'APPROVED', "startsAt", "startsAt", "absenceId", "endsAt" FROM past`;
  await db.$executeRaw`
    INSERT INTO "LeaveStep" ("officeId", id, "requestId", round, position, role, "approverId", since, decision, "decidedAt",
      "decidedById")
    SELECT ${officeId}::uuid, gen_random_uuid(), p.id, 1, n, 'DIRECTOR', p."approverId", p."startsAt", 'APPROVED', p."startsAt",
      p."approverId" FROM past p, generate_series(1, 2) n WHERE p."staffId" <> p."approverId"`;
  await db.$executeRaw`
    INSERT INTO "LeaveEntry" ("officeId", id, "staffId", "typeCode", year, kind, amount, "on", at, source, "requestId")
    SELECT ${officeId}::uuid, gen_random_uuid(), "staffId", 'annual', extract(year FROM day)::int, 'ADJUSTMENT', 0, day,
      "startsAt", 'past:' || id, NULL FROM past`;
  await db.$executeRaw`DROP TABLE past`;
}
