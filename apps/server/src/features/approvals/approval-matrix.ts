import type { ApprovalBand as ApprovalBandRow } from "@zaigang/db";
import { type ApprovalBand, type BandProblem, bandProblems, STAFF_RANKS } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { inUnits } from "../leave-types/leave-type.ts";
import { RankRef } from "../staff/staff-list.ts";
import { ApproverRoleRef } from "./approver-role.ts";

/** The office's matrix as it is kept. */
export type ApprovalMatrix = {
  readonly bands: readonly ApprovalBand[];
  /** Another after each change; `null` where there is none yet. */
  readonly revision: string | null;
};

/** Rows in the order in which they are read: by rank, everybody's first, all types first, the shorter first. */
export function matrixOf(rows: readonly ApprovalBandRow[]): ApprovalMatrix {
  const bands = rows.map(({ officeId, id, ...band }): ApprovalBand => band);
  const place = ({ rank, special, types }: ApprovalBand) =>
    [STAFF_RANKS.indexOf(rank), Number(special), types.join()].join();
  return {
    bands: bands.sort((one, other) =>
      place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : one.above - other.above,
    ),
    revision:
      rows
        .map(({ id }) => id)
        .sort()
        .at(-1) ?? null,
  };
}

const ApprovalBandRef = builder.objectRef<ApprovalBand>("ApprovalBand").implement({
  description: "A row of the matrix of approval: which requests take which chain.",
  fields: (t) => ({
    rank: t.field({ type: RankRef, description: "Whose requests.", resolve: ({ rank }) => rank }),
    types: t.stringList({
      description: "Codes of types of leave; none: all that no other row of the rank names.",
      resolve: ({ types }) => [...types],
    }),
    special: t.exposeBoolean("special", { description: "Whether it is for holders of special posts alone." }),
    above: t.float({ description: "Longer than so many working days.", resolve: ({ above }) => inUnits(above) }),
    upTo: t.float({
      description: "And at most so many; null: without end.",
      nullable: true,
      resolve: ({ upTo }) => upTo && inUnits(upTo),
    }),
    chain: t.field({
      type: [ApproverRoleRef],
      description: "Who decides, in order.",
      resolve: ({ chain }) => [...chain],
    }),
    copies: t.field({ type: [ApproverRoleRef], description: "Who gets a copy.", resolve: ({ copies }) => [...copies] }),
  }),
});

const BandProblemCodeRef = builder.enumType("BandProblemCode", {
  description: "What is wrong with a matrix of approval.",
  values: {
    HOLE: { description: "No row says who approves." },
    OVERLAP: { description: "Two rows do." },
    NO_CHAIN: { description: "A row names nobody who approves." },
    EMPTY: { description: "A row is for no length at all." },
  } satisfies Record<BandProblem["code"], { description: string }>,
});

export const BandProblemRef = builder.objectRef<BandProblem>("BandProblem").implement({
  description: "What is wrong with a matrix of approval, for one rank and the types that share their rows.",
  fields: (t) => ({
    code: t.field({ type: BandProblemCodeRef, description: "What.", resolve: ({ code }) => code }),
    rank: t.field({ type: RankRef, description: "For whose requests.", resolve: ({ rank }) => rank }),
    types: t.stringList({
      description: "Codes of types; none: all that no row of the rank names.",
      resolve: ({ types }) => [...types],
    }),
    special: t.exposeBoolean("special", { description: "Whether for holders of special posts." }),
    above: t.float({ description: "From longer than this, in days.", resolve: ({ above }) => inUnits(above) }),
    upTo: t.float({
      description: "To this, in days; null: without end.",
      nullable: true,
      resolve: ({ upTo }) => upTo && inUnits(upTo),
    }),
    rows: t.intList({
      description: "The rows concerned, by their places from 0; of a hole the one that decides instead, if any.",
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

export const ApprovalMatrixRef = builder.objectRef<ApprovalMatrix>("ApprovalMatrix").implement({
  description: "Who approves leave: by rank, type, length and special post.",
  fields: (t) => ({
    revision: t.exposeString("revision", {
      description: "Another after each change; who changes it sends the one they saw. Null where there is none yet.",
      nullable: true,
    }),
    bands: t.field({
      type: [ApprovalBandRef],
      description: "By rank, everybody's before special posts', the shorter first.",
      resolve: ({ bands }) => [...bands],
    }),
    holes: t.field({
      type: [BandProblemRef],
      description: "Lengths of which no row speaks, where the next longer leave's decides.",
      resolve: ({ bands }) => bandProblems(bands),
    }),
  }),
});

builder.prismaObjectField("Office", "approvalMatrix", (t) =>
  t.field({
    description: "Who approves leave of whom.",
    type: ApprovalMatrixRef,
    select: { approvalBands: true },
    resolve: ({ approvalBands }) => matrixOf(approvalBands),
  }),
);
