import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, windowOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { fieldsOf } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { BadNumber, NumberTaken, readWindow } from "./read-window.ts";
import { WindowRef } from "./window.ts";

const WindowInput = builder.inputType("WindowInput", {
  description: "What a window says of itself from now on.",
  fields: (t) => ({
    window: t.string({ required: true, description: "The window, by code." }),
    number: t.int({ required: true, description: "The number over it." }),
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    businesses: t.stringList({ required: true, description: "What is done there." }),
    businessesEn: t.stringList({ description: "What is done there, in English." }),
    floor: t.string({ description: "Where it is, if the hall has several floors." }),
    floorEn: t.string({ description: "Where it is, in English." }),
    version: t.int({ description: "The version it was decided on; refused if another is there by then." }),
  }),
});

builder.mutationField("changeWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes a window's number, name, businesses and floor.",
    type: WindowRef,
    errors: {
      types: [UnknownReference, NumberTaken, BadNumber, ChangedMeanwhile, TextMissing, TextTooLong, KeyReused],
    },
    args: {
      input: t.arg({ type: WindowInput, required: true, description: "The window." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changeWindow", key, input };
      const id = await changeOffice(context, request, (office) => changeWindow(office, input));
      return context.db.window.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function changeWindow(office: LockedOffice, input: typeof WindowInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer } = office;
  assertMayForAll(viewer, "managePlaces");
  const window = await windowOf(office, input.window);
  await assertVersion(office, window, input.version);
  const words = await readWindow(office, input, window.id);
  return {
    concerns: { type: "Window", person: null },
    // The number decides seats where everything else is equal, and screens show it.
    touches: words.number === window.number ? null : { startsAt: office.now, endsAt: office.now + 1 },
    write: async () => {
      await tx.window.update({
        where: { officeId_id: { officeId, id: window.id } },
        data: { ...words, version: { increment: 1 } },
      });
      return { id: window.id, before: fieldsOf(window, words), after: words };
    },
  };
}
