import type { Transaction } from "@zaigang/db";
import { dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { staffIds } from "../../changes/references.ts";
import { KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { DepartmentRef } from "./department.ts";

const AddDepartmentInput = builder.inputType("AddDepartmentInput", {
  description: "A new department.",
  fields: (t) => ({
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    head: t.string({ description: "Who heads it, by code." }),
    supervisingLeader: t.string({ description: "The leader it reports to, by code." }),
  }),
});

type Input = typeof AddDepartmentInput.$inferInput;

builder.mutationField("addDepartment", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Adds a department.",
    type: DepartmentRef,
    errors: { types: [UnknownReference, NotEmployed, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AddDepartmentInput, required: true, description: "The department." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addDepartment", key, input };
      const id = await changeOffice(context, request, (office) => addDepartment(office, input));
      return context.db.department.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function addDepartment(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const named = readText("name", input.name);
  if (named === null) throw badInput("NAME_NEEDED", "A department has a name", { argument: "input.name" });
  const { head, supervisingLeader } = input;
  const people = await staffIds(
    office,
    [head, supervisingLeader].filter((code) => typeof code === "string"),
  );
  await assertEmployed(office, people, dateOf(now, timeZone));
  const department = {
    code: await nextCode(tx, officeId),
    name: named,
    nameEn: readText("nameEn", input.nameEn),
    headId: people.get(head ?? "") ?? null,
    supervisingLeaderId: people.get(supervisingLeader ?? "") ?? null,
  };
  return {
    concerns: { type: "Department", person: null, others: [...people.values()] },
    touches: null,
    write: async () => {
      const { id } = await tx.department.create({ data: { officeId, ...department }, select: { id: true } });
      return { id, after: department };
    },
  };
}

/** Such as D12 after D11. */
async function nextCode(tx: Transaction, officeId: string): Promise<string> {
  const rows = await tx.department.findMany({ where: { officeId }, select: { code: true } });
  const numbers = rows.flatMap(({ code }) => /^D(\d{1,6})$/.exec(code)?.[1] ?? []);
  return `D${String(Math.max(0, ...numbers.map(Number)) + 1).padStart(2, "0")}`;
}
