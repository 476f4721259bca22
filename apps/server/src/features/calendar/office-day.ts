import {
  addDays,
  type CalendarDay,
  type CivilDate,
  calendarDay,
  DAY_KINDS,
  dateOf,
  dayBounds,
  instantAt,
  officeSessions,
  seasonOn,
  type TimeRange,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { Coverage, Forecast, Gap } from "../coverage/coverage.ts";
import { type OfficeCoverage, officeCoverage } from "../coverage/office-coverage.ts";

const MOST_DAYS = 31;

type Day = CalendarDay & TimeRange & { readonly office: OfficeCoverage };

const DayKind = builder.enumType("DayKind", {
  description: "What a date is in the working calendar.",
  values: DAY_KINDS,
});

const Session = builder.objectRef<TimeRange>("Session").implement({
  description: "One stretch of working time in a day.",
  fields: (t) => ({
    startsAt: t.field({ description: "Its start.", type: "DateTime", resolve: ({ startsAt }) => startsAt }),
    endsAt: t.field({
      description: "Its end, which no longer belongs to it.",
      type: "DateTime",
      resolve: ({ endsAt }) => endsAt,
    }),
  }),
});

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
      },
      resolve: (day, { forecast, posts }) => ({
        result: day.office.ofDay(day, forecast ?? "CERTAIN", posts ?? null),
        loaded: day.office.loaded,
      }),
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
