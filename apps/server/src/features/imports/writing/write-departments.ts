import type { DepartmentRow } from "@zaigang/domain";
import { idIn, idOrNull, type Pending, type Writing } from "./pending.ts";

/** Makes the new departments, as yet without their heads. */
export async function makeDepartments(
  { tx, officeId, ids }: Writing,
  rows: readonly Pending<DepartmentRow>[],
): Promise<void> {
  await tx.department.createMany({
    data: rows
      .filter(({ isNew }) => isNew)
      .map(({ after: { code, name, nameEn } }) => ({ officeId, id: idIn(ids.departments, code), code, name, nameEn })),
  });
}

/** Names departments and their heads, once their people are there: they may have come with the same file. */
export async function nameDepartments(
  { tx, officeId, ids }: Writing,
  rows: readonly Pending<DepartmentRow>[],
): Promise<void> {
  const values = rows.map(({ after: { code, name, nameEn, head, supervisingLeader } }) => ({
    id: idIn(ids.departments, code),
    name,
    nameEn,
    headId: idOrNull(ids.staff, head),
    supervisingLeaderId: idOrNull(ids.staff, supervisingLeader),
  }));
  await tx.$executeRaw`
    UPDATE "Department" d SET name = r.name, "nameEn" = r."nameEn", "headId" = r."headId",
      "supervisingLeaderId" = r."supervisingLeaderId"
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      AS r(id uuid, name text, "nameEn" text, "headId" uuid, "supervisingLeaderId" uuid)
    WHERE d."officeId" = ${officeId}::uuid AND d.id = r.id`;
}
