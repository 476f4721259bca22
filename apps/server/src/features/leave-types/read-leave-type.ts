import type { Prisma } from "@zaigang/db";
import { ASKED_FOR, hasAmount, isDayOfEveryYear } from "@zaigang/domain";
import { readName, readText } from "../../changes/period.ts";
import { BadLeaveType, type LeaveTypeAsked } from "./leave-type-input.ts";

/** In hundredths. */
const HALF = 50;
/** A year and a half, in hundredths of days. */
const MOST = 55_000;
const MOST_SERVICE_MONTHS = 600;

/** What a row of the table says, but for which it is and where it stands. */
export type ReadLeaveType = Omit<
  Prisma.LeaveTypeUncheckedCreateInput,
  "officeId" | "code" | "position" | "version" | "requests" | "entries"
>;

/**
 * What an office says of a kind of leave, amounts in hundredths.
 *
 * @throws {BadLeaveType} @throws {TextMissing} @throws {TextTooLong}
 */
export function readLeaveType(asked: LeaveTypeAsked): ReadLeaveType {
  const { absenceKind, entitlement, proof, serviceMonths } = asked;
  if (!ASKED_FOR.some((kind) => kind === absenceKind)) throw new BadLeaveType("NOT_LEAVE", "absenceKind");
  const step = hundredths("step", asked.step);
  if (step === 0) throw new BadLeaveType("NOT_HALVES", "step");
  const amount = optional("amount", asked.amount);
  if (hasAmount(asked) && !amount) throw new BadLeaveType("AMOUNT_WANTED", "amount");
  if (!hasAmount(asked) && amount !== null) throw new BadLeaveType("NO_AMOUNT", "amount");
  if (serviceMonths < 0 || serviceMonths > MOST_SERVICE_MONTHS) throw new BadLeaveType("TOO_MUCH", "serviceMonths");
  const carryCap = optional("carryCap", asked.carryCap);
  const carryUntil = carryCap === null ? null : readText("carryUntil", asked.carryUntil);
  if (carryUntil !== null && !isDayOfEveryYear(carryUntil)) throw new BadLeaveType("NO_SUCH_DAY", "carryUntil");
  const proofName = proof === "NONE" ? null : readText("proofName", asked.proofName);
  if (proof !== "NONE" && proofName === null) throw new BadLeaveType("PROOF_UNNAMED", "proofName");
  return {
    name: readName("name", asked.name),
    nameEn: readText("nameEn", asked.nameEn),
    absenceKind,
    unit: asked.unit,
    step,
    entitlement,
    amount,
    overdraft: hundredths("overdraft", asked.overdraft),
    accrual: asked.accrual,
    rounding: asked.rounding,
    carryCap,
    carryUntil,
    forGender: asked.forGender ?? null,
    serviceMonths,
    proof,
    proofName,
    proofFrom: proof === "NONE" ? null : optional("proofFrom", asked.proofFrom),
    isStatutory: asked.isStatutory,
    cannotWait: asked.cannotWait,
    isRetroactive: asked.isRetroactive,
    returnReported: asked.returnReported,
    note: readText("note", asked.note),
    verifyLocally: asked.verifyLocally,
    active: asked.active,
  };
}

function optional(field: string, units: number | null | undefined): number | null {
  return units === null || units === undefined ? null : hundredths(field, units);
}

/** @throws {BadLeaveType} for what is no multiple of a half, or beyond what anybody has */
function hundredths(field: string, units: number): number {
  const amount = units * 100;
  if (amount < 0 || amount % HALF !== 0) throw new BadLeaveType("NOT_HALVES", field);
  if (amount > MOST) throw new BadLeaveType("TOO_MUCH", field);
  return amount;
}
