import type { Child, Employment, LeaveEntry as EntryRow, Staff, LeaveType as TypeRow } from "@zaigang/db";
import {
  type CivilDate,
  dueEntries,
  hasBalance,
  type LeaveEntry,
  type LeavePerson,
  type LeaveType,
  laterDate,
  withEntries,
  yearlyGrants,
} from "@zaigang/domain";
import { toEntry } from "./read-ledger.ts";

/** A person's row with what their leave follows from. */
export type LedgerRow = Pick<Staff, "gender" | "workStartOn"> & {
  readonly employments: readonly Pick<Employment, "startsOn">[];
  readonly children: readonly Child[];
  readonly leaveEntries: readonly EntryRow[];
  readonly office: { readonly leaveTypes: readonly TypeRow[] };
};

/** What balances and statements of a person are read from, of all years. */
export const LEDGER_SELECT = {
  gender: true,
  workStartOn: true,
  employments: { select: { startsOn: true } },
  children: { orderBy: [{ bornOn: "asc" }, { id: "asc" }] },
  leaveEntries: true,
  office: { select: { leaveTypes: { where: { active: true }, orderBy: [{ position: "asc" }, { code: "asc" }] } } },
} as const;

/** What leave follows from, as the rules know it. */
export function leavePerson({
  gender,
  workStartOn,
  employments,
  children,
}: Omit<LedgerRow, "leaveEntries" | "office">): LeavePerson {
  const text = (date: Date) => date.toISOString().slice(0, 10);
  const starts = employments.map(({ startsOn }) => startsOn);
  const first = starts.filter((startsOn) => startsOn !== null).sort((one, other) => one.getTime() - other.getTime())[0];
  return {
    gender,
    workStartOn: workStartOn && text(workStartOn),
    joinedOn: first === undefined || starts.includes(null) ? null : text(first),
    children: children.map(({ id, bornOn }) => ({ id, bornOn: text(bornOn) })),
  };
}

/** Types of which a person may have balances. */
export function typesOf({ office, gender }: LedgerRow): TypeRow[] {
  return office.leaveTypes.filter((type) => hasBalance(type) && (type.forGender === null || type.forGender === gender));
}

/**
 * A person's ledger as it stands on a date: what is written, and what the rules would write by then. For a year that has
 * not begun it is looked at on its first day.
 */
export function ledgerOn(row: LedgerRow, types: readonly LeaveType[], year: number, today: CivilDate): LeaveEntry[] {
  const person = leavePerson(row);
  const on = laterDate(today, `${year}-01-01`);
  return types.reduce<LeaveEntry[]>(
    (ledger, type) =>
      withEntries(
        ledger,
        dueEntries(type, (of) => yearlyGrants(type, person, of), ledger, on),
      ),
    row.leaveEntries.map(toEntry),
  );
}
