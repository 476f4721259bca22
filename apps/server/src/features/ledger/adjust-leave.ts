import { randomUUID } from "node:crypto";
import { dateOf, earlierDate, hasBalance, laterDate } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName } from "../../changes/period.ts";
import { rowId, staffOf } from "../../changes/references.ts";
import { KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { StaffRef } from "../staff/staff.ts";
import { readYear } from "./leave-balance.ts";
import { BadAmount, NoBalance, OwnBalance } from "./refusals.ts";

/** In units, up or down. */
const MOST = 366;

const AdjustLeaveInput = builder.inputType("AdjustLeaveInput", {
  description: "More or less of a person's leave of a type and year.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Whose, by code." }),
    type: t.string({ required: true, description: "The type, by code." }),
    year: t.int({ required: true, description: "The year." }),
    child: t.id({ description: "The child, by id, for leave per child." }),
    amount: t.float({ required: true, description: "How much more; negative for less." }),
    reason: t.string({ required: true, description: "Why. The person reads it." }),
  }),
});

type Input = typeof AdjustLeaveInput.$inferInput;

builder.mutationField("adjustLeave", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Adjusts a balance of somebody else's, with a written reason that stands in their statement. What is there stays.",
    type: StaffRef,
    errors: { types: [UnknownReference, OwnBalance, BadAmount, NoBalance, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AdjustLeaveInput, required: true, description: "Whose, which and how much." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "adjustLeave", key, input };
      const id = await changeOffice(context, request, (office) => adjustLeave(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function adjustLeave(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "adjustLedger");
  const { id: staffId } = await staffOf(office, input.staff);
  if (staffId === viewer.staffId) throw new OwnBalance();
  const type = await tx.leaveType.findUnique({ where: { officeId_code: { officeId, code: input.type } } });
  if (!type) throw new UnknownReference("LEAVE_TYPE", input.type);
  const childId = input.child ? await childOf(office, staffId, input.child) : null;
  if (!hasBalance(type) || (type.entitlement === "PER_CHILD") !== (childId !== null)) throw new NoBalance(type.code);
  const amount = Math.round(input.amount * 100);
  if (amount === 0 || Math.abs(amount) > MOST * 100 || amount / 100 !== input.amount) throw new BadAmount(MOST);
  const note = readName("reason", input.reason);
  const year = readYear(input.year);
  const today = dateOf(now, timeZone);
  return {
    concerns: { type: "LeaveLine", person: staffId, rows: "readLedger" },
    touches: null,
    write: async () => {
      await tx.leaveEntry.create({
        data: {
          officeId,
          staffId,
          typeCode: type.code,
          year,
          childId,
          kind: "ADJUSTMENT",
          amount,
          on: asDate(earlierDate(laterDate(today, `${year}-01-01`), `${year}-12-31`)),
          at: new Date(now),
          source: `adjust:${randomUUID()}`,
          madeById: viewer.staffId,
          note,
        },
      });
      return { id: staffId, after: { kind: "ADJUSTMENT", amount: input.amount, note } };
    },
  };
}

/** @throws {UnknownReference} if the person has no such child */
async function childOf({ tx, officeId }: LockedOffice, staffId: string, child: string): Promise<string> {
  const id = rowId(child, "Child");
  const found = await tx.child.findUnique({ where: { officeId_id: { officeId, id } }, select: { staffId: true } });
  if (found?.staffId !== staffId) throw new UnknownReference("CHILD", child);
  return id;
}
