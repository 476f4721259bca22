import type { CalendarLayer, CalendarDay as DayRow } from "@zaigang/db";
import { CALENDAR_LAYERS } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DayKind } from "./day-kind.ts";

/** Years of which an office can have a calendar; dates of the API end there too. */
export const YEARS = { first: 1970, last: 2099 } as const;

export const CalendarLayerRef = builder.enumType("CalendarLayer", {
  description: "Who says what a date is. Later ones overrule earlier ones.",
  values: CALENDAR_LAYERS,
});

const NoticedDay = builder.prismaObject("CalendarDay", {
  description: "What a notice says about one date.",
  fields: (t) => ({
    date: t.expose("date", { type: "Date", description: "The date." }),
    kind: t.expose("kind", { type: DayKind, description: "What it is." }),
    name: t.exposeString("name", { description: "The holiday's name." }),
  }),
});

export type Notice = {
  readonly layer: CalendarLayer;
  readonly year: number;
  /** The notice's number or address; `null` where it was not said. */
  readonly source: string | null;
  readonly days: readonly DayRow[];
};

export const CalendarNotice = builder.objectRef<Notice>("CalendarNotice").implement({
  description: "What one layer of the calendar says of a year.",
  fields: (t) => ({
    layer: t.expose("layer", { type: CalendarLayerRef, description: "Who says it." }),
    year: t.exposeInt("year", { description: "The year." }),
    source: t.exposeString("source", { description: "The notice's number, where there is one.", nullable: true }),
    days: t.field({ description: "Its days, in order.", type: [NoticedDay], resolve: ({ days }) => [...days] }),
  }),
});

type Year = { readonly year: number; readonly coveredYears: readonly number[]; readonly notices: readonly Notice[] };

const CalendarYear = builder.objectRef<Year>("CalendarYear").implement({
  description: "The calendar of a year, layer by layer.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "The year." }),
    isCovered: t.boolean({
      description: "Whether its national notice has been entered. Until then its dates are provisional.",
      resolve: ({ year, coveredYears }) => coveredYears.includes(year),
    }),
    coveredYears: t.intList({
      description: "All years whose national notice has been entered.",
      resolve: ({ coveredYears }) => [...coveredYears],
    }),
    notices: t.field({
      description: "What each layer says, the nation first.",
      type: [CalendarNotice],
      resolve: ({ notices }) => [...notices],
    }),
  }),
});

builder.queryField("calendarYear", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The calendar of a year in my office.",
    type: CalendarYear,
    args: { year: t.arg.int({ required: true, description: "Such as 2027." }) },
    complexity: { field: 400, multiplier: 1 },
    resolve: (_root, { year }, context) => readYear(context, year),
  }),
);

/** @throws BAD_USER_INPUT for one that no office can mean */
export function assertYear(year: number): void {
  if (year < YEARS.first || year > YEARS.last)
    throw badInput("BAD_YEAR", "There is no calendar of such a year", { year });
}

async function readYear({ db, viewer }: SignedInContext, year: number): Promise<Year> {
  assertYear(year);
  const { officeId } = viewer;
  const [days, years] = await Promise.all([
    db.calendarDay.findMany({ where: { officeId, ...inYear(year) }, orderBy: { date: "asc" } }),
    db.calendarYear.findMany({ where: { officeId }, orderBy: { year: "asc" } }),
  ]);
  return {
    year,
    coveredYears: years.map((row) => row.year),
    notices: CALENDAR_LAYERS.map((layer) => {
      const own = days.filter((day) => day.layer === layer);
      const covering = layer === "NATIONAL" ? years.find((row) => row.year === year)?.source : null;
      return { layer, year, source: covering ?? own[0]?.source ?? null, days: own };
    }),
  };
}

/** The dates of a year. */
export function inYear(year: number) {
  return { date: { gte: new Date(`${year}-01-01T00:00:00Z`), lt: new Date(`${year + 1}-01-01T00:00:00Z`) } };
}
