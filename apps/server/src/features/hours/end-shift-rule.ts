import { addDays, dateOf, instantAt, laterDate } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { rowId } from "../../changes/references.ts";
import {
  AlreadyEnded,
  DateTooEarly,
  KeyReused,
  TextTooLong,
  UnknownReference,
  WouldUncover,
} from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { ShiftRuleRef } from "./shift-rule.ts";

export const EndShiftRuleInput = builder.inputType("EndShiftRuleInput", {
  description: "The end of a shift that comes again.",
  fields: (t) => ({
    rule: t.id({ required: true, description: "Which." }),
    from: t.field({
      type: "Date",
      required: true,
      description: "The first day on which it is no more, from today on.",
    }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
  }),
});

const EndedShiftRule = builder.objectRef<{ readonly id: string }>("EndedShiftRule").implement({
  description: "A shift that comes again and was ended.",
  fields: (t) => ({
    rule: t.prismaField({
      description: "The shift; null where it had not begun by then, and so never was.",
      type: ShiftRuleRef,
      nullable: true,
      resolve: (query, { id }, _args, context) =>
        context.db.shiftRule.findUnique({ ...query, where: inMyOffice(id, context) }),
    }),
  }),
});

builder.mutationField("endShiftRule", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Ends a shift that comes again, from a date on.",
    type: EndedShiftRule,
    errors: { types: [UnknownReference, AlreadyEnded, DateTooEarly, WouldUncover, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: EndShiftRuleInput, required: true, description: "Which, and from when on." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const request = { action: "endShiftRule", key, input };
      return { id: await changeOffice(context, request, (office) => endShiftRule(office, input)) };
    },
  }),
);

export async function endShiftRule(office: LockedOffice, input: typeof EndShiftRuleInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const key = { officeId_id: { officeId, id: rowId(input.rule, "ShiftRule") } };
  const rule = await tx.shiftRule.findUnique({ where: key });
  if (!rule) throw new UnknownReference("SHIFT_RULE", input.rule);
  const today = dateOf(now, timeZone);
  if (laterDate(input.from, today) !== input.from) throw new DateTooEarly(today);
  const endsOn = asDate(input.from);
  if (rule.endsOn && rule.endsOn <= endsOn) throw new AlreadyEnded(rule.endsOn.getTime());
  // One that has not begun by then never was.
  const isNever = rule.startsOn >= endsOn;
  return {
    concerns: { type: "ShiftRule", person: null, others: [rule.postId] },
    touches: {
      startsAt: instantAt(input.from, 0, timeZone),
      endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone),
    },
    planned: { change: "AS_WRITTEN", reason: readText("reason", input.reason) },
    write: async () => {
      if (isNever) await tx.shiftRule.delete({ where: key });
      else await tx.shiftRule.update({ where: key, data: { endsOn } });
      return { id: rule.id, before: { endsOn: rule.endsOn }, after: isNever ? null : { endsOn } };
    },
  };
}
