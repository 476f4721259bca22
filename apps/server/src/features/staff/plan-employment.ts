import { addDays, type CivilDate, dateOf, instantAt } from "@zaigang/domain";
import { alignEmployments } from "../../changes/align-employments.ts";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, departmentOf, staffOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { TooEarly } from "./refusals.ts";
import { StaffRef } from "./staff.ts";
import { EmploymentKindRef, RankRef } from "./staff-list.ts";

const EmploymentInput = builder.inputType("EmploymentInput", {
  description: "What a person is in the office from a day on, until what is planned after it.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day, today at the earliest." }),
    department: t.string({ required: true, description: "The department, by code." }),
    title: t.string({ required: true, description: "What they do." }),
    titleEn: t.string({ description: "The same in English." }),
    rank: t.field({ type: RankRef, required: true, description: "The rank." }),
    kind: t.field({ type: EmploymentKindRef, required: true, description: "By what contract." }),
    version: t.int({ description: "The version of the person it was decided on; whatever is there if left out." }),
  }),
});

type Input = typeof EmploymentInput.$inferInput;

builder.mutationField("planEmployment", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Transfers or promotes somebody from a day on. One that begins that day already is replaced.",
    type: StaffRef,
    errors: { types: [UnknownReference, TooEarly, TextTooLong, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: EmploymentInput, required: true, description: "Who, what and from when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "planEmployment", key, input };
      const id = await changeOffice(context, request, (office) => planEmployment(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function planEmployment(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePeople");
  const { id: staffId } = await staffOf(office, input.staff);
  const staff = await tx.staff.findUniqueOrThrow({ where: { officeId_id: { officeId, id: staffId } } });
  await assertVersion(office, staff, input.version);
  const today = dateOf(now, timeZone);
  if (input.from < today) throw new TooEarly(today);
  const title = readText("title", input.title);
  if (title === null) throw badInput("TITLE_NEEDED", "Say what they do", { argument: "input.title" });
  const titleEn = readText("titleEn", input.titleEn);
  const before = await employmentsOf(office, staffId);
  const { same, current, next } = around(before, input.from);
  const replaced = same ?? current;
  const endsOn = replaced ? replaced.endsOn : (next?.startsOn ?? null);
  const department = await departmentOf(office, input.department, endsOn);
  const position = { departmentId: department.id, title, titleEn, rank: input.rank, kind: input.kind };
  return {
    concerns: { type: "Staff", person: staffId, others: [department.id] },
    // What somebody is makes no difference to coverage; that they are there at all does.
    touches: same || current ? null : openFrom(input.from, timeZone),
    write: async () => {
      const startsOn = asDate(input.from);
      if (same) {
        await tx.employment.update({ where: { officeId_id: { officeId, id: same.id } }, data: position });
      } else {
        if (current)
          await tx.employment.update({
            where: { officeId_id: { officeId, id: current.id } },
            data: { endsOn: startsOn },
          });
        await tx.employment.create({ data: { officeId, staffId, ...position, startsOn, endsOn } });
      }
      return { id: staffId, before: { employments: before }, after: await settled(office, staffId, today) };
    },
  };
}

/** The employments of a person, by date. */
export function employmentsOf({ tx, officeId }: LockedOffice, staffId: string) {
  return tx.employment.findMany({
    where: { officeId, staffId },
    orderBy: { startsOn: { sort: "asc", nulls: "first" } },
  });
}

/** Brings the person in line with their employments. @returns the employments as they are now */
export async function settled(office: LockedOffice, staffId: string, today: CivilDate) {
  const { tx, officeId } = office;
  await alignEmployments(tx, officeId, today, [staffId]);
  await tx.staff.update({ where: { officeId_id: { officeId, id: staffId } }, data: { version: { increment: 1 } } });
  return { employments: await employmentsOf(office, staffId) };
}

type Dated = { readonly startsOn: Date | null; readonly endsOn: Date | null };

/** Of employments in order the one that begins on a date, the one that lasts over it, and the first after it. */
function around<Row extends Dated>(employments: readonly Row[], from: CivilDate) {
  const at = asDate(from);
  return {
    same: employments.find(({ startsOn }) => startsOn?.getTime() === at.getTime()),
    current: employments.find(
      ({ startsOn, endsOn }) => (startsOn === null || startsOn < at) && (endsOn === null || endsOn > at),
    ),
    next: employments.find(({ startsOn }) => startsOn !== null && startsOn > at),
  };
}

export function openFrom(from: CivilDate, timeZone: string) {
  return { startsAt: instantAt(from, 0, timeZone), endsAt: instantAt(addDays(from, MOST_DATES), 0, timeZone) };
}
