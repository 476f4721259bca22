import { addDays, BadSessions, instantAt } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { DateTooEarly, KeyReused, TextMissing, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertFromToday, readHours, WindowHoursInput } from "./read-hours.ts";
import { BadNumber, NumberTaken, readWindow } from "./read-window.ts";
import { WindowRef } from "./window.ts";

export const NewWindowInput = builder.inputType("NewWindowInput", {
  description: "A window that is new in the hall.",
  fields: (t) => ({
    number: t.int({ required: true, description: "The number over it." }),
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    businesses: t.stringList({ required: true, description: "What is done there." }),
    businessesEn: t.stringList({ description: "What is done there, in English." }),
    floor: t.string({ description: "Where it is, if the hall has several floors." }),
    floorEn: t.string({ description: "Where it is, in English." }),
    from: t.field({ type: "Date", required: true, description: "The first day on which it opens, from today on." }),
    rows: t.field({ type: [WindowHoursInput], required: true, description: "When it opens." }),
  }),
});

builder.mutationField("addWindow", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Adds a window. Nobody is missed there until it has a post.",
    type: WindowRef,
    errors: {
      types: [NumberTaken, BadNumber, BadSessions, DateTooEarly, UnknownReference, TextMissing, TextTooLong, KeyReused],
    },
    args: {
      input: t.arg({ type: NewWindowInput, required: true, description: "The window." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addWindow", key, input };
      const id = await changeOffice(context, request, (office) => addWindow(office, input));
      return context.db.window.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

export async function addWindow(office: LockedOffice, input: typeof NewWindowInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, timeZone } = office;
  assertMayForAll(viewer, "managePlaces");
  assertFromToday(office, input.from);
  const words = await readWindow(office, input, null);
  const hours = await readHours(office, input.rows, input.from);
  const code = await freeCode(office, input.number);
  const startsAt = instantAt(input.from, 0, timeZone);
  return {
    concerns: { type: "Window", person: null },
    touches: { startsAt, endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone) },
    write: async () => {
      const { id } = await tx.window.create({ data: { officeId, code, ...words }, select: { id: true } });
      await tx.windowHours.createMany({ data: hours.map((row) => ({ ...row, windowId: id })) });
      return { id, after: { code, ...words, hours } };
    },
  };
}

/** Codes are for good, numbers are not: the code of another window may be that of this number. */
async function freeCode({ tx, officeId }: LockedOffice, number: number): Promise<string> {
  const code = `W${String(number).padStart(2, "0")}`;
  const taken = await tx.window.findMany({ where: { officeId, code: { startsWith: code } }, select: { code: true } });
  const codes = new Set(taken.map((window) => window.code));
  if (!codes.has(code)) return code;
  for (let further = 2; ; further++) if (!codes.has(`${code}-${further}`)) return `${code}-${further}`;
}
