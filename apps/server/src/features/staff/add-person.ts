import type { Transaction } from "@zaigang/db";
import { addDays, dateOf, instantAt, isCode, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { departmentOf } from "../../changes/references.ts";
import { KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { GenderRef } from "./personnel.ts";
import { BadName, nameWithReading, ReadingMisfit } from "./readings.ts";
import { StaffRef } from "./staff.ts";
import { EmploymentKindRef, RankRef } from "./staff-list.ts";

/** Somebody else has that code. */
export class CodeTaken extends Refusal {
  readonly code = "CODE_TAKEN";
  readonly taken: string;

  constructor(taken: string) {
    super(`The code ${taken} is in use`);
    this.taken = taken;
  }
}

builder.objectType(CodeTaken, {
  name: "CodeTaken",
  description: "The code is in use.",
  interfaces: [RefusalRef],
  fields: (t) => ({ taken: t.exposeString("taken", { description: "The code." }) }),
});

const AddPersonInput = builder.inputType("AddPersonInput", {
  description: "Somebody who comes to work for the office.",
  fields: (t) => ({
    code: t.string({ description: "Unique in the office, such as S049; the next free one if left out." }),
    name: t.string({ required: true, description: "The name." }),
    reading: t.string({ description: "A syllable for each character, parted by blanks; as proposed if left out." }),
    gender: t.field({ type: GenderRef, required: true, description: "The gender." }),
    department: t.string({ required: true, description: "The department, by code." }),
    title: t.string({ required: true, description: "What they do." }),
    titleEn: t.string({ description: "The same in English." }),
    rank: t.field({ type: RankRef, required: true, description: "The rank." }),
    employmentKind: t.field({ type: EmploymentKindRef, required: true, description: "By what contract." }),
    from: t.field({ type: "Date", description: "The first day; since before the records if left out." }),
    workStartOn: t.field({ type: "Date", description: "When they began to work at all." }),
    phoneExt: t.string({ description: "The extension." }),
    mobile: t.string({ description: "The mobile number." }),
    mustSignIn: t.boolean({ required: true, defaultValue: true, description: "Whether they are asked for sign-ins." }),
  }),
});

type Input = typeof AddPersonInput.$inferInput;

builder.mutationField("addPerson", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Adds somebody to the staff.",
    type: StaffRef,
    errors: { types: [UnknownReference, CodeTaken, BadName, ReadingMisfit, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: AddPersonInput, required: true, description: "Who." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const id = await changeOffice(context, { action: "addPerson", key, input }, (office) => addPerson(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function addPerson(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const department = await departmentOf(office, input.department);
  const code = await freeCode(tx, officeId, input.code);
  const title = readText("title", input.title);
  if (title === null) throw badInput("TITLE_NEEDED", "Say what they do", { argument: "input.title" });
  const position = {
    departmentId: department.id,
    title,
    titleEn: readText("titleEn", input.titleEn),
    rank: input.rank,
  };
  const person = {
    ...nameWithReading(input.name, input.reading),
    ...position,
    code,
    gender: input.gender,
    employmentKind: input.employmentKind,
    workStartOn: input.workStartOn ? asDate(input.workStartOn) : null,
    phoneExt: readText("phoneExt", input.phoneExt),
    mobile: readText("mobile", input.mobile),
    mustSignIn: input.mustSignIn,
    roles: ["STAFF" as const],
  };
  const from = input.from ?? dateOf(now, timeZone);
  return {
    concerns: { type: "Staff", person: null, others: [department.id] },
    touches: { startsAt: instantAt(from, 0, timeZone), endsAt: instantAt(addDays(from, MOST_DATES), 0, timeZone) },
    write: async () => {
      const { id } = await tx.staff.create({ data: { officeId, ...person }, select: { id: true } });
      const startsOn = input.from ? asDate(input.from) : null;
      await tx.employment.create({
        data: { officeId, staffId: id, ...position, kind: input.employmentKind, startsOn },
      });
      return { id, after: { ...person, employments: [{ ...position, startsOn: input.from ?? null }] } };
    },
  };
}

/** @throws {CodeTaken} @throws {TextTooLong} */
async function freeCode(tx: Transaction, officeId: string, asked: string | null | undefined): Promise<string> {
  const wanted = readText("code", asked);
  const rows = await tx.staff.findMany({ where: { officeId }, select: { code: true } });
  const taken = new Set(rows.map(({ code }) => code));
  if (wanted !== null) {
    // As in an imported table, so that what was exported can come back.
    if (!isCode(wanted))
      throw badInput("BAD_CODE", "A code has up to 30 letters and digits", { argument: "input.code" });
    const inUse = [...taken].find((code) => code.toLowerCase() === wanted.toLowerCase());
    if (inUse !== undefined) throw new CodeTaken(inUse);
    return wanted;
  }
  const numbers = [...taken].flatMap((code) => /^S(\d{1,6})$/.exec(code)?.[1] ?? []);
  return `S${String(Math.max(0, ...numbers.map(Number)) + 1).padStart(3, "0")}`;
}
