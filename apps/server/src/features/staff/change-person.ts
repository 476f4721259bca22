import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, staffOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { GenderRef } from "./personnel.ts";
import { BadName, nameWithReading, ReadingMisfit } from "./readings.ts";
import { StaffRef } from "./staff.ts";

const ChangePersonInput = builder.inputType("ChangePersonInput", {
  description: "What is known of a person and holds without a date. What is left out stays; null takes it away.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    name: t.string({ description: "The name." }),
    reading: t.string({ description: "A syllable for each character; proposed anew where the name alone changes." }),
    gender: t.field({ type: GenderRef, description: "The gender." }),
    workStartOn: t.field({ type: "Date", description: "When they began to work at all." }),
    phoneExt: t.string({ description: "The extension." }),
    mobile: t.string({ description: "The mobile number." }),
    mustSignIn: t.boolean({ description: "Whether they are asked for sign-ins." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
  }),
});

type Input = typeof ChangePersonInput.$inferInput;

builder.mutationField("changePerson", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes what is known of a person and holds without a date, such as how the name is read.",
    type: StaffRef,
    errors: { types: [UnknownReference, BadName, ReadingMisfit, TextTooLong, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: ChangePersonInput, required: true, description: "Who, and what." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changePerson", key, input };
      const id = await changeOffice(context, request, (office) => changePerson(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function changePerson(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  assertMayForAll(viewer, "managePeople");
  const { id } = await staffOf(office, input.staff);
  const where = { officeId_id: { officeId, id } };
  const person = await tx.staff.findUniqueOrThrow({ where });
  await assertVersion(office, person, input.version);
  const isRenamed = typeof input.name === "string" || typeof input.reading === "string";
  const given = {
    ...(isRenamed && nameWithReading(input.name ?? person.name, input.reading)),
    ...(input.gender && { gender: input.gender }),
    ...(typeof input.mustSignIn === "boolean" && { mustSignIn: input.mustSignIn }),
    ...(input.workStartOn !== undefined && { workStartOn: input.workStartOn && asDate(input.workStartOn) }),
    ...(input.phoneExt !== undefined && { phoneExt: readText("phoneExt", input.phoneExt) }),
    ...(input.mobile !== undefined && { mobile: readText("mobile", input.mobile) }),
  };
  const before = Object.fromEntries(Object.keys(given).map((field) => [field, person[field as keyof typeof person]]));
  // Whoever need not sign in is never missed: the rest of today may be another.
  const isCovered = "mustSignIn" in given && given.mustSignIn !== person.mustSignIn;
  return {
    concerns: { type: "Staff", person: id },
    touches: isCovered ? { startsAt: now, endsAt: now + 1 } : null,
    write: async () => {
      await tx.staff.update({ where, data: { ...given, version: { increment: 1 } } });
      return { id, before, after: given };
    },
  };
}
