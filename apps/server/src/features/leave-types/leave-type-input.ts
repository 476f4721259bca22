import { Refusal } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { AbsenceKindRef } from "../absences/absence.ts";
import { GenderRef } from "../staff/personnel.ts";
import { LeaveAccrualRef, LeaveEntitlementRef, LeaveProofRef, LeaveRoundingRef, LeaveUnitRef } from "./leave-type.ts";

/** Why no office can have such a kind of leave. */
export const LEAVE_TYPE_FAULTS = {
  NOT_HALVES: "It is no multiple of a half, or nothing.",
  TOO_MUCH: "It is more than anybody has.",
  AMOUNT_WANTED: "By this entitlement an amount has to be said.",
  NO_AMOUNT: "By this entitlement there is no amount.",
  NO_SUCH_DAY: "No year has that day, or not every year.",
  PROOF_UNNAMED: "What is wanted as proof has no name.",
  NOT_LEAVE: "Nobody asks for that kind of absence.",
  NAME_TAKEN: "Another kind of leave has that name.",
  UNIT_IN_USE: "Somebody has leave of it that is counted in the unit so far.",
} as const;

export type LeaveTypeFault = keyof typeof LEAVE_TYPE_FAULTS;

/** A kind of leave that no office can have. */
export class BadLeaveType extends Refusal {
  readonly code = "BAD_LEAVE_TYPE";
  readonly fault: LeaveTypeFault;
  /** By its name in the settings, such as carryUntil. */
  readonly field: string;

  constructor(fault: LeaveTypeFault, field: string) {
    super(`${field}: ${LEAVE_TYPE_FAULTS[fault]}`);
    this.fault = fault;
    this.field = field;
  }
}

const LeaveTypeFaultRef = builder.enumType("LeaveTypeFault", {
  description: "Why no office can have such a kind of leave.",
  values: Object.fromEntries(
    Object.entries(LEAVE_TYPE_FAULTS).map(([fault, description]) => [fault, { description }]),
  ) as Record<LeaveTypeFault, { description: string }>,
});

builder.objectType(BadLeaveType, {
  name: "BadLeaveType",
  description: "A kind of leave that no office can have.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    fault: t.expose("fault", { type: LeaveTypeFaultRef, description: "Why." }),
    field: t.exposeString("field", { description: "Which setting, by its name in the input." }),
  }),
});

export const LeaveTypeInput = builder.inputType("LeaveTypeInput", {
  description: "All that an office says of a kind of leave. Amounts are in its unit.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Its name." }),
    nameEn: t.string({ description: "Its name in English." }),
    absenceKind: t.field({ type: AbsenceKindRef, required: true, description: "What it is for coverage." }),
    unit: t.field({ type: LeaveUnitRef, required: true, description: "What it is counted in." }),
    step: t.float({ required: true, description: "The smallest amount, of which any other is a multiple." }),
    entitlement: t.field({ type: LeaveEntitlementRef, required: true, description: "How much of it a person has." }),
    amount: t.float({ description: "A year's, a child's or an event's amount; left out for others." }),
    overdraft: t.float({ required: true, defaultValue: 0, description: "How far below nothing a balance may go." }),
    accrual: t.field({
      type: LeaveAccrualRef,
      required: true,
      defaultValue: "AT_ONCE",
      description: "When a year's amount comes.",
    }),
    rounding: t.field({
      type: LeaveRoundingRef,
      required: true,
      defaultValue: "DOWN",
      description: "How a part of a year is rounded.",
    }),
    carryCap: t.float({ description: "Most that goes into the next year; nothing does if left out." }),
    carryUntil: t.string({ description: "MM-DD of the next year until which it may be taken; all of it if left out." }),
    forGender: t.field({ type: GenderRef, description: "Who may have it; anybody if left out." }),
    serviceMonths: t.int({
      required: true,
      defaultValue: 0,
      description: "Months of work before which nobody has it.",
    }),
    proof: t.field({ type: LeaveProofRef, required: true, defaultValue: "NONE", description: "When proof is wanted." }),
    proofName: t.string({ description: "What proves it." }),
    proofFrom: t.float({ description: "From which amount on proof is wanted; always if left out." }),
    isStatutory: t.boolean({
      required: true,
      description: "Whether eligibility is checked before anybody approves.",
    }),
    cannotWait: t.boolean({ required: true, description: "Whether it is never held back because of a post." }),
    isRetroactive: t.boolean({ required: true, description: "Whether it may be filed late." }),
    returnReported: t.boolean({ required: true, description: "Whether the return is reported." }),
    note: t.string({ description: "Anything to be known with it." }),
    verifyLocally: t.boolean({ required: true, description: "Whether its figures still have to be verified locally." }),
    active: t.boolean({ required: true, defaultValue: true, description: "Whether it can be asked for." }),
  }),
});

export type LeaveTypeAsked = typeof LeaveTypeInput.$inferInput;
