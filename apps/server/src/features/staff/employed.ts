import type { Database, Transaction } from "@zaigang/db";
import type { CivilDate } from "@zaigang/domain";
import { NotEmployed } from "./refusals.ts";

export type Employments = {
  /** Whether somebody works for the office on a date; by code. */
  isEmployed(code: string, on: CivilDate): boolean;
};

/** Who works for the office when, all or some by id, in one statement. Of whom nothing is on record it is taken for granted. */
export async function readEmployments(
  db: Database | Transaction,
  officeId: string,
  staffIds?: readonly string[],
): Promise<Employments> {
  const rows = await db.employment.findMany({
    where: { officeId, ...(staffIds && { staffId: { in: [...staffIds] } }) },
    select: { startsOn: true, endsOn: true, staff: { select: { code: true } } },
  });
  const byCode = Map.groupBy(rows, ({ staff }) => staff.code);
  const text = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    isEmployed: (code, on) =>
      byCode.get(code)?.some(({ startsOn, endsOn }) => {
        const [first, end] = [text(startsOn), text(endsOn)];
        return (first === null || first <= on) && (end === null || on < end);
      }) ?? true,
  };
}

/**
 * Nobody is given anything to do on a day on which they do not work here.
 *
 * @param people their ids by code
 * @throws {NotEmployed} for the first
 */
export async function assertEmployed(
  { tx, officeId }: { readonly tx: Transaction; readonly officeId: string },
  people: ReadonlyMap<string, string>,
  on: CivilDate,
): Promise<void> {
  const { isEmployed } = await readEmployments(tx, officeId, [...people.values()]);
  for (const [code, id] of people) if (!isEmployed(code, on)) throw new NotEmployed(id, code, on);
}
