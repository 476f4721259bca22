import type { Child, LeaveType, Staff } from "@zaigang/db";
import { dateOf, type LEAVE_ENTRY_KINDS, type LeaveEntry, statementOf } from "@zaigang/domain";
import { rowId } from "../../changes/references.ts";
import { builder } from "../../graphql/builder.ts";
import { inUnits, LeaveTypeRef } from "../leave-types/leave-type.ts";
import { StaffRef } from "../staff/staff.ts";
import { readYear } from "./leave-balance.ts";
import { LEDGER_SELECT, ledgerOn, typesOf } from "./ledger-facts.ts";

/** An entry, with what stands beside it in its row. One that the rules have not written yet has none. */
type Line = {
  readonly entry: LeaveEntry;
  readonly balance: number;
  readonly note: string | null;
  readonly madeBy: Staff | null;
  readonly request: { readonly firstDate: Date; readonly lastDate: Date } | null;
};

const LeaveEntryKindRef = builder.enumType("LeaveEntryKind", {
  description: "What a line of a ledger of leave tells.",
  values: {
    GRANT: { description: "Given by the rule, or earned." },
    RESERVATION: { description: "Asked for and not decided." },
    RELEASE: { description: "No longer reserved." },
    USE: { description: "Approved leave." },
    RETURN: { description: "Days that were not taken after all." },
    CARRY_IN: { description: "From the year before; a debt is negative." },
    CARRY_OUT: { description: "Into the next year." },
    EXPIRY: { description: "Not taken in time." },
    ADJUSTMENT: { description: "By the office, with a reason." },
  } satisfies Record<(typeof LEAVE_ENTRY_KINDS)[number], { description: string }>,
});

const LeaveLineRef = builder.objectRef<Line>("LeaveLine").implement({
  description: "A line of a statement.",
  fields: (t) => ({
    on: t.field({ type: "Date", description: "From which day on it counts.", resolve: ({ entry }) => entry.on }),
    kind: t.field({ type: LeaveEntryKindRef, description: "What it tells.", resolve: ({ entry }) => entry.kind }),
    amount: t.float({ description: "How much, with its sign.", resolve: ({ entry }) => inUnits(entry.amount) }),
    balance: t.float({ description: "What there is after it.", resolve: ({ balance }) => inUnits(balance) }),
    note: t.exposeString("note", { nullable: true, description: "Why, where somebody wrote it." }),
    madeBy: t.expose("madeBy", { type: StaffRef, nullable: true, description: "Who wrote it; null for the rules." }),
    firstDate: t.field({
      type: "Date",
      nullable: true,
      description: "The first date of the leave; null where it is for none.",
      resolve: ({ request }) => request?.firstDate ?? null,
    }),
    lastDate: t.field({
      type: "Date",
      nullable: true,
      description: "The last date of the leave; null where it is for none.",
      resolve: ({ request }) => request?.lastDate ?? null,
    }),
  }),
});

type Statement = {
  readonly type: LeaveType;
  readonly year: number;
  readonly child: Child | null;
  readonly lines: Line[];
};

const LeaveStatementRef = builder.objectRef<Statement>("LeaveStatement").implement({
  description: "A person's leave of a type and year, line by line.",
  fields: (t) => ({
    type: t.expose("type", { type: LeaveTypeRef, description: "Of which type." }),
    year: t.exposeInt("year", { description: "Of which year." }),
    lines: t.expose("lines", { type: [LeaveLineRef], description: "Its lines by date, with what is left after each." }),
  }),
});

builder.prismaObjectField(StaffRef, "leaveStatement", (t) =>
  t.field({
    description:
      "Their statement of a type and year; null if they have no such leave, and without the right to see it.",
    type: LeaveStatementRef,
    nullable: true,
    args: {
      type: t.arg.string({ required: true, description: "The type, by code." }),
      year: t.arg.int({ required: true, description: "The year." }),
      child: t.arg.id({ description: "The child, by id, for leave per child." }),
    },
    select: {
      ...LEDGER_SELECT,
      leaveEntries: { include: { madeBy: true, request: { select: { firstDate: true, lastDate: true } } } },
    } as const,
    resolve: (row, { type: code, year, child }, { viewer, now }) => {
      const today = dateOf(now, viewer?.timeZone ?? "UTC");
      const types = typesOf(row);
      const type = types.find((each) => each.code === code);
      const childId = child ? rowId(child, "Child") : null;
      const ofChild = row.children.find(({ id }) => id === childId) ?? null;
      if (!type || (childId !== null && ofChild === null)) return null;
      const rows = new Map(row.leaveEntries.map((each) => [`${each.typeCode} ${each.year} ${each.source}`, each]));
      const ledger = ledgerOn(row, types, readYear(year), today);
      const lines = statementOf(ledger, { type: code, year, child: childId }).map(({ entry, balance }) => {
        const {
          note = null,
          madeBy = null,
          request = null,
        } = rows.get(`${entry.type} ${entry.year} ${entry.source}`) ?? {};
        return { entry, balance, note, madeBy, request };
      });
      return { type, year, child: ofChild, lines };
    },
  }),
);
