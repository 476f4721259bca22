import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { fieldsOf } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { LeaveTypeRef } from "./leave-type.ts";
import { BadLeaveType, LeaveTypeInput } from "./leave-type-input.ts";
import { readLeaveType } from "./read-leave-type.ts";

const ChangeLeaveTypeInput = builder.inputType("ChangeLeaveTypeInput", {
  description: "What the office says of a kind of leave from now on.",
  fields: (t) => ({
    type: t.string({ required: true, description: "Which, by code." }),
    settings: t.field({ type: LeaveTypeInput, required: true, description: "All that the office says of it." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("changeLeaveType", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      `Changes a kind of leave from now on. What was asked for and granted before stays as it is; the unit stays
      once anybody has leave of it.`.replaceAll(/\s+/g, " "),
    type: LeaveTypeRef,
    errors: { types: [UnknownReference, BadLeaveType, ChangedMeanwhile, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: ChangeLeaveTypeInput, required: true, description: "Which, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changeLeaveType", key, input };
      const officeId = await changeOffice(context, request, (office) => changeLeaveType(office, input));
      const which = { officeId_code: { officeId, code: input.type } };
      return context.db.leaveType.findUniqueOrThrow({ ...query, where: which });
    },
  }),
);

async function changeLeaveType(
  { tx, officeId, viewer }: LockedOffice,
  { type: code, settings, version }: typeof ChangeLeaveTypeInput.$inferInput,
): Promise<Intent> {
  assertMayForAll(viewer, "manageLeave");
  const where = { officeId_code: { officeId, code } };
  const known = await tx.leaveType.findUnique({ where });
  if (!known) throw new UnknownReference("LEAVE_TYPE", code);
  if (typeof version === "number" && version !== known.version) {
    throw new ChangedMeanwhile(
      await tx.officeChange.findFirst({
        where: { officeId, action: "changeLeaveType", request: { path: ["type"], equals: code } },
        orderBy: { version: "desc" },
        select: { actorId: true, at: true },
      }),
    );
  }
  const read = readLeaveType(settings);
  const namesake = await tx.leaveType.findFirst({ where: { officeId, name: read.name, code: { not: code } } });
  if (namesake) throw new BadLeaveType("NAME_TAKEN", "name");
  if (read.unit !== known.unit && (await isTaken({ tx, officeId }, code)))
    throw new BadLeaveType("UNIT_IN_USE", "unit");
  return {
    concerns: { type: "LeaveType", person: null },
    touches: null,
    write: async () => {
      await tx.leaveType.update({ where, data: { ...read, version: { increment: 1 } } });
      return { id: officeId, before: { code, ...fieldsOf(known, read) }, after: { code, ...read } };
    },
  };
}

/** Whether anything was booked or asked for in a type's unit. */
async function isTaken({ tx, officeId }: Pick<LockedOffice, "tx" | "officeId">, typeCode: string): Promise<boolean> {
  const where = { officeId, typeCode };
  if (await tx.leaveRequest.findFirst({ where, select: { id: true } })) return true;
  return (await tx.leaveEntry.findFirst({ where, select: { id: true } })) !== null;
}
