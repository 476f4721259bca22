import type { Absence } from "@zaigang/db";
import {
  addDays,
  type CalendarDay,
  type CivilDate,
  calendarDay,
  dateOf,
  dayBounds,
  instantAt,
  officeSessions,
  seasonOn,
  type TimeRange,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext, Viewer } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { may } from "../../graphql/rights.ts";
import { AbsenceRef } from "../absences/absence.ts";
import { Coverage, CoverageRecord, Forecast, Gap } from "../coverage/coverage.ts";
import { type OfficeCoverage, officeCoverage } from "../coverage/office-coverage.ts";
import { PauseRef } from "../pauses/pause.ts";
import { SubstitutionRef } from "../substitutions/substitution.ts";
import { WindowClosureRef } from "../windows/closure.ts";
import { DayKind } from "./day-kind.ts";
import { Session } from "./session.ts";

const MOST_DAYS = 31;

type Day = CalendarDay & TimeRange & { readonly office: OfficeCoverage };

const OfficeDay = builder.objectRef<Day>("OfficeDay").implement({
  description: "A civil day of my office: what it is, and who holds the posts.",
  fields: (t) => ({
    date: t.field({ description: "The date.", type: "Date", resolve: ({ date }) => date }),
    kind: t.field({ description: "What the date is.", type: DayKind, resolve: ({ kind }) => kind }),
    name: t.exposeString("name", { description: "The holiday's name; null on ordinary days.", nullable: true }),
    provisional: t.exposeBoolean("provisional", { description: "Whether the year's holiday notice is still to come." }),
    season: t.string({
      description: "The season of office hours.",
      nullable: true,
      resolve: (day) => seasonRow(day)?.name ?? null,
    }),
    seasonEn: t.string({
      description: "The season of office hours, in English.",
      nullable: true,
      resolve: (day) => seasonRow(day)?.nameEn ?? null,
    }),
    startsAt: t.field({ description: "Midnight at its start.", type: "DateTime", resolve: ({ startsAt }) => startsAt }),
    endsAt: t.field({ description: "Midnight at its end.", type: "DateTime", resolve: ({ endsAt }) => endsAt }),
    sessions: t.field({
      description: "The office's working sessions; none on days of rest.",
      type: [Session],
      resolve: (day) => {
        const { facts } = day.office.loaded;
        return officeSessions(facts.hours, day).map(({ start, end }) => ({
          startsAt: instantAt(day.date, start, facts.rules.timeZone),
          endsAt: instantAt(day.date, end, facts.rules.timeZone),
        }));
      },
    }),
    coverage: t.field({
      description: "Who holds the posts that day.",
      type: Coverage,
      args: {
        forecast: t.arg({ type: Forecast, defaultValue: "CERTAIN", description: "Which forecast." }),
        posts: t.arg.stringList({ description: "Codes of the posts; all if left out." }),
        record: t.arg({ type: CoverageRecord, defaultValue: "KNOWN_NOW", description: "Which record of the past." }),
      },
      resolve: async (day, { forecast, posts, record }) => ({
        result:
          record === "SEEN_THEN"
            ? await day.office.seenThen(day, posts ?? null)
            : day.office.ofDay(day, forecast ?? "CERTAIN", posts ?? null),
        loaded: day.office.loaded,
      }),
    }),
    absences: t.field({
      description: "Who is away that day, by start; requests only where I may see them.",
      type: [AbsenceRef],
      resolve: (day, _args, { viewer }) =>
        [...day.office.loaded.absences.values()]
          .filter((absence) => touches(absence, day) && viewer !== null && maySee(viewer, absence))
          .sort(byStart),
    }),
    substitutions: t.field({
      description: "Who is named for a post that day, by start.",
      type: [SubstitutionRef],
      resolve: (day) => day.office.loaded.substitutions.filter((each) => touches(each, day)).sort(byStart),
    }),
    pauses: t.field({
      description: "Pauses of windows that day, by start.",
      type: [PauseRef],
      resolve: (day) => day.office.loaded.pauses.filter((each) => touches(each, day)).sort(byStart),
    }),
    closures: t.field({
      description: "Windows that do not open for a time that day, by start.",
      type: [WindowClosureRef],
      resolve: (day) => day.office.loaded.closures.filter((each) => touches(each, day)).sort(byStart),
    }),
    possibleGaps: t.field({
      description: "Stretches that are uncovered if every pending request is granted, and covered otherwise.",
      type: [Gap],
      args: { posts: t.arg.stringList({ description: "Codes of the posts; all if left out." }) },
      resolve: (day, { posts }) =>
        day.office.possibleGaps(day, posts ?? null).map((gap) => ({ result: gap, loaded: day.office.loaded })),
    }),
  }),
});

type Dated = { readonly id: string; readonly startsAt: Date; readonly endsAt: Date };

function touches({ startsAt, endsAt }: Dated, day: TimeRange): boolean {
  return startsAt.getTime() < day.endsAt && endsAt.getTime() > day.startsAt;
}

function byStart(one: Dated, other: Dated): number {
  return one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
}

function maySee(viewer: Viewer, { status, staffId }: Absence): boolean {
  return status === "IN_FORCE" || may(viewer, "readPendingAbsence", staffId);
}

function seasonRow({ date, office }: Day) {
  const season = seasonOn(office.loaded.facts.hours, date);
  return office.loaded.seasons.find(({ code }) => code === season?.code);
}

builder.queryField("days", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Civil days of my office, in order.",
    type: [OfficeDay],
    args: {
      from: t.arg({ type: "Date", description: "The first day; today if left out." }),
      count: t.arg.int({ required: true, defaultValue: 1, description: "How many days, 1 to 31." }),
    },
    complexity: ({ count }) => ({ field: DAY_COST * Math.max(1, count), multiplier: Math.max(1, count) }),
    resolve: async (_root, { from, count }, context) => {
      if (count < 1 || count > MOST_DAYS) {
        throw badInput("BAD_COUNT", `Ask for 1 to ${MOST_DAYS} days`, { mostDays: MOST_DAYS });
      }
      return readDays(context, from ?? dateOf(context.now, context.viewer.timeZone), count);
    },
  }),
);

async function readDays(context: SignedInContext, from: CivilDate, count: number): Promise<Day[]> {
  const office = await officeCoverage(context, from, addDays(from, count));
  return Array.from({ length: count }, (_, index) => addDays(from, index)).map((date) => ({
    ...calendarDay(office.loaded.facts.calendar, date),
    ...dayBounds(date, context.viewer.timeZone),
    office,
  }));
}
