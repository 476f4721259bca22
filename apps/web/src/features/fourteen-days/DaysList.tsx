import { Link, useSearchParams } from "react-router";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { addressWithWhy } from "../coverage/why-address.ts";
import styles from "./DaysList.module.css";
import { changesByDay, type DayChanges } from "./day-changes.ts";
import type { DaysGrid } from "./days-grid.ts";
import { useDaysWords } from "./use-days-words.ts";

type DaysListProps = { grid: DaysGrid; onlyChanges: boolean; format: Format };

/** The 14 days on a phone: day by day, what is not as usual. */
export function DaysList({ grid, onlyChanges, format }: DaysListProps) {
  const { t } = useDaysWords(format);
  const days = changesByDay(grid).filter(({ changes }) => !onlyChanges || changes.length > 0);
  if (days.length === 0) return <p className={styles["quiet"]}>{t("changes.none")}</p>;
  return (
    <ol className={styles["days"]}>
      {days.map((day) => (
        <li key={day.date}>
          <DayOfList day={day} format={format} />
        </li>
      ))}
    </ol>
  );
}

function DayOfList({ day, format }: { day: DayChanges; format: Format }) {
  const { t, windowTitle, windowName, what } = useDaysWords(format);
  const [search] = useSearchParams();
  return (
    <section aria-label={format.date(day.date)}>
      <h2>
        {format.day(day.date)}
        {format.day(day.date) !== format.date(day.date) && <span>{format.date(day.date)}</span>}
        {day.provisional && <span className={styles["provisional"]}>{t("terms:provisional")}</span>}
      </h2>
      {day.openWindows === 0 && <p className={styles["quiet"]}>{day.name ?? t("dayOff")}</p>}
      {day.openWindows > 0 && day.changes.length === 0 && (
        <p className={styles["quiet"]}>{t("changes.noneOfDay", { count: day.openWindows })}</p>
      )}
      <ul className={styles["changes"]}>
        {day.changes.map((change) => (
          <li key={`${change.window.code} ${change.worst.startsAt}`}>
            <Link to={addressWithWhy(search, change.window.code, change.worst.startsAt)}>
              <StateTag state={change.worst.state === "PENDING" ? change.worst.becomes : change.worst.state} />
              <span className={styles["what"]}>
                <b>
                  {windowTitle(change.window)} {windowName(change.window)}
                </b>
                <span className={styles["note"]}>{what(change.worst, change.window)}</span>
              </span>
              <span className={`${styles["when"]} ${styles["note"]}`}>
                {change.extent === "WHOLE_DAY"
                  ? t("terms:wholeDay")
                  : format.clockSpan(change.worst.startsAt, change.worst.endsAt)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
