import {
  addDays,
  type CivilDate,
  dateOf,
  heldLines,
  OwnSuccessor,
  type Pairing,
  releaseFromLines,
  SamePersonTwice,
} from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { assertVersion, staffIds, staffOf } from "../../changes/references.ts";
import {
  ChangedMeanwhile,
  EmptyPeriod,
  KeyReused,
  PeriodOver,
  PeriodTooLong,
  TextTooLong,
  UnknownReference,
} from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice, inMyOfficeByCode } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import {
  assertAnotherAdministrator,
  assertMayBeSuspended,
  ReleasedAlready,
  type SUSPENSIONS,
} from "../absences/suspensions.ts";
import { LastAdministrator } from "../accounts/refusals.ts";
import { readEmployments } from "../staff/employed.ts";
import { NotEmployed, TooEarly } from "../staff/refusals.ts";
import { StaffRef } from "../staff/staff.ts";
import { changeLines, pairingsOf } from "./lines.ts";
import { type AskedRelease, ReleaseInput, type ReleaseInputShape, readRelease } from "./release-input.ts";
import { endSubstitutions } from "./substitutions.ts";

builder.objectType(OwnSuccessor, {
  name: "OwnSuccessor",
  description: "Nobody follows themselves.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    staff: t.prismaField({
      description: "Who was named.",
      type: StaffRef,
      resolve: (query, { staff: code }, _args, context) =>
        context.db.staff.findUniqueOrThrow({ ...query, where: inMyOfficeByCode(code, context) }),
    }),
  }),
});

builder.mutationField("releaseStaff", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Somebody leaves, is suspended or seconded, with who follows in each place. Never refused because of a post.",
    type: StaffRef,
    errors: {
      types: [
        UnknownReference,
        EmptyPeriod,
        PeriodTooLong,
        PeriodOver,
        TooEarly,
        NotEmployed,
        OwnSuccessor,
        ReleasedAlready,
        LastAdministrator,
        SamePersonTwice,
        TextTooLong,
        ChangedMeanwhile,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: ReleaseInput, required: true, description: "Who, when, and who follows." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "releaseStaff", key, input };
      const id = await changeOffice(context, request, (office) => releaseStaff(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

/** As what somebody is away who is released for a time; leaving is no absence. */
function absenceOf(kind: ReleaseInputShape["kind"]): (typeof SUSPENSIONS)[number] | null {
  return kind === "LEAVES" ? null : ({ SUSPENDED: "SUSPENSION", SECONDED: "SECONDMENT" } as const)[kind];
}

async function releaseStaff(office: LockedOffice, input: ReleaseInputShape): Promise<Intent> {
  const { tx, officeId, viewer, now } = office;
  const release = readRelease(input, viewer, now);
  const { lines, away, successors } = release;
  const note = readText("note", input.note);
  const { id: staffId } = await staffOf(office, input.staff);
  const staff = await tx.staff.findUniqueOrThrow({ where: { officeId_id: { officeId, id: staffId } } });
  await assertVersion(office, staff, input.version);
  const absence = absenceOf(input.kind);
  if (absence === null) await assertAnotherAdministrator(office, staffId);
  else await assertMayBeSuspended(office, staffId, absence, away);
  const known = await pairingsOf(tx, officeId, staffId, lines);
  const pairings = known.map(({ fact }) => fact);
  const people = await staffIds(office, peopleIn(input, pairings));
  const posts = await tx.post.findMany({ where: { officeId }, select: { id: true, code: true, exemptReason: true } });
  const postIds = new Map(posts.map(({ id, code }) => [code, id]));
  const exempt = new Set(posts.flatMap(({ code, exemptReason }) => (exemptReason === null ? [] : [code])));
  await assertEmployed(office, release, input.from, pairings, people);
  const released = releaseFromLines(pairings, lines, successors, exempt);

  const others = heldLines(pairings, lines).map(({ post }) => postIds.get(post) as string);
  return {
    concerns: {
      type: "Staff",
      person: staffId,
      others: [...others, ...successors.map((successor) => people.get(successor.staff) as string)],
      // That somebody is suspended or lent says why they are away.
      ...(lines.until !== null && { rows: "readAbsenceReason" }),
    },
    touches: away,
    write: async () => {
      if (absence !== null) await recordAway(office, staffId, { kind: absence, away, note });
      const employments = lines.until === null ? await endEmployment(office, staffId, input.from) : [];
      await changeLines(office, known, released.pairings, lines.from, people, postIds);
      const substitutions = await endSubstitutions(office, staffId, away);
      await tx.substitution.createMany({
        data: released.named.map(({ post, staff: code }) => ({
          officeId,
          postId: postIds.get(post) as string,
          staffId: people.get(code) as string,
          startsAt: new Date(Math.max(away.startsAt, now)),
          endsAt: new Date(away.endsAt),
          madeAt: new Date(now),
        })),
      });
      const departments = await nameSuccessors(office, input, people);
      await tx.staff.update({
        where: { officeId_id: { officeId, id: staffId } },
        data: { version: { increment: 1 } },
      });
      return {
        id: staffId,
        before: { employments, places: pairings, substitutions, heads: departments },
        after: { places: released.pairings, substitutions: released.named, heads: input.departments },
      };
    },
  };
}

/** Codes of everybody whom the request or a line names. */
function peopleIn({ staff, successors, departments }: ReleaseInputShape, pairings: readonly Pairing[]): string[] {
  const named = departments.flatMap(({ head, supervisingLeader }) => [head, supervisingLeader]);
  const inLines = pairings.flatMap(({ primary, backup, reserves }) => [primary, backup, ...reserves]);
  const all = [staff, ...successors.map((successor) => successor.staff), ...named, ...inLines];
  return [...new Set(all.filter((code) => typeof code === "string"))];
}

/** @throws {NotEmployed} for a successor who does not work here then, and for who has left already */
async function assertEmployed(
  { tx, officeId, timeZone }: LockedOffice,
  { lines, away, successors }: AskedRelease,
  from: CivilDate,
  pairings: readonly Pairing[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { isEmployed } = await readEmployments(tx, officeId);
  const assert = (code: string, on: CivilDate) => {
    if (!isEmployed(code, on)) throw new NotEmployed(people.get(code) as string, code, on);
  };
  // Who leaves is there the day before; a first day that is the first of all would be no leaving.
  assert(lines.staff, lines.until === null ? addDays(from, -1) : dateOf(away.startsAt, timeZone));
  for (const line of heldLines(pairings, lines)) {
    const successor = successors.find(({ post, role }) => post === line.post && role === line.role);
    if (successor) assert(successor.staff, line.from);
  }
}

async function recordAway(
  { tx, officeId, now }: LockedOffice,
  staffId: string,
  { kind, away, note }: Pick<AskedRelease, "away"> & { kind: (typeof SUSPENSIONS)[number]; note: string | null },
): Promise<void> {
  await tx.absence.create({
    data: {
      officeId,
      staffId,
      kind,
      startsAt: new Date(away.startsAt),
      endsAt: new Date(away.endsAt),
      status: "IN_FORCE",
      note,
      recordedAt: new Date(now),
    },
  });
}

/** Ends what the person is in the office. @returns what stood there before */
async function endEmployment({ tx, officeId }: LockedOffice, staffId: string, from: CivilDate) {
  const first = asDate(from);
  const lasting = { officeId, staffId, OR: [{ endsOn: null }, { endsOn: { gt: first } }] };
  const before = await tx.employment.findMany({ where: lasting });
  await tx.employment.deleteMany({ where: { officeId, staffId, startsOn: { gte: first } } });
  await tx.employment.updateMany({ where: lasting, data: { endsOn: first } });
  return before;
}

/** @returns the departments as they were */
async function nameSuccessors(
  { tx, officeId }: LockedOffice,
  { departments }: ReleaseInputShape,
  people: ReadonlyMap<string, string>,
) {
  const codes = departments.map(({ department }) => department);
  const before = await tx.department.findMany({ where: { officeId, code: { in: codes } } });
  const unknown = codes.find((code) => !before.some((department) => department.code === code));
  if (unknown !== undefined) throw new UnknownReference("DEPARTMENT", unknown);
  for (const { department, head, supervisingLeader } of departments) {
    await tx.department.update({
      where: { officeId_code: { officeId, code: department } },
      data: {
        ...(head && { headId: people.get(head) as string }),
        ...(supervisingLeader && { supervisingLeaderId: people.get(supervisingLeader) as string }),
      },
    });
  }
  return before;
}
