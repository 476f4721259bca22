import { Prisma, readingAs, readName } from "@zaigang/db";
import type { StaffRow } from "@zaigang/domain";
import { asDate } from "../../../changes/rows.ts";
import { idIn, type Pending, type Writing } from "./pending.ts";

/** What an employment says, so that a change of it begins another. */
const EMPLOYMENT_FIELDS = ["department", "title", "titleEn", "rank", "employmentKind"] as const;

/** Rows of the staff as one JSON value, with types as the database has them. */
const ROWS = Prisma.sql`r(id uuid, code text, name text, gender "Gender", "departmentId" uuid, title text, "titleEn" text,
  rank "Rank", "employmentKind" "EmploymentKind", "workStartOn" date, "phoneExt" text, mobile text, roles "Role"[],
  "mustSignIn" boolean, "familyName" text, "familyReading" text, "givenReading" text, reading text, initials text, "startsOn" date)`;

/** Makes the newcomers, there since the day that the file names or always, and changes the others from today on. */
export async function writeStaff(writing: Writing, rows: readonly Pending<StaffRow>[]): Promise<void> {
  const { tx, officeId } = writing;
  const newcomers = JSON.stringify(rows.filter(({ isNew }) => isNew).map((row) => columnsOf(writing, row)));
  // Not by createMany: thousands of rows by twenty columns are too many parameters for one statement.
  await tx.$executeRaw`
    INSERT INTO "Staff" ("officeId", id, code, name, gender, "departmentId", title, "titleEn", rank, "employmentKind",
      "workStartOn", "phoneExt", mobile, roles, "mustSignIn", "familyName", "familyReading", "givenReading", reading, initials)
    SELECT ${officeId}::uuid, id, code, name, gender, "departmentId", title, "titleEn", rank, "employmentKind",
      "workStartOn", "phoneExt", mobile, roles, "mustSignIn", "familyName", "familyReading", "givenReading", reading, initials
    FROM jsonb_to_recordset(${newcomers}::jsonb) AS ${ROWS}`;
  await tx.$executeRaw`
    INSERT INTO "Employment" ("officeId", id, "staffId", "startsOn", "departmentId", title, "titleEn", rank, kind)
    SELECT ${officeId}::uuid, gen_random_uuid(), id, "startsOn", "departmentId", title, "titleEn", rank, "employmentKind"
    FROM jsonb_to_recordset(${newcomers}::jsonb) AS ${ROWS}`;

  const others = rows.filter(({ isNew }) => !isNew);
  await tx.$executeRaw`
    UPDATE "Staff" s SET name = r.name, gender = r.gender, "departmentId" = r."departmentId", title = r.title,
      "titleEn" = r."titleEn", rank = r.rank, "employmentKind" = r."employmentKind", "workStartOn" = r."workStartOn",
      "phoneExt" = r."phoneExt", mobile = r.mobile, roles = r.roles, "mustSignIn" = r."mustSignIn",
      "familyName" = coalesce(r."familyName", s."familyName"),
      "familyReading" = coalesce(r."familyReading", s."familyReading"),
      "givenReading" = coalesce(r."givenReading", s."givenReading"), reading = coalesce(r.reading, s.reading),
      initials = coalesce(r.initials, s.initials), version = s.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(others.map((row) => columnsOf(writing, row)))}::jsonb) AS ${ROWS}
    WHERE s."officeId" = ${officeId}::uuid AND s.id = r.id`;
  await changeEmployments(
    writing,
    others.filter(({ changed }) => EMPLOYMENT_FIELDS.some(changed)),
  );
}

function columnsOf({ ids }: Writing, { after, isNew, changed }: Pending<StaffRow>) {
  const { department, reading: _, ...person } = after;
  const isRead = isNew || changed("name") || changed("reading");
  return {
    ...person,
    ...(isRead && readingOf(after)),
    id: idIn(ids.staff, person.code),
    departmentId: idIn(ids.departments, department),
  };
}

/** How a name is read: as the file says, or else as it is looked up. */
function readingOf({ name, reading }: StaffRow) {
  return (reading === null ? null : readingAs(name, reading)) ?? readName(name);
}

function employmentOf({ ids }: Writing, { code, department, title, titleEn, rank, employmentKind }: StaffRow) {
  const departmentId = idIn(ids.departments, department);
  return { staffId: idIn(ids.staff, code), departmentId, title, titleEn, rank, kind: employmentKind };
}

/** From today on they are something else, until what was planned. What begins today or later is corrected instead. */
async function changeEmployments(writing: Writing, rows: readonly Pending<StaffRow>[]): Promise<void> {
  const { tx, officeId, today } = writing;
  const changed = new Map(rows.map(({ after }) => employmentOf(writing, after)).map((each) => [each.staffId, each]));
  const ahead = await tx.employment.findMany({
    where: {
      officeId,
      staffId: { in: [...changed.keys()] },
      OR: [{ endsOn: null }, { endsOn: { gt: asDate(today) } }],
    },
    orderBy: [{ staffId: "asc" }, { startsOn: { sort: "desc", nulls: "last" } }],
    select: { id: true, staffId: true, startsOn: true, endsOn: true },
  });
  // The earliest of each: the latest come first, so that it is the one that stays.
  const current = [...new Map(ahead.map((employment) => [employment.staffId, employment])).values()];
  const hasBegun = ({ startsOn }: { startsOn: Date | null }) => startsOn === null || startsOn < asDate(today);
  const begun = current.filter(hasBegun);
  await tx.employment.updateMany({
    where: { officeId, id: { in: begun.map(({ id }) => id) } },
    data: { endsOn: asDate(today) },
  });
  await tx.employment.createMany({
    data: begun.map(({ staffId, endsOn }) => {
      return {
        ...(changed.get(staffId) as ReturnType<typeof employmentOf>),
        officeId,
        startsOn: asDate(today),
        endsOn,
      };
    }),
  });
  const corrected = current
    .filter((each) => !hasBegun(each))
    .map(({ id, staffId }) => ({ ...changed.get(staffId), id }));
  await tx.$executeRaw`
    UPDATE "Employment" e SET "departmentId" = r."departmentId", title = r.title, "titleEn" = r."titleEn",
      rank = r.rank, kind = r.kind
    FROM jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb)
      AS r(id uuid, "departmentId" uuid, title text, "titleEn" text, rank "Rank", kind "EmploymentKind")
    WHERE e."officeId" = ${officeId}::uuid AND e.id = r.id`;
}
