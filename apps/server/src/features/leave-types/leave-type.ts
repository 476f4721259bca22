import type { LeaveAccrual, LeaveEntitlement, LeaveProof, LeaveRounding, LeaveUnit } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { AbsenceKindRef } from "../absences/absence.ts";
import { GenderRef } from "../staff/personnel.ts";

export const LeaveUnitRef = builder.enumType("LeaveUnit", {
  description: "What leave is counted in.",
  values: {
    WORKING_DAYS: { description: "Days on which the person works." },
    CALENDAR_DAYS: { description: "All days." },
    HOURS: { description: "Hours of one day." },
  } satisfies Record<LeaveUnit, { description: string }>,
});

export const LeaveEntitlementRef = builder.enumType("LeaveEntitlement", {
  description: "How much of a type of leave a person has.",
  values: {
    UNLIMITED: { description: "As much as is granted." },
    YEARLY: { description: "The same amount each year." },
    BY_WORK_YEARS: { description: "Each year by cumulative years of work." },
    PER_CHILD: { description: "Each year for each child below an age." },
    PER_EVENT: { description: "So much each time." },
    EARNED: { description: "What was earned, such as by duty." },
  } satisfies Record<LeaveEntitlement, { description: string }>,
});

export const LeaveProofRef = builder.enumType("LeaveProof", {
  description: "When proof is wanted.",
  values: {
    NONE: { description: "Never." },
    AT_FILING: { description: "With the request." },
    LATER: { description: "Afterwards." },
  } satisfies Record<LeaveProof, { description: string }>,
});

export const LeaveAccrualRef = builder.enumType("LeaveAccrual", {
  description: "When a year's leave comes.",
  values: {
    AT_ONCE: { description: "All of it with the year." },
    MONTHLY: { description: "In equal parts, one at the end of each month." },
  } satisfies Record<LeaveAccrual, { description: string }>,
});

export const LeaveRoundingRef = builder.enumType("LeaveRounding", {
  description: "How a part of a year's leave is rounded.",
  values: {
    DOWN: { description: "The fraction is dropped." },
    NEAREST: { description: "To the nearest." },
    UP: { description: "Up." },
  } satisfies Record<LeaveRounding, { description: string }>,
});

/** Amounts are kept in hundredths and told in units. */
export function inUnits(hundredths: number): number {
  return hundredths / 100;
}

export const LeaveTypeRef = builder.prismaObject("LeaveType", {
  description: "A kind of leave, or of being out on duty, as the office grants it.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code, unique in the office, such as annual." }),
    name: t.exposeString("name", { description: "Its name." }),
    nameEn: t.exposeString("nameEn", { description: "Its name in English.", nullable: true }),
    position: t.exposeInt("position", { description: "Its place among the types." }),
    absenceKind: t.expose("absenceKind", { type: AbsenceKindRef, description: "What it is for coverage." }),
    unit: t.expose("unit", { type: LeaveUnitRef, description: "What it is counted in." }),
    step: t.float({
      description: "The smallest amount, of which any other is a multiple.",
      resolve: ({ step }) => inUnits(step),
    }),
    entitlement: t.expose("entitlement", { type: LeaveEntitlementRef, description: "How much of it a person has." }),
    amount: t.float({
      description: "A year's, a child's or an event's amount; null where years of work decide, or nothing does.",
      nullable: true,
      resolve: ({ amount }) => amount && inUnits(amount),
    }),
    overdraft: t.float({
      description: "How far below nothing a balance may go.",
      resolve: ({ overdraft }) => inUnits(overdraft),
    }),
    accrual: t.expose("accrual", { type: LeaveAccrualRef, description: "When a year's amount comes." }),
    rounding: t.expose("rounding", { type: LeaveRoundingRef, description: "How a part of a year is rounded." }),
    carryCap: t.float({
      description: "Most that goes into the next year; null: nothing does.",
      nullable: true,
      resolve: ({ carryCap }) => carryCap && inUnits(carryCap),
    }),
    carryUntil: t.exposeString("carryUntil", {
      description: "MM-DD of the next year until which it may be taken; null: all of that year.",
      nullable: true,
    }),
    serviceMonths: t.exposeInt("serviceMonths", { description: "Months of work before which nobody has it." }),
    forGender: t.expose("forGender", {
      type: GenderRef,
      description: "Who may have it; null: anybody.",
      nullable: true,
    }),
    proof: t.expose("proof", { type: LeaveProofRef, description: "When proof is wanted." }),
    proofName: t.exposeString("proofName", { description: "What proves it.", nullable: true }),
    proofFrom: t.float({
      description: "From which amount on proof is wanted; null: always.",
      nullable: true,
      resolve: ({ proofFrom }) => proofFrom && inUnits(proofFrom),
    }),
    isStatutory: t.exposeBoolean("isStatutory", {
      description: "Whether eligibility is checked before anybody approves.",
    }),
    isRetroactive: t.exposeBoolean("isRetroactive", { description: "Whether it may be filed late." }),
    cannotWait: t.exposeBoolean("cannotWait", {
      description: "Whether it cannot be put off: it is never held back because of a post.",
    }),
    returnReported: t.exposeBoolean("returnReported", { description: "Whether the return is reported." }),
    note: t.exposeString("note", { description: "Anything to be known with it.", nullable: true }),
    verifyLocally: t.exposeBoolean("verifyLocally", {
      description: "Whether its figures differ by region and have to be verified there.",
    }),
    active: t.exposeBoolean("active", { description: "Whether it can be asked for." }),
    version: t.exposeInt("version", { description: "Counts its changes." }),
  }),
});

builder.queryField("leaveTypes", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "My office's kinds of leave, in their order.",
    type: [LeaveTypeRef],
    resolve: (query, _root, _args, { db, viewer }) =>
      db.leaveType.findMany({
        ...query,
        where: { officeId: viewer.officeId },
        orderBy: [{ position: "asc" }, { code: "asc" }],
      }),
  }),
);
