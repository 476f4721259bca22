import { Prisma, type Transaction } from "@zaigang/db";
import type { CivilDate } from "@zaigang/domain";

/**
 * Brings what people are today (department, title, rank, kind) in line with their employments: the one in force; for who
 * has left the last one, for who has not come yet the first. In one statement, for any number of people.
 *
 * @param staffIds whose; everybody's if left out, as at midnight
 * Source: docs/rules.md R-37.
 */
export async function alignEmployments(
  tx: Transaction,
  officeId: string,
  today: CivilDate,
  staffIds?: readonly string[],
): Promise<void> {
  const ofPeople = staffIds ? Prisma.sql`AND "staffId" = ANY(${[...staffIds]}::uuid[])` : Prisma.empty;
  await tx.$executeRaw`
    UPDATE "Staff" s SET "departmentId" = e."departmentId", title = e.title, "titleEn" = e."titleEn", rank = e.rank,
      "employmentKind" = e.kind
    FROM (
      SELECT DISTINCT ON ("staffId") * FROM "Employment" WHERE "officeId" = ${officeId}::uuid ${ofPeople}
      ORDER BY "staffId", coalesce("startsOn", '-infinity') <= ${today}::date DESC,
        CASE WHEN coalesce("startsOn", '-infinity') <= ${today}::date THEN "startsOn" END DESC NULLS LAST, "startsOn"
    ) e
    WHERE s."officeId" = ${officeId}::uuid AND s.id = e."staffId"
      AND (s."departmentId", s.title, s."titleEn", s.rank, s."employmentKind")
        IS DISTINCT FROM (e."departmentId", e.title, e."titleEn", e.rank, e.kind)`;
}
