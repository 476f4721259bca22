import { builder } from "../../graphql/builder.ts";
import { assertYear } from "../calendar/notice.ts";
import { LeaveDateRef } from "./calendar-date.ts";
import { awayTimes, type CountedDate, countDates, datesOf } from "./dates-away.ts";
import { readAway } from "./read-away.ts";

type Year = { readonly year: number; readonly days: readonly CountedDate[] };

const LeaveYear = builder.objectRef<Year>("LeaveYear").implement({
  description: "How many people are away on each date of a year.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "The year." }),
    days: t.field({
      type: [LeaveDateRef],
      description: "Its dates.",
      complexity: { multiplier: 366 },
      resolve: ({ days }) => [...days],
    }),
  }),
});

builder.queryField("leaveYear", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "How many people are away on each date of a year.",
    type: LeaveYear,
    args: {
      year: t.arg.int({ required: true, description: "The year." }),
      department: t.arg.string({ description: "Of one department, by code." }),
      type: t.arg.string({
        description: "Leave of one type, by code. It finds those alone of whom I may know why they are away.",
      }),
    },
    resolve: async (_root, { year, department, type }, context) => {
      assertYear(year);
      const days = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
      const facts = await readAway(context, { ...days, department: department ?? null, type: type ?? null });
      return { year, days: countDates(datesOf(facts, days), awayTimes(facts, context.viewer.timeZone)) };
    },
  }),
);
