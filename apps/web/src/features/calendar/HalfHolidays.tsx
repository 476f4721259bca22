import { calendarDay, isWorking } from "@zaigang/domain";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarQuery } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Calendar.module.css";
import { factsOf, type Year } from "./calendar-facts.ts";
import { HalfHolidayDialog } from "./HalfHolidayDialog.tsx";

export type HalfHoliday = CalendarQuery["halfHolidays"][number];

type HalfHolidaysProps = { year: Year; halfHolidays: readonly HalfHoliday[] };

/** Half-days that the law gives some of the staff in a year: who goes when, or why nobody does. */
export function HalfHolidays({ year, halfHolidays }: HalfHolidaysProps) {
  const { t } = useTranslation(["calendar", "terms"]);
  const format = useOfficeFormat();
  const [editing, setEditing] = useState<HalfHoliday | null>(null);
  const facts = factsOf(year);
  return (
    <section className={styles["seasons"]} aria-labelledby="half-holidays">
      <header>
        <h3 id="half-holidays">{t("halfHolidays")}</h3>
      </header>
      <ul className={styles["layers"]}>
        {halfHolidays.map((each) => {
          const { occasion, date, morning, afternoon } = each;
          const isWorked = isWorking(calendarDay(facts, date).kind);
          const isOver = date < format.today;
          const count = morning.length + afternoon.length;
          const state = isWorked || count > 0 ? halves(each) : t("offAnyway");
          return (
            <li key={occasion}>
              <span>
                <b>{t(`occasion.${occasion}`)}</b>
                <small>
                  {format.fullDate(date)} · {state}
                </small>
              </span>
              {(isWorked || count > 0) && !isOver && (
                <Button
                  aria-label={t("arrangeOccasion", { occasion: t(`occasion.${occasion}`) })}
                  onClick={() => setEditing(each)}
                >
                  {t(count > 0 ? "edit" : "arrange")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {editing && <HalfHolidayDialog halfHoliday={editing} onClose={() => setEditing(null)} />}
    </section>
  );

  function halves({ morning, afternoon }: HalfHoliday): string {
    if (morning.length + afternoon.length === 0) return t("notArranged");
    return [
      morning.length > 0 && t("goInTheMorning", { count: morning.length }),
      afternoon.length > 0 && t("goInTheAfternoon", { count: afternoon.length }),
    ]
      .filter(Boolean)
      .join(t("comma"));
  }
}
