import { type ApprovalBand, bandProblems } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { lastChange } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { RankRef } from "../staff/staff-list.ts";
import { ApprovalMatrixRef, matrixOf } from "./approval-matrix.ts";
import { ApproverRoleRef } from "./approver-role.ts";
import { BadMatrix } from "./refusals.ts";

/** Rows that nobody could read any more. */
const MOST_BANDS = 200;
const MOST_DAYS = 3_660;

const ApprovalBandInput = builder.inputType("ApprovalBandInput", {
  description: "A row of the matrix of approval.",
  fields: (t) => ({
    rank: t.field({ type: RankRef, required: true, description: "Whose requests." }),
    types: t.stringList({ required: true, description: "Codes of types of leave; none: all that no other row names." }),
    special: t.boolean({ required: true, description: "Whether it is for holders of special posts alone." }),
    above: t.float({ required: true, description: "Longer than so many working days." }),
    upTo: t.float({ description: "And at most so many; without end if left out." }),
    chain: t.field({ type: [ApproverRoleRef], required: true, description: "Who decides, in order." }),
    copies: t.field({ type: [ApproverRoleRef], required: true, description: "Who gets a copy." }),
  }),
});

const ApprovalMatrixInput = builder.inputType("ApprovalMatrixInput", {
  description: "The whole matrix of approval, in place of the one before.",
  fields: (t) => ({
    bands: t.field({ type: [ApprovalBandInput], required: true, description: "Its rows." }),
    revision: t.string({ description: "The revision on which it was decided; whatever is there if left out." }),
  }),
});

type Input = typeof ApprovalMatrixInput.$inferInput;

builder.mutationField("setApprovalMatrix", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "Says who approves leave, for requests that are filed from now on. Holes are allowed, overlaps are not.",
    type: ApprovalMatrixRef,
    errors: { types: [BadMatrix, UnknownReference, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: ApprovalMatrixInput, required: true, description: "The matrix." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const request = { action: "setApprovalMatrix", key, input };
      const officeId = await changeOffice(context, request, (office) => setApprovalMatrix(office, input));
      return matrixOf(await context.db.approvalBand.findMany({ where: { officeId } }));
    },
  }),
);

async function setApprovalMatrix(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer } = office;
  assertMayForAll(viewer, "manageLeave");
  const before = matrixOf(await tx.approvalBand.findMany({ where: { officeId } }));
  const { revision } = input;
  if (typeof revision === "string" && revision !== before.revision) {
    throw new ChangedMeanwhile(await lastChange(office, officeId));
  }
  const bands = input.bands.map(bandOf);
  if (bands.length > MOST_BANDS) throw badInput("TOO_MANY", `At most ${MOST_BANDS} rows`, { most: MOST_BANDS });
  await assertTypes(office, bands);
  const problems = bandProblems(bands).filter(({ code }) => code !== "HOLE");
  if (problems.length > 0) throw new BadMatrix(problems);
  return {
    concerns: { type: "ApprovalMatrix", person: null },
    touches: null,
    write: async () => {
      await tx.approvalBand.deleteMany({ where: { officeId } });
      await tx.approvalBand.createMany({
        data: bands.map(({ types, chain, copies, ...band }) => ({
          ...band,
          officeId,
          types: [...types],
          chain: [...chain],
          copies: [...copies],
        })),
      });
      return { id: officeId, before: { bands: before.bands }, after: { bands } };
    },
  };
}

/** @throws BAD_USER_INPUT for a length that no leave has */
function bandOf({ above, upTo = null, ...band }: Input["bands"][number], index: number): ApprovalBand {
  return {
    ...band,
    types: [...new Set(band.types)],
    chain: [...new Set(band.chain)],
    copies: [...new Set(band.copies)],
    above: inHundredths(`bands.${index}.above`, above),
    upTo: upTo === null ? null : inHundredths(`bands.${index}.upTo`, upTo),
  };
}

/** @throws BAD_USER_INPUT for what is no length in working days */
export function inHundredths(argument: string, days: number): number {
  if (days >= 0 && days <= MOST_DAYS) return Math.round(days * 100);
  throw badInput("BAD_LENGTH", `A length is 0 to ${MOST_DAYS} days`, { argument, most: MOST_DAYS });
}

/** @throws {UnknownReference} for the first type that the office does not have */
async function assertTypes({ tx, officeId }: LockedOffice, bands: readonly ApprovalBand[]): Promise<void> {
  const codes = [...new Set(bands.flatMap(({ types }) => types))];
  if (codes.length === 0) return;
  const known = await tx.leaveType.findMany({ where: { officeId, code: { in: codes } }, select: { code: true } });
  const unknown = codes.find((code) => !known.some((type) => type.code === code));
  if (unknown !== undefined) throw new UnknownReference("LEAVE_TYPE", unknown);
}
