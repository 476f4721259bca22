import { addDays, datesBetween, isoWeekday } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { LeaveYearQuery } from "../../generated/graphql.ts";
import { addressWith } from "../../ui/browser/address.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./YearView.module.css";

type Day = LeaveYearQuery["leaveYear"]["days"][number];

/** Twelve months with how many people are away on each day; a month's name leads to it. */
export function YearView({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation("leaveCalendar");
  const format = useOfficeFormat();
  const [address] = useSearchParams();
  const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 7))];
  const most = Math.max(1, ...days.map(({ away }) => away));
  const toMonth = (month: string) => `?${addressWith(address, { view: null, month })}`;
  return (
    <div className={styles["year"]}>
      {months.map(([month, dates]) => {
        const first = `${month}-01`;
        return (
          <section key={month} className={styles["month"]} aria-labelledby={`month-${month}`}>
            <h3 id={`month-${month}`}>
              <Link to={toMonth(month)}>{format.month(Number(month.slice(5)))}</Link>
            </h3>
            <ol>
              {datesBetween(addDays(first, 1 - isoWeekday(first)), first).map((date) => (
                <li key={date} aria-hidden="true" />
              ))}
              {dates.map((day) => (
                <li
                  key={day.date}
                  data-kind={day.kind}
                  data-away={day.away === 0 ? undefined : Math.ceil((4 * day.away) / most)}
                  data-today={day.date === format.today || undefined}
                  title={says(day)}
                >
                  <small>{Number(day.date.slice(8))}</small>
                  {day.away > 0 && <b>{day.away}</b>}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );

  function says({ date, name, away, pending }: Day): string {
    const counts = [t("countLine", { count: away }), pending > 0 && t("pendingLine", { count: pending })];
    return [format.fullDate(date), name, ...counts].filter(Boolean).join(" ");
  }
}
