import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { KeyReused, TextMissing, TextTooLong } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { LeaveTypeRef } from "./leave-type.ts";
import { BadLeaveType, LeaveTypeInput } from "./leave-type-input.ts";
import { readLeaveType } from "./read-leave-type.ts";

const AddLeaveTypeInput = builder.inputType("AddLeaveTypeInput", {
  description: "A new kind of leave.",
  fields: (t) => ({
    settings: t.field({ type: LeaveTypeInput, required: true, description: "What the office says of it." }),
  }),
});

builder.mutationField("addLeaveType", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Adds a kind of leave, the last in the order.",
    type: LeaveTypeRef,
    errors: { types: [BadLeaveType, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AddLeaveTypeInput, required: true, description: "The kind of leave." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addLeaveType", key, input };
      const officeId = await changeOffice(context, request, (office) => addLeaveType(office, input));
      const { name } = readLeaveType(input.settings);
      return context.db.leaveType.findFirstOrThrow({ ...query, where: { officeId, name } });
    },
  }),
);

async function addLeaveType(
  { tx, officeId, viewer }: LockedOffice,
  { settings }: typeof AddLeaveTypeInput.$inferInput,
): Promise<Intent> {
  assertMayForAll(viewer, "manageLeave");
  const read = readLeaveType(settings);
  const known = await tx.leaveType.findMany({
    where: { officeId },
    select: { code: true, name: true, position: true },
  });
  if (known.some(({ name }) => name === read.name)) throw new BadLeaveType("NAME_TAKEN", "name");
  const type = {
    ...read,
    code: nextCode(known.map(({ code }) => code)),
    position: Math.max(0, ...known.map(({ position }) => position)) + 1,
  };
  return {
    concerns: { type: "LeaveType", person: null },
    touches: null,
    write: async () => {
      await tx.leaveType.create({ data: { ...type, officeId } });
      return { id: officeId, after: type };
    },
  };
}

/** Such as own2 after own1. */
function nextCode(codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => /^own(\d{1,6})$/.exec(code)?.[1] ?? []);
  return `own${Math.max(0, ...numbers.map(Number)) + 1}`;
}
