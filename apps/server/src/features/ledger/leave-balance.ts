import type { Child, LeaveType } from "@zaigang/db";
import { balanceOf, type CivilDate, carriedLeft, dateOf, type LeaveBalance, yearOf } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { may } from "../../graphql/rights.ts";
import { inUnits, LeaveTypeRef } from "../leave-types/leave-type.ts";
import { StaffRef } from "../staff/staff.ts";
import { ChildRef } from "./child.ts";
import { LEDGER_SELECT, type LedgerRow, ledgerOn, typesOf } from "./ledger-facts.ts";

type Balance = LeaveBalance & {
  readonly type: LeaveType;
  readonly year: number;
  readonly child: Child | null;
  readonly carriedLeft: ReturnType<typeof carriedLeft>;
};

const YEARS = { first: 2000, last: 2100 } as const;

export const LeaveBalanceRef = builder.objectRef<Balance>("LeaveBalance").implement({
  description:
    "What a person has of a type of leave in a year, with everything that is planned: granted + carried − used − reserved − expired.",
  fields: (t) => ({
    type: t.expose("type", { type: LeaveTypeRef, description: "Of which type." }),
    year: t.exposeInt("year", { description: "Of which year." }),
    child: t.field({
      type: ChildRef,
      nullable: true,
      description: "For which child; null for other types, and for those without the right to see it.",
      resolve: ({ child }, _args, { viewer }) =>
        child !== null && viewer !== null && may(viewer, "keepChildren", child.staffId) ? child : null,
    }),
    granted: t.float({ description: "By the rule, earned, and adjusted.", resolve: ({ granted }) => inUnits(granted) }),
    carried: t.float({
      description: "From the year before, less what went into the next; a debt is negative.",
      resolve: ({ carried }) => inUnits(carried),
    }),
    used: t.float({ description: "Approved, whether past or to come.", resolve: ({ used }) => inUnits(used) }),
    reserved: t.float({ description: "Asked for and not decided.", resolve: ({ reserved }) => inUnits(reserved) }),
    expired: t.float({ description: "Not taken in time.", resolve: ({ expired }) => inUnits(expired) }),
    available: t.float({ description: "What is left.", resolve: ({ available }) => inUnits(available) }),
    carriedLeft: t.float({
      description: "How much of it was carried and expires first; 0 for none.",
      resolve: (balance) => inUnits(balance.carriedLeft?.amount ?? 0),
    }),
    carriedUntil: t.field({
      type: "Date",
      nullable: true,
      description: "The last day on which that may be taken; null where nothing carried is left.",
      resolve: (balance) => balance.carriedLeft?.lastDay ?? null,
    }),
  }),
});

builder.prismaObjectField(StaffRef, "mayReadLedger", (t) =>
  t.boolean({
    description: "Whether I may see their balances of leave, and what they come from.",
    resolve: ({ id }, _args, { viewer }) => viewer !== null && may(viewer, "readLedger", id),
  }),
);

builder.prismaObjectField(StaffRef, "leaveBalances", (t) =>
  t.field({
    description: "Their balances of a year, type by type; null for those without the right to see them.",
    type: [LeaveBalanceRef],
    nullable: true,
    args: { year: t.arg.int({ description: "Which year; this one if left out." }) },
    select: LEDGER_SELECT,
    resolve: (row, { year }, { viewer, now }) => {
      const today = dateOf(now, viewer?.timeZone ?? "UTC");
      return balancesOf(row, readYear(year ?? yearOf(today)), today);
    },
  }),
);

/** @throws BAD_USER_INPUT for a year that no ledger has */
export function readYear(year: number): number {
  if (year >= YEARS.first && year <= YEARS.last) return year;
  throw badInput("BAD_YEAR", `A year is from ${YEARS.first} to ${YEARS.last}`, {
    least: YEARS.first,
    most: YEARS.last,
  });
}

/** Balances of a year, for each type that has them, and for each child where the type is for children. */
function balancesOf(row: LedgerRow, year: number, today: CivilDate): Balance[] {
  const types = typesOf(row);
  const ledger = ledgerOn(row, types, year, today);
  return types.flatMap((type) => {
    const ofYear = new Set(
      ledger.flatMap((entry) => (entry.type === type.code && entry.year === year ? [entry.child] : [])),
    );
    const children = type.entitlement === "PER_CHILD" ? row.children.filter(({ id }) => ofYear.has(id)) : [null];
    return children.map((child) => {
      const account = { type: type.code, year, child: child?.id ?? null };
      return {
        ...balanceOf(ledger, account, `${year}-12-31`),
        type,
        year,
        child,
        carriedLeft: carriedLeft(ledger, account, type, today),
      };
    });
  });
}
