import type { CalendarDay as DayRow } from "@zaigang/db";
import { addDays, instantAt, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readName, readText } from "../../changes/period.ts";
import { KeyReused, TextMissing, TextTooLong } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { recountLeave } from "../leave/recount-leave.ts";
import { DayKind } from "./day-kind.ts";
import { assertYear, CalendarLayerRef, CalendarNotice, inYear, YEARS } from "./notice.ts";

/** Days that the notice of a year cannot have. */
export class BadDay extends Refusal {
  readonly code = "BAD_DAY";
  readonly fault: "OTHER_YEAR" | "TWICE";
  readonly field: string;
  readonly date: string;

  constructor(fault: "OTHER_YEAR" | "TWICE", index: number, date: string) {
    super(`${date} is ${fault === "TWICE" ? "there twice" : "of another year"}`);
    this.fault = fault;
    this.field = `days.${index}.date`;
    this.date = date;
  }
}

/** A notice of the nation or the region says which it is. */
export class SourceMissing extends Refusal {
  readonly code = "SOURCE_MISSING";

  constructor() {
    super("A notice needs its number");
  }
}

const DayFault = builder.enumType("DayFault", {
  description: "Why a notice cannot have a day.",
  values: {
    OTHER_YEAR: { description: "It is of another year." },
    TWICE: { description: "It is there twice." },
  } satisfies Record<BadDay["fault"], { description: string }>,
});

builder.objectType(BadDay, {
  name: "BadDay",
  description: "A day that the notice of a year cannot have.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    fault: t.expose("fault", { type: DayFault, description: "Why." }),
    field: t.exposeString("field", { description: "Where it stands in the input, such as days.0.date." }),
    date: t.expose("date", { type: "Date", description: "The date." }),
  }),
});

builder.objectType(SourceMissing, {
  name: "SourceMissing",
  description: "A notice of the nation or the region needs its number, so that everybody can read it.",
  interfaces: [RefusalRef],
});

const NoticedDayInput = builder.inputType("NoticedDayInput", {
  description: "What a notice says about one date.",
  fields: (t) => ({
    date: t.field({ type: "Date", required: true, description: "The date." }),
    kind: t.field({ type: DayKind, required: true, description: "What it is." }),
    name: t.string({ required: true, description: "The holiday's name." }),
  }),
});

export const NoticeInput = builder.inputType("NoticeInput", {
  description: "All that one layer of the calendar says of a year.",
  fields: (t) => ({
    layer: t.field({ type: CalendarLayerRef, required: true, description: "Who says it." }),
    year: t.int({ required: true, description: "The year." }),
    source: t.string({ description: "The notice's number; only the office itself needs none." }),
    days: t.field({
      type: [NoticedDayInput],
      required: true,
      description: "All its days. The nation's without any: the year is not covered.",
    }),
  }),
});

type NoticeAsked = typeof NoticeInput.$inferInput;

builder.mutationField("enterCalendar", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Enters what one layer of the calendar says of a year, in place of what it said.",
    type: CalendarNotice,
    errors: { types: [BadDay, SourceMissing, TextMissing, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: NoticeInput, required: true, description: "The notice." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (_root, { input, key }, context) => {
      const { layer, year } = input;
      await changeOffice(context, { action: "enterCalendar", key, input }, (office) => enterCalendar(office, input));
      const { officeId } = context.viewer;
      const days = await context.db.calendarDay.findMany({
        where: { officeId, layer, ...inYear(year) },
        orderBy: { date: "asc" },
      });
      return { layer, year, source: days[0]?.source ?? null, days };
    },
  }),
);

export async function enterCalendar(office: LockedOffice, input: NoticeAsked): Promise<Intent> {
  const { tx, officeId, viewer, timeZone } = office;
  assertMayForAll(viewer, "manageCalendar");
  const { layer, year } = input;
  assertYear(year);
  assertDays(input);
  const source = readText("source", input.source);
  if (source === null && layer !== "OFFICE" && input.days.length > 0) throw new SourceMissing();
  const days = input.days.map(({ date, kind, name }, index) => ({
    officeId,
    layer,
    date: asDate(date),
    kind,
    name: readName(`days.${index}.name`, name),
    source,
  }));
  const there = { officeId, layer, ...inYear(year) };
  const before = await tx.calendarDay.findMany({ where: there, orderBy: { date: "asc" } });
  // The nation's notice says of each date of its year that it is provisional no more.
  const wholeYear = { first: `${year}-01-01`, last: `${year}-12-31` };
  const touched = layer === "NATIONAL" ? wholeYear : differing(before, days);
  return {
    concerns: { type: "CalendarNotice", person: null },
    touches: touched && {
      startsAt: instantAt(touched.first, 0, timeZone),
      endsAt: instantAt(touched.last, 24 * 60, timeZone),
    },
    write: async () => {
      await tx.calendarDay.deleteMany({ where: there });
      await tx.calendarDay.createMany({ data: days });
      if (layer === "NATIONAL") {
        await tx.calendarYear.deleteMany({ where: { officeId, year } });
        if (days.length > 0) await tx.calendarYear.create({ data: { officeId, year, source } });
      }
      const recounted = touched && (await recountLeave(office, { from: touched.first, to: addDays(touched.last, 1) }));
      return {
        id: officeId,
        ...(recounted && { recounted }),
        before: { source: before[0]?.source, days: before },
        after: { layer, year, source, days },
      };
    },
  };
}

/** @throws {BadDay} */
function assertDays({ year, days }: NoticeAsked): void {
  const seen = new Set<string>();
  days.forEach(({ date }, index) => {
    if (year < YEARS.first || year > YEARS.last || !date.startsWith(`${year}-`))
      throw new BadDay("OTHER_YEAR", index, date);
    if (seen.has(date)) throw new BadDay("TWICE", index, date);
    seen.add(date);
  });
}

type Day = Pick<DayRow, "date" | "kind" | "name">;

/** The first and the last date of which another thing is said than before; `null` where there is none. */
function differing(before: readonly Day[], after: readonly Day[]): { first: string; last: string } | null {
  const asText = ({ date, kind, name }: Day) => `${date.toISOString().slice(0, 10)} ${kind} ${name}`;
  const [was, is] = [new Set(before.map(asText)), new Set(after.map(asText))];
  const dates = [...[...was].filter((day) => !is.has(day)), ...[...is].filter((day) => !was.has(day))]
    .map((day) => day.slice(0, 10))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? { first, last } : null;
}
