import { type Transaction, writeLeaveTypes } from "@zaigang/db";
import { type ApproverRole, DEFAULT_MATRICES } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";

const StartLeaveInput = builder.inputType("StartLeaveInput", {
  description: "The start of leave in an office.",
  fields: (t) => ({
    matrix: t.string({ description: "Which ready-made matrix of approval, by code; the first if left out." }),
  }),
});

builder.mutationField("startLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      `Gives the office what it lacks to begin with leave: the usual kinds, a ready-made matrix of approval, and
      approvers as roles and titles suggest. What it has stays as it is.`.replaceAll(/\s+/g, " "),
    type: "Office",
    errors: { types: [KeyReused] },
    args: {
      input: t.arg({ type: StartLeaveInput, required: true, description: "With what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "startLeave", key, input };
      const officeId = await changeOffice(context, request, (office) => startLeave(office, input));
      return context.db.office.findUniqueOrThrow({ ...query, where: { officeId } });
    },
  }),
);

async function startLeave(
  { tx, officeId, viewer }: LockedOffice,
  { matrix }: typeof StartLeaveInput.$inferInput,
): Promise<Intent> {
  assertMayForAll(viewer, "manageLeave");
  const { bands = [] } = DEFAULT_MATRICES.find(({ code }) => code === matrix) ?? DEFAULT_MATRICES[0] ?? {};
  const hasBands = (await tx.approvalBand.findFirst({ where: { officeId }, select: { id: true } })) !== null;
  const guessed = await guessApprovers(tx, officeId);
  return {
    concerns: { type: "Office", person: null, others: guessed.map(({ staffId }) => staffId) },
    touches: null,
    write: async () => {
      await writeLeaveTypes(tx, officeId);
      if (!hasBands) {
        await tx.approvalBand.createMany({
          data: bands.map(({ types, chain, copies, ...band }) => ({
            ...band,
            officeId,
            types: [...types],
            chain: [...chain],
            copies: [...copies],
          })),
        });
      }
      await tx.approver.createMany({ data: guessed, skipDuplicates: true });
      return { id: officeId };
    },
  };
}

/**
 * Who probably holds the roles of the matrix that nobody can read off a department: of the chiefs the one who is director
 * by title and the one who is secretary, who looks after personnel by title, and who manages the hall by role.
 */
async function guessApprovers(
  tx: Transaction,
  officeId: string,
): Promise<{ officeId: string; role: ApproverRole; staffId: string }[]> {
  const staff = await tx.staff.findMany({
    where: {
      officeId,
      OR: [{ rank: "CHIEF" }, { title: { contains: "组织" } }, { roles: { hasSome: ["HALL_MANAGER"] } }],
    },
    select: { id: true, title: true, rank: true, roles: true },
    orderBy: { code: "asc" },
  });
  const chiefs = staff.filter(({ rank }) => rank === "CHIEF");
  const guesses: [ApproverRole, (typeof staff)[number] | undefined][] = [
    ["DIRECTOR", chiefs.find(({ title }) => title.includes("主任"))],
    ["SECRETARY", chiefs.find(({ title }) => title.includes("书记") && !title.includes("副书记"))],
    ["ELIGIBILITY", staff.find(({ title }) => title.includes("组织"))],
    ["HALL_MANAGER", staff.find(({ roles }) => roles.includes("HALL_MANAGER"))],
  ];
  return guesses.flatMap(([role, person]) => (person ? [{ officeId, role, staffId: person.id }] : []));
}
