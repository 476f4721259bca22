import {
  addDays,
  calendarDay,
  HALF_HOLIDAYS,
  type Half,
  halfHolidayDate,
  hullOf,
  isWorking,
  leaveRange,
  mayHaveHalfHoliday,
  type TimeRange,
} from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { KeyReused, PeriodOver, TextTooLong, UnknownReference, WouldUncover } from "../../changes/refusals.ts";
import { asDate, toStored } from "../../changes/rows.ts";
import { UNDO_MS } from "../../changes/tell-people.ts";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { recountLeave } from "../leave/recount-leave.ts";
import { grantedOn, HalfHolidayOccasionRef, HalfHolidayRef, readHalfHoliday } from "./half-holiday.ts";
import { NotForThem, OffAnyway } from "./half-holiday-refusals.ts";
import { assertYear } from "./notice.ts";

export const HalfHolidayInput = builder.inputType("HalfHolidayInput", {
  description: "Who has half a day off, and which half.",
  fields: (t) => ({
    occasion: t.field({ type: HalfHolidayOccasionRef, required: true, description: "What for." }),
    year: t.int({ required: true, description: "In which year." }),
    morning: t.stringList({ required: true, description: "Who has the morning off, by code." }),
    afternoon: t.stringList({ required: true, description: "Who has the afternoon off, by code." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
  }),
});

type Input = typeof HalfHolidayInput.$inferInput;

builder.mutationField("grantHalfHoliday", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "Gives half a day off to those for whom the law has it, in place of who had it before; to nobody: it is taken back. Leave on that day takes the half that they work.",
    type: HalfHolidayRef,
    errors: {
      types: [UnknownReference, NotForThem, OffAnyway, PeriodOver, TextTooLong, WouldUncover, KeyReused],
    },
    args: {
      input: t.arg({ type: HalfHolidayInput, required: true, description: "Which, and who goes when." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const request = { action: "grantHalfHoliday", key, input };
      await changeOffice(context, request, (office) => grantHalfHoliday(office, input));
      return readHalfHoliday(context, input.occasion, input.year);
    },
  }),
);

/** The same number of statements for any number of people. */
export async function grantHalfHoliday(office: LockedOffice, input: Input): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "manageCalendar");
  const { occasion, year } = input;
  assertYear(year);
  const reason = readText("reason", input.reason);
  const wanted = await readWanted(office, input);
  const date = halfHolidayDate(occasion, year);
  const { facts } = await office.facts({ from: date, to: addDays(date, 1) });
  if (wanted.size > 0 && !isWorking(calendarDay(facts.calendar, date).kind)) throw new OffAnyway(date);

  const rangeOf = (half: Half) =>
    leaveRange({ kind: "HALF_DAYS", first: { date, half }, last: { date, half } }, facts, timeZone);
  const ranges = { MORNING: rangeOf("MORNING"), AFTERNOON: rangeOf("AFTERNOON") };
  const standing = await tx.absence.findMany({
    where: { officeId, ...grantedOn(date, timeZone) },
    include: { staff: { select: { code: true } } },
    orderBy: { staff: { code: "asc" } },
  });
  const stays = standing.filter(({ staffId, startsAt, endsAt }) => {
    const half = wanted.get(staffId);
    return half && isSame(ranges[half], { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() });
  });
  const gone = standing.filter((row) => !stays.includes(row));
  const kept = new Set(stays.map(({ staffId }) => staffId));
  const fresh = [...wanted].filter(([staffId]) => !kept.has(staffId));
  const changed = [
    ...gone.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
    ...fresh.map(([, half]) => ranges[half]),
  ];
  const over = changed.find(({ endsAt }) => endsAt <= now);
  if (over) throw new PeriodOver(over.endsAt);

  return {
    concerns: {
      type: "HalfHoliday",
      person: null,
      others: [...gone.map(({ staffId }) => staffId), ...fresh.map(([staffId]) => staffId)],
    },
    touches: hullOf(changed),
    planned: { change: "AS_WRITTEN", reason },
    write: async () => {
      await tx.absence.updateMany({
        where: { officeId, id: { in: gone.map(({ id }) => id) } },
        data: { status: "WITHDRAWN", version: { increment: 1 } },
      });
      await tx.absence.createMany({
        data: fresh.map(([staffId, half]) => ({
          officeId,
          staffId,
          kind: "HALF_HOLIDAY" as const,
          startsAt: new Date(ranges[half].startsAt),
          endsAt: new Date(ranges[half].endsAt),
          status: "IN_FORCE" as const,
          note: HALF_HOLIDAYS[occasion].name,
          recordedAt: new Date(now),
        })),
      });
      const shownFrom = now + UNDO_MS;
      const takenBack = gone.filter(({ staffId }) => !wanted.has(staffId)).map(({ staffId }) => [staffId, []] as const);
      const given = fresh.map(([staffId, half]) => [staffId, [ranges[half]]] as const);
      await tx.message.createMany({
        data: [...takenBack, ...given].map(([staffId, stretches]) => ({
          officeId,
          staffId,
          kind: "HALF_HOLIDAY" as const,
          date: asDate(date),
          stretches: toStored(stretches),
          at: new Date(now),
          shownFrom: new Date(shownFrom),
        })),
      });
      const recounted = await recountLeave(office, { from: date, to: addDays(date, 1) });
      const isMorning = ({ startsAt }: { readonly startsAt: Date }) => startsAt.getTime() === ranges.MORNING.startsAt;
      const before = {
        morning: standing.filter(isMorning).map(({ staff }) => staff.code),
        afternoon: standing.filter((row) => !isMorning(row)).map(({ staff }) => staff.code),
      };
      const after = { morning: input.morning.toSorted(), afternoon: input.afternoon.toSorted() };
      return { id: officeId, recounted, shownFrom, before: { date, ...before }, after: { date, ...after } };
    },
  };
}

/**
 * Which half each has, by the person's id.
 *
 * @throws {UnknownReference} @throws {NotForThem} @throws BAD_USER_INPUT for who is named twice
 */
async function readWanted({ tx, officeId }: LockedOffice, input: Input): Promise<Map<string, Half>> {
  const { occasion, morning, afternoon } = input;
  const halves = new Map<string, Half>([
    ...morning.map((code) => [code, "MORNING"] as const),
    ...afternoon.map((code) => [code, "AFTERNOON"] as const),
  ]);
  if (halves.size < morning.length + afternoon.length) throw badInput("NAMED_TWICE", "Nobody has it twice");
  const people = await tx.staff.findMany({
    where: { officeId, code: { in: [...halves.keys()] } },
    select: { id: true, code: true, gender: true },
  });
  const known = new Set(people.map(({ code }) => code));
  const unknown = [...halves.keys()].find((code) => !known.has(code));
  if (unknown !== undefined) throw new UnknownReference("STAFF", unknown);
  const other = people.find(({ gender }) => !mayHaveHalfHoliday(occasion, gender));
  if (other) throw new NotForThem(other.code);
  return new Map(people.map(({ id, code }) => [id, halves.get(code) as Half]));
}

function isSame(one: TimeRange, other: TimeRange): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}
