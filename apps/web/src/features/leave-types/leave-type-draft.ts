import { hasAmount, hasBalance, PLAIN_LEAVE } from "@zaigang/domain";
import type { LeaveTypeInput, LeaveTypesQuery } from "../../generated/graphql.ts";

export type ListedLeaveType = LeaveTypesQuery["leaveTypes"][number];

/** A kind of leave as it stands in the form: texts as typed, numbers missing where nothing is typed. */
export type LeaveTypeDraft = Required<{
  readonly [Field in keyof LeaveTypeInput]: Exclude<LeaveTypeInput[Field], undefined>;
}>;

/** A part of the form. */
export type LeaveTypeFieldsProps = {
  draft: LeaveTypeDraft;
  /** Whether somebody tried to save, so that what is missing is said. */
  isTried: boolean;
  onChange: (change: Partial<LeaveTypeDraft>) => void;
};

/** What a new one says until somebody says otherwise: leave by the year, reported on return. */
const NEW: LeaveTypeDraft = {
  ...PLAIN_LEAVE,
  name: "",
  nameEn: null,
  unit: "WORKING_DAYS",
  step: 0.5,
  active: true,
};

const FIELDS = Object.keys(NEW) as (keyof LeaveTypeDraft)[];

export const UNITS = ["WORKING_DAYS", "CALENDAR_DAYS", "HOURS"] as const;
export const ENTITLEMENTS = ["UNLIMITED", "YEARLY", "BY_WORK_YEARS", "PER_CHILD", "PER_EVENT", "EARNED"] as const;
export const PROOFS = ["NONE", "AT_FILING", "LATER"] as const;
export const ACCRUALS = ["AT_ONCE", "MONTHLY"] as const;
export const ROUNDINGS = ["DOWN", "NEAREST", "UP"] as const;
/** What may be said yes or no to, in the order in which a request meets it. */
export const YES_OR_NO = [
  "isStatutory",
  "cannotWait",
  "isRetroactive",
  "returnReported",
  "verifyLocally",
  "active",
] as const;

export function draftOf(type: ListedLeaveType | null): LeaveTypeDraft {
  if (!type) return NEW;
  return Object.fromEntries(FIELDS.map((field) => [field, type[field]])) as LeaveTypeDraft;
}

/** What the form sends: without what does not belong to what was chosen. `null` where something is missing. */
export function inputOf(draft: LeaveTypeDraft): LeaveTypeInput | null {
  const tidy = (text: string | null) => text?.trim() || null;
  const proofName = draft.proof === "NONE" ? null : tidy(draft.proofName);
  const amount = hasAmount(draft) ? draft.amount : null;
  const name = draft.name.trim();
  if (name === "" || (hasAmount(draft) && !amount) || (draft.proof !== "NONE" && proofName === null)) return null;
  const carryCap = hasBalance(draft) ? draft.carryCap : null;
  return {
    ...draft,
    name,
    nameEn: tidy(draft.nameEn),
    amount,
    carryCap,
    carryUntil: carryCap === null ? null : tidy(draft.carryUntil),
    proofName,
    proofFrom: draft.proof === "NONE" ? null : draft.proofFrom,
    note: tidy(draft.note),
  };
}
