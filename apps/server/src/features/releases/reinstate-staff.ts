import type { Prisma } from "@zaigang/db";
import { addDays, type CivilDate, dateOf, instantAt } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { assertVersion, staffOf } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { assertMayForAll, rightOver } from "../../graphql/rights.ts";
import { SUSPENSIONS } from "../absences/suspensions.ts";
import { TooEarly } from "../staff/refusals.ts";
import { StaffRef } from "../staff/staff.ts";

const ReinstateInput = builder.inputType("ReinstateInput", {
  description: "Somebody comes back from a suspension or secondment sooner than was said.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day on which they are back." }),
    version: t.int({ description: "The version of the person it was decided on; whatever is there if left out." }),
  }),
});

type Input = typeof ReinstateInput.$inferInput;

builder.mutationField("reinstateStaff", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Ends a suspension or secondment early: they stand in every line again, and nobody is named for them.",
    type: StaffRef,
    errors: { types: [UnknownReference, TooEarly, ChangedMeanwhile, KeyReused] },
    args: {
      input: t.arg({ type: ReinstateInput, required: true, description: "Who, and from when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "reinstateStaff", key, input };
      const id = await changeOffice(context, request, (office) => reinstateStaff(office, input));
      return context.db.staff.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function reinstateStaff(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  const { from } = input;
  const { id: staffId } = await staffOf(office, input.staff);
  const startsAt = instantAt(from, 0, timeZone);
  const absence = await tx.absence.findFirst({
    where: {
      officeId,
      staffId,
      kind: { in: [...SUSPENSIONS] },
      status: "IN_FORCE",
      startsAt: { lt: new Date(startsAt) },
      endsAt: { gt: new Date(startsAt) },
    },
    orderBy: { endsAt: "desc" },
  });
  assertMayForAll(viewer, rightOver(absence?.kind ?? "SUSPENSION", "endAbsence"));
  if (!absence) throw new UnknownReference("ABSENCE", from);
  const staff = await tx.staff.findUniqueOrThrow({ where: { officeId_id: { officeId, id: staffId } } });
  await assertVersion(office, staff, input.version);
  const tomorrow = addDays(dateOf(now, timeZone), 1);
  if (from < tomorrow) throw new TooEarly(tomorrow);

  const until = dateOf(absence.endsAt.getTime(), timeZone);
  const lines = await linesAfter(office, staffId, absence.recordedAt, until);
  return {
    concerns: { type: "Staff", person: staffId, others: lines.map(({ postId }) => postId), rows: "readAbsenceReason" },
    touches: { startsAt, endsAt: absence.endsAt.getTime() },
    write: async () => {
      await tx.absence.update({
        where: { officeId_id: { officeId, id: absence.id } },
        data: { endsAt: new Date(startsAt), version: { increment: 1 } },
      });
      await bringForward(office, lines, from);
      await endNamed(office, absence.recordedAt, startsAt, absence.endsAt);
      await tx.staff.update({
        where: { officeId_id: { officeId, id: staffId } },
        data: { version: { increment: 1 } },
      });
      return { id: staffId, before: { awayUntil: absence.endsAt }, after: { awayUntil: new Date(startsAt) } };
    },
  };
}

/** The lines in which somebody would stand again on the day after their release: those that it made. */
function linesAfter({ tx, officeId }: LockedOffice, staffId: string, madeAt: Date, until: CivilDate) {
  return tx.pairing.findMany({
    where: {
      officeId,
      madeAt,
      startsOn: asDate(until),
      OR: [{ backupId: staffId }, { primaryId: staffId }, { reserves: { some: { staffId } } }],
    },
  });
}

type Line = Awaited<ReturnType<typeof linesAfter>>[number];

/** Lets lines begin sooner: what stands in their place meanwhile ends the day before, or goes. */
async function bringForward({ tx, officeId }: LockedOffice, lines: readonly Line[], from: CivilDate): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const start = asDate(from);
  const meanwhile = {
    officeId,
    postId: { in: lines.map(({ postId }) => postId) },
    startsOn: { lt: first.startsOn },
    endsOn: { gt: start, lte: first.startsOn },
  } satisfies Prisma.PairingWhereInput;
  await tx.pairing.deleteMany({ where: { ...meanwhile, startsOn: { gte: start, lt: first.startsOn } } });
  await tx.pairing.updateMany({ where: meanwhile, data: { endsOn: start } });
  await tx.pairing.updateMany({
    where: { officeId, id: { in: lines.map(({ id }) => id) } },
    data: { startsOn: start },
  });
}

/** Ends what others were named for by the release. */
async function endNamed({ tx, officeId, now }: LockedOffice, madeAt: Date, from: number, until: Date): Promise<void> {
  const named = { officeId, madeAt, endsAt: until, withdrawnAt: null };
  const start = new Date(from);
  const version = { increment: 1 };
  await tx.substitution.updateMany({
    where: { ...named, startsAt: { gte: start } },
    data: { withdrawnAt: new Date(now), version },
  });
  await tx.substitution.updateMany({ where: named, data: { endsAt: start, version } });
}
