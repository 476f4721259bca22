import { useTranslation } from "react-i18next";
import type { LeaveMonthQuery } from "../../generated/graphql.ts";
import styles from "./MonthList.module.css";
import { cellOf, type Person } from "./month-cells.ts";
import { useAwayWords } from "./use-away-words.ts";

type MonthListProps = { days: LeaveMonthQuery["leaveMonth"]["days"]; people: readonly Person[] };

/** A part for each day on which anybody is away, for a phone. */
export function MonthList({ days, people }: MonthListProps) {
  const { t } = useTranslation("leaveCalendar");
  const { format, cell } = useAwayWords();
  const parts = days
    .map((day) => ({ day, away: people.map((person) => ({ person, says: cell(cellOf(person, day.date)) })) }))
    .map(({ day, away }) => ({ day, away: away.filter(({ says }) => says !== "") }))
    .filter(({ away }) => away.length > 0);
  if (parts.length === 0) return <p className={styles["nobody"]}>{t("nobody")}</p>;
  return (
    <div className={styles["list"]}>
      {parts.map(({ day, away }) => (
        <section key={day.date} data-kind={day.kind} aria-labelledby={`away-${day.date}`}>
          <h3 id={`away-${day.date}`}>
            {format.day(day.date)}
            <small>
              {day.name} {t("countLine", { count: day.away })}
            </small>
          </h3>
          <ul>
            {away.map(({ person, says }) => (
              <li key={person.code}>
                <b>{format.name(person)}</b> <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
