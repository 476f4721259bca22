import type { Prisma, Staff } from "@zaigang/db";
import {
  type CivilDate,
  dateOf,
  dayBounds,
  HALF_HOLIDAY_OCCASIONS,
  type HalfHolidayOccasion,
  halfHolidayDate,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { StaffRef } from "../staff/staff.ts";
import { assertYear } from "./notice.ts";

export const HalfHolidayOccasionRef = builder.enumType("HalfHolidayOccasion", {
  description: "A day on which the law gives some of the staff half a day off.",
  values: {
    WOMENS_DAY: { description: "8 March, for women." },
    YOUTH_DAY: { description: "4 May, for the young; who they are is for the office to say." },
  } satisfies Record<HalfHolidayOccasion, { description: string }>,
});

export type HalfHoliday = {
  readonly occasion: HalfHolidayOccasion;
  readonly date: CivilDate;
  readonly morning: readonly Staff[];
  readonly afternoon: readonly Staff[];
};

export const HalfHolidayRef = builder.objectRef<HalfHoliday>("HalfHoliday").implement({
  description: "Half a day off for some, and who goes when.",
  fields: (t) => ({
    occasion: t.expose("occasion", { type: HalfHolidayOccasionRef, description: "What for." }),
    date: t.expose("date", { type: "Date", description: "On which date, be it worked or not." }),
    morning: t.field({
      description: "Who has the morning off, by code.",
      type: [StaffRef],
      resolve: ({ morning }) => [...morning],
    }),
    afternoon: t.field({
      description: "Who has the afternoon off, by code.",
      type: [StaffRef],
      resolve: ({ afternoon }) => [...afternoon],
    }),
  }),
});

builder.queryField("halfHolidays", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The half-days that the law gives some of the staff in a year, with who has them.",
    type: [HalfHolidayRef],
    args: { year: t.arg.int({ required: true, description: "Such as 2027." }) },
    resolve: (_root, { year }, context) => readYear(context, year),
  }),
);

/** Who has the half-days of a year, in one statement. */
async function readYear(context: SignedInContext, year: number): Promise<HalfHoliday[]> {
  assertYear(year);
  const { officeId, timeZone } = context.viewer;
  const dates = HALF_HOLIDAY_OCCASIONS.map((occasion) => ({ occasion, date: halfHolidayDate(occasion, year) }));
  const rows = await context.db.absence.findMany({
    where: { officeId, OR: dates.map(({ date }) => grantedOn(date, timeZone)) },
    include: { staff: true },
    orderBy: { staff: { code: "asc" } },
  });
  return dates.map(({ occasion, date }) => {
    const { startsAt: midnight } = dayBounds(date, timeZone);
    const ofDay = rows.filter(({ startsAt }) => dateOf(startsAt.getTime(), timeZone) === date);
    const isMorning = ({ startsAt }: { readonly startsAt: Date }) => startsAt.getTime() === midnight;
    return {
      occasion,
      date,
      morning: ofDay.filter(isMorning).map(({ staff }) => staff),
      afternoon: ofDay.filter((row) => !isMorning(row)).map(({ staff }) => staff),
    };
  });
}

export async function readHalfHoliday(context: SignedInContext, occasion: HalfHolidayOccasion, year: number) {
  const all = await readYear(context, year);
  return all.find((each) => each.occasion === occasion) as HalfHoliday;
}

/** Half-days off that stand on a date. */
export function grantedOn(date: CivilDate, timeZone: string): Prisma.AbsenceWhereInput {
  const { startsAt, endsAt } = dayBounds(date, timeZone);
  return {
    kind: "HALF_HOLIDAY",
    status: "IN_FORCE",
    startsAt: { gte: new Date(startsAt), lt: new Date(endsAt) },
  };
}
