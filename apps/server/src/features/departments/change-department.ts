import { dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { departmentOf, staffIds } from "../../changes/references.ts";
import { KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { DepartmentRef } from "./department.ts";

const ChangeDepartmentInput = builder.inputType("ChangeDepartmentInput", {
  description: "What a department is called and who answers for it. What is left out stays; null takes it away.",
  fields: (t) => ({
    department: t.string({ required: true, description: "Which, by code." }),
    name: t.string({ description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    head: t.string({ description: "Who heads it, by code." }),
    supervisingLeader: t.string({ description: "The leader it reports to, by code." }),
  }),
});

type Input = typeof ChangeDepartmentInput.$inferInput;

builder.mutationField("changeDepartment", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Renames a department, or names its head or supervising leader, at once.",
    type: DepartmentRef,
    errors: { types: [UnknownReference, NotEmployed, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: ChangeDepartmentInput, required: true, description: "Which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changeDepartment", key, input };
      const id = await changeOffice(context, request, (office) => changeDepartment(office, input));
      return context.db.department.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function changeDepartment(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const department = await departmentOf(office, input.department);
  const { head, supervisingLeader } = input;
  const people = await staffIds(
    office,
    [head, supervisingLeader].filter((code) => typeof code === "string"),
  );
  await assertEmployed(office, people, dateOf(now, timeZone));
  const idOf = (code: string | null) => (code === null ? null : (people.get(code) as string));
  const name = readText("name", input.name);
  if (typeof input.name === "string" && name === null) {
    throw badInput("NAME_NEEDED", "A department has a name", { argument: "input.name" });
  }
  const given = {
    ...(name !== null && { name }),
    ...(input.nameEn !== undefined && { nameEn: readText("nameEn", input.nameEn) }),
    ...(head !== undefined && { headId: idOf(head) }),
    ...(supervisingLeader !== undefined && { supervisingLeaderId: idOf(supervisingLeader) }),
  };
  const { id } = department;
  const fields = Object.keys(given) as (keyof typeof department)[];
  return {
    concerns: { type: "Department", person: null, others: [department.headId, ...people.values()] },
    touches: null,
    write: async () => {
      await tx.department.update({ where: { officeId_id: { officeId, id } }, data: given });
      return { id, before: Object.fromEntries(fields.map((field) => [field, department[field]])), after: given };
    },
  };
}
