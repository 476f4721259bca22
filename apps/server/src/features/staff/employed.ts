import type { Database, Transaction } from "@zaigang/db";
import type { CivilDate } from "@zaigang/domain";

export type Employments = {
  /** Whether somebody works for the office on a date; by code. */
  isEmployed(code: string, on: CivilDate): boolean;
};

/** Who works for the office when, in one statement. Of whom nothing is on record it is taken for granted. */
export async function readEmployments(db: Database | Transaction, officeId: string): Promise<Employments> {
  const rows = await db.employment.findMany({
    where: { officeId },
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
