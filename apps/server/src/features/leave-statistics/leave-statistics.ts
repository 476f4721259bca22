import { addDays, addMonths, type CivilDate, type LeaveFigures, SICK_LEAVE } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { readStatistics, type StatisticsRead } from "./read-statistics.ts";

/** As long as somebody compares years. */
const MOST_MONTHS = 60;

/** Figures under a key, and how many people they are measured against. */
type Figures = LeaveFigures & { readonly key: string; readonly staff: number };

const LeaveFiguresRef = builder.objectRef<Figures>("LeaveFigures").implement({
  description: "What some leave comes to.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "Of what: the code of a type or department, or a month such as 2026-12; all of it where empty.",
    }),
    days: t.float({
      description: "Working days of granted leave, whatever its type counts in.",
      resolve: ({ workingDays }) => workingDays / 100,
    }),
    requests: t.exposeInt("requests", { description: "How many granted requests lie in it, or a part of them." }),
    people: t.exposeInt("people", { description: "How many people had it, each once." }),
    staff: t.exposeInt("staff", { description: "How many people there are who could have had it." }),
    daysPerHead: t.float({
      description: "Working days per head of those people, to hundredths.",
      resolve: ({ workingDays, staff }) => (staff === 0 ? 0 : Math.round(workingDays / staff) / 100),
    }),
  }),
});

const LeaveStatisticsRef = builder.objectRef<StatisticsRead>("LeaveStatistics").implement({
  description: "What granted leave comes to, of the people of whom I may know it.",
  fields: (t) => ({
    total: t.field({
      type: LeaveFiguresRef,
      description: "All of it.",
      resolve: ({ total, staff }) => ({ ...total, key: "", staff: headcount(staff) }),
    }),
    sickShare: t.float({
      description: "The part of sick leave in the days, from 0 to 1; null where there is no leave.",
      nullable: true,
      resolve: ({ total, byType }) => {
        const sick = byType.find(({ key }) => key === SICK_LEAVE)?.workingDays ?? 0;
        return total.workingDays === 0 ? null : sick / total.workingDays;
      },
    }),
    byType: t.field({
      type: [LeaveFiguresRef],
      description: "By type of leave, those with the most days first.",
      resolve: ({ byType, staff }) => byType.map((figures) => ({ ...figures, staff: headcount(staff) })),
    }),
    byDepartment: t.field({
      type: [LeaveFiguresRef],
      description: "By department, those with the most days first; departments without leave are left out.",
      resolve: ({ byDepartment, staff }) =>
        byDepartment.map((figures) => ({
          ...figures,
          staff: headcount(staff.filter(({ department }) => department === figures.key)),
        })),
    }),
    byMonth: t.field({
      type: [LeaveFiguresRef],
      description: "By month, in order; months without leave are left out.",
      resolve: ({ byMonth, staff }) => byMonth.map((figures) => ({ ...figures, staff: headcount(staff) })),
    }),
  }),
});

function headcount(staff: StatisticsRead["staff"]): number {
  return staff.reduce((sum, each) => sum + each.staff, 0);
}

builder.queryField("leaveStatistics", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: `What granted leave comes to from a month through another, ${MOST_MONTHS} at the most. A head has the
      department, a leader the line, managers the office.`,
    type: LeaveStatisticsRef,
    args: {
      from: t.arg({ type: "Date", required: true, description: "Any date of the first month." }),
      through: t.arg({ type: "Date", required: true, description: "Any date of the last month." }),
      department: t.arg.string({ description: "Of one department, by code." }),
      type: t.arg.string({ description: "Of one type, by code." }),
    },
    resolve: (_root, { from, through, department, type }, context) =>
      readStatistics(context, { ...wholeMonths(from, through), department: department ?? null, type: type ?? null }),
  }),
);

/** @throws BAD_USER_INPUT where the months are turned round or too many */
function wholeMonths(from: CivilDate, through: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const firstOf = (date: CivilDate) => addDays(date, 1 - Number(date.slice(8)));
  const months = { from: firstOf(from), to: addMonths(firstOf(through), 1) };
  if (months.from >= months.to || months.to > addMonths(months.from, MOST_MONTHS))
    throw badInput("BAD_MONTHS", "There are no such months to count", { from, through });
  return months;
}
