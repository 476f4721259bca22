import type { ApproverRole } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { staffIds } from "../../changes/references.ts";
import { KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";

const ApproversInput = builder.inputType("ApproversInput", {
  description: "Who is meant by the roles of the matrix, by code. What is left out stays; null takes it away.",
  fields: (t) => ({
    eligibility: t.string({ description: "Who checks eligibility and balance." }),
    hallManager: t.string({ description: "Who makes sure that windows stay held." }),
    director: t.string({ description: "The director." }),
    secretary: t.string({ description: "The secretary." }),
  }),
});

type Input = typeof ApproversInput.$inferInput;

const ROLES = {
  eligibility: "ELIGIBILITY",
  hallManager: "HALL_MANAGER",
  director: "DIRECTOR",
  secretary: "SECRETARY",
} satisfies Record<keyof Input, ApproverRole>;

builder.mutationField("setApprovers", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Names who checks eligibility, is the hall manager, the director, the secretary. Steps of requests that are under way stay.",
    type: "Office",
    errors: { types: [UnknownReference, NotEmployed, KeyReused] },
    args: {
      input: t.arg({ type: ApproversInput, required: true, description: "Who." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "setApprovers", key, input };
      const officeId = await changeOffice(context, request, (office) => setApprovers(office, input));
      return context.db.office.findUniqueOrThrow({ ...query, where: { officeId } });
    },
  }),
);

async function setApprovers(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "manageLeave");
  const given = Object.entries(input).filter((entry): entry is [keyof Input, string | null] => entry[1] !== undefined);
  const people = await staffIds(
    office,
    given.flatMap(([, code]) => code ?? []),
  );
  await assertEmployed(office, people, dateOf(now, timeZone));
  const roles = given.map(([name]) => ROLES[name]);
  const before = await tx.approver.findMany({ where: { officeId, role: { in: roles } } });
  const after = given.flatMap(([name, code]) =>
    code === null ? [] : [{ officeId, role: ROLES[name], staffId: people.get(code) as string }],
  );
  return {
    concerns: {
      type: "Approver",
      person: null,
      others: [...before, ...after].map(({ staffId }) => staffId),
    },
    touches: null,
    write: async () => {
      await tx.approver.deleteMany({ where: { officeId, role: { in: roles } } });
      await tx.approver.createMany({ data: after });
      return { id: officeId, before: asFields(before), after: asFields(after) };
    },
  };
}

/** As the log tells them: who, by role. */
function asFields(approvers: readonly { readonly role: ApproverRole; readonly staffId: string }[]) {
  return Object.fromEntries(approvers.map(({ role, staffId }) => [role, staffId]));
}
