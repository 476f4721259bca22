import type { TFunction } from "i18next";
import type { Figures_WordsFragment, LeaveStatisticsQuery } from "../../generated/graphql.ts";

export type Figures = Figures_WordsFragment;
export type Grouping = "type" | "department" | "month";

const HUNDREDTHS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Days as they are read: 1,204.5. */
export function amount(days: number): string {
  return HUNDREDTHS.format(days);
}

/** The page as a table for other programs: a head, a row for each figure of each table, and the total. */
export function statisticsRows(
  { total, byType, byDepartment, byMonth }: LeaveStatisticsQuery["leaveStatistics"],
  nameOf: Record<Grouping, (key: string) => string>,
  t: TFunction<"leaveStatistics">,
): string[][] {
  const row = (by: string, name: string, { days, requests, people, daysPerHead }: Figures) => [
    ...[by, name],
    ...[days, requests, people, daysPerHead].map(String),
  ];
  const group = (by: Grouping, rows: readonly Figures[]) =>
    rows.map((figures) => row(t(`column.${by}`), nameOf[by](figures.key), figures));
  return [
    [t("table"), "", t("days"), t("requests"), t("people"), t("perHead")],
    ...group("type", byType),
    ...group("department", byDepartment),
    ...group("month", byMonth),
    row(t("all"), "", total),
  ];
}
