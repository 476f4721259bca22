import { addDays, addMonths, type CivilDate } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { globalId } from "../../graphql/global-id.ts";
import { AbsenceKindRef } from "../absences/absence.ts";
import { LeaveDateRef } from "./calendar-date.ts";
import {
  type AwayTime,
  awayTimes,
  type CountedDate,
  countDates,
  datesOf,
  type PersonAway,
  peopleAway,
  type RestDayWork,
  restDayWorks,
} from "./dates-away.ts";
import { type PersonRow, readAway } from "./read-away.ts";

type SeatRole = "PRIMARY" | "BACKUP";
type Seat = { readonly window: number; readonly role: SeatRole };
type PersonInMonth = Omit<PersonAway, "staffId"> & PersonRow & { readonly seats: readonly Seat[] };
type Month = { readonly days: readonly CountedDate[]; readonly people: readonly PersonInMonth[] };

/** A month has so many people for the limit of an operation; more are given out all the same. */
const PEOPLE_EXPECTED = 200;

const AwayTimeRef = builder.objectRef<AwayTime>("AwayTime").implement({
  description: "That somebody is away, by half-days.",
  about: ({ staffId }) => staffId,
  rows: ({ status }) => (status === "IN_FORCE" ? "OFFICE" : "readPendingAbsence"),
  fields: (t) => ({
    id: t.id({ description: "The absence's id.", resolve: ({ id }) => globalId("Absence", id) }),
    firstDate: t.field({ type: "Date", description: "The first day.", resolve: ({ first }) => first.date }),
    fromNoon: t.boolean({
      description: "Whether they are there in its morning.",
      resolve: ({ first }) => first.half === "AFTERNOON",
    }),
    lastDate: t.field({
      type: "Date",
      description: "The last day, which belongs to it.",
      resolve: ({ last }) => last.date,
    }),
    untilNoon: t.boolean({
      description: "Whether they are there in its afternoon.",
      resolve: ({ last }) => last.half === "MORNING",
    }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "Its start." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Its end, which no longer belongs to it." }),
    isPart: t.exposeBoolean("isPart", {
      description: "Whether some working time of those half-days is not part of it, such as for an hour out.",
    }),
    pending: t.boolean({
      description: "Whether it is asked for and not granted.",
      resolve: ({ status }) => status === "PENDING",
    }),
    kind: t.expose("kind", {
      description: "Why; null for those without the right to see it.",
      type: AbsenceKindRef,
      nullable: true,
    }),
    leaveType: t.exposeString("leaveType", {
      description: "Which leave, by the code of its type; null for those without the right to see it.",
      nullable: true,
    }),
  }),
});

const RestDayWorkRef = builder.objectRef<RestDayWork>("RestDayWork").implement({
  description: "That somebody works on a day of rest, by a shift or by the rota.",
  fields: (t) => ({
    date: t.expose("date", { type: "Date", description: "The day." }),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "From when on." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Until when." }),
  }),
});

const SeatRoleRef = builder.enumType("SeatRole", {
  description: "What somebody is for a window.",
  values: {
    PRIMARY: { description: "Holds a post of it." },
    BACKUP: { description: "Takes over when its primary is away." },
  } satisfies Record<SeatRole, { description: string }>,
});

const SeatRef = builder.objectRef<Seat>("Seat").implement({
  description: "A window, and what somebody is for it.",
  fields: (t) => ({
    window: t.exposeInt("window", { description: "Its number." }),
    role: t.expose("role", { type: SeatRoleRef, description: "What they are." }),
  }),
});

const PersonInMonthRef = builder.objectRef<PersonInMonth>("PersonInMonth").implement({
  description: "A person in the calendar of leave.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "The person's code." }),
    name: t.exposeString("name", { description: "The name." }),
    familyName: t.exposeString("familyName", { description: "The family name." }),
    familyReading: t.exposeString("familyReading", { description: "The reading of the family name." }),
    givenReading: t.exposeString("givenReading", { description: "The reading of the given name." }),
    department: t.exposeString("department", { description: "The department, by code." }),
    seats: t.field({ type: [SeatRef], description: "Their windows.", resolve: ({ seats }) => [...seats] }),
    away: t.field({
      type: [AwayTimeRef],
      description: "When they are away, in order; requests for those alone who may know of them.",
      resolve: ({ times }) => [...times],
    }),
    works: t.field({
      type: [RestDayWorkRef],
      description: "When they work on days of rest.",
      resolve: ({ works }) => [...works],
    }),
  }),
});

const LeaveMonth = builder.objectRef<Month>("LeaveMonth").implement({
  description: "Who is away in a month.",
  fields: (t) => ({
    days: t.field({
      type: [LeaveDateRef],
      description: "Its dates.",
      complexity: { multiplier: 31 },
      resolve: ({ days }) => [...days],
    }),
    people: t.field({
      type: [PersonInMonthRef],
      description: "Whoever is away in it or works on a day of rest, by the reading of their names.",
      complexity: { multiplier: PEOPLE_EXPECTED },
      resolve: ({ people }) => [...people],
    }),
  }),
});

builder.queryField("leaveMonth", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Who is away in a month: everybody sees that, and until when; why is for those with the right.",
    type: LeaveMonth,
    args: {
      month: t.arg({ type: "Date", required: true, description: "Any date of it." }),
      department: t.arg.string({ description: "Of one department, by code." }),
      type: t.arg.string({
        description: "Leave of one type, by code. It finds those alone of whom I may know why they are away.",
      }),
    },
    resolve: (_root, { month, department, type }, context) =>
      readMonth(context, month, department ?? null, type ?? null),
  }),
);

async function readMonth(
  context: SignedInContext,
  month: CivilDate,
  department: string | null,
  type: string | null,
): Promise<Month> {
  const { timeZone } = context.viewer;
  const from = addDays(month, 1 - Number(month.slice(8)));
  const days = { from, to: addMonths(from, 1) };
  const facts = await readAway(context, { ...days, department, type });
  const dates = datesOf(facts, days);
  const times = awayTimes(facts, timeZone);
  const seats = seatsOf(facts.pairings);
  // Who looks for a type of leave does not look for work.
  const works = type === null ? restDayWorks(facts, dates, timeZone) : new Map();
  const people = peopleAway(facts, times, works).map(({ staffId, ...person }) => ({
    ...person,
    ...(facts.people.get(staffId) as PersonRow),
    seats: seats.get(staffId) ?? [],
  }));
  return { days: countDates(dates, times), people };
}

/** The windows of each person, by id: each once, and as the primary where they are that too. */
function seatsOf(pairings: Awaited<ReturnType<typeof readAway>>["pairings"]): ReadonlyMap<string, readonly Seat[]> {
  const seats = new Map<string, Map<number, SeatRole>>();
  const add = (staffId: string | null, window: number | null, role: SeatRole) => {
    if (staffId === null || window === null) return;
    const known = seats.get(staffId) ?? new Map<number, SeatRole>();
    if (known.get(window) !== "PRIMARY") known.set(window, role);
    seats.set(staffId, known);
  };
  for (const { primaryId, backupId, window } of pairings) {
    add(primaryId, window, "PRIMARY");
    add(backupId, window, "BACKUP");
  }
  return new Map(
    [...seats].map(([staffId, roles]) => [staffId, [...roles].map(([window, role]) => ({ window, role }))] as const),
  );
}
