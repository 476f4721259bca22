import { addDays, calendarDay, datesBetween, isoWeekday } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { factsOf, type Year } from "./calendar-facts.ts";
import styles from "./YearMonths.module.css";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** Monday to Sunday of some week: names of the days. */
const WEEK = datesBetween("2026-11-30", "2026-12-07");

/** Twelve months with what each date is, by letter and ground; provisional dates are dotted. */
export function YearMonths({ year }: { year: Year }) {
  const { t } = useTranslation(["calendar", "terms"]);
  const format = useOfficeFormat();
  const facts = factsOf(year);
  return (
    <div className={styles["year"]}>
      {MONTHS.map((month) => {
        const first = `${year.year}-${String(month).padStart(2, "0")}-01`;
        const next = month === 12 ? `${year.year + 1}-01-01` : `${year.year}-${String(month + 1).padStart(2, "0")}-01`;
        const blanks = datesBetween(addDays(first, 1 - isoWeekday(first)), first);
        return (
          <section key={month} className={styles["month"]} aria-label={format.month(month)}>
            <h4>{format.month(month)}</h4>
            <ol>
              {WEEK.map((day) => (
                <li key={day} className={styles["weekday"]} aria-hidden="true">
                  {format.weekday(day).replace(/^周/u, "").slice(0, 2)}
                </li>
              ))}
              {blanks.map((day) => (
                <li key={day} aria-hidden="true" />
              ))}
              {datesBetween(first, next).map((date) => {
                const { kind, name, provisional } = calendarDay(facts, date);
                const isOrdinary = (kind === "WORKDAY" || kind === "REST_DAY") && name === null;
                const says = [
                  format.fullDate(date),
                  t(`terms:dayKind.${kind}`),
                  name,
                  provisional && t("terms:provisional"),
                ];
                return (
                  <li
                    key={date}
                    className={styles["day"]}
                    data-kind={kind}
                    data-provisional={provisional || undefined}
                    data-today={date === format.today || undefined}
                    title={says.filter(Boolean).join(" ")}
                  >
                    {Number(date.slice(8))}
                    {!isOrdinary && <i>{t(`letter.${kind}`)}</i>}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
