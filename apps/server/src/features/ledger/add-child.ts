import { addMonths, dateOf } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName } from "../../changes/period.ts";
import { staffOf } from "../../changes/references.ts";
import { KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMay } from "../../graphql/rights.ts";
import { ChildRef } from "./child.ts";
import { BadBirthday } from "./refusals.ts";

const MONTHS_OF_CHILDHOOD = 18 * 12;

const AddChildInput = builder.inputType("AddChildInput", {
  description: "A child for whom somebody has leave.",
  fields: (t) => ({
    staff: t.string({ description: "Whose, by code; mine if left out." }),
    name: t.string({ required: true, description: "The name." }),
    bornOn: t.field({ type: "Date", required: true, description: "When it was born." }),
  }),
});

type Input = typeof AddChildInput.$inferInput;

builder.mutationField("addChild", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Says that somebody has a child, so that they have leave for it.",
    type: ChildRef,
    errors: { types: [UnknownReference, TextMissing, TextTooLong, BadBirthday, KeyReused] },
    args: {
      input: t.arg({ type: AddChildInput, required: true, description: "Whose, and which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addChild", key, input };
      const id = await changeOffice(context, request, (office) => addChild(office, input));
      return context.db.child.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function addChild(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const staffId = input.staff ? (await staffOf(office, input.staff)).id : viewer.staffId;
  assertMay(viewer, "keepChildren", staffId);
  const name = readName("name", input.name);
  const today = dateOf(now, timeZone);
  if (input.bornOn > today || addMonths(input.bornOn, MONTHS_OF_CHILDHOOD) <= today) throw new BadBirthday();
  const facts = { name, bornOn: asDate(input.bornOn) };
  return {
    concerns: { type: "Child", person: staffId, rows: "keepChildren" },
    touches: null,
    write: async () => {
      const { id } = await tx.child.create({ data: { officeId, staffId, ...facts }, select: { id: true } });
      return { id, after: facts };
    },
  };
}
