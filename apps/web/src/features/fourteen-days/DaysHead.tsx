import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import styles from "./DaysHead.module.css";
import type { GridDay } from "./days-grid.ts";

/** The dates with their halves. A date that no notice covers yet is marked provisional. */
export function DaysHead({ days, format }: { days: readonly GridDay[]; format: Format }) {
  const { t } = useTranslation(["fourteenDays", "terms"]);
  return (
    <thead className={styles["head"]}>
      <tr>
        <th scope="col" rowSpan={2} className={styles["windows"]}>
          {t("terms:windows")}
        </th>
        {days.map((day) => (
          <th
            key={day.date}
            scope="colgroup"
            colSpan={Math.max(day.halves.length, 1)}
            className={`${styles["day"]} ${day.isToday ? styles["today"] : ""}`}
            data-day={isOff(day) ? "off" : "work"}
            aria-current={day.isToday ? "date" : undefined}
            title={day.name ?? t(`terms:dayKind.${day.kind}`)}
          >
            <span className={styles["number"]}>{Number(day.date.slice(8))}</span>
            <span className={styles["weekday"]}>
              {format.weekday(day.date)}
              {day.isToday && ` ${t("today")}`}
            </span>
            {day.provisional && <span className={styles["provisional"]}>{t("terms:provisional")}</span>}
          </th>
        ))}
      </tr>
      <tr>
        {days.flatMap((day) =>
          day.halves.length === 0 ? (
            <th key={day.date} scope="col" className={styles["half"]} data-day="off">
              <span className="zg-hidden">{t("dayOff")}</span>
            </th>
          ) : (
            day.halves.map((half) => (
              <th
                key={day.date + half}
                scope="col"
                className={styles["half"]}
                data-day={isOff(day) ? "off" : "work"}
                data-last={half === day.halves.at(-1)}
                abbr={format.half(half)}
              >
                {t(half === "MORNING" ? "terms:morningShort" : "terms:afternoonShort")}
              </th>
            ))
          ),
        )}
      </tr>
    </thead>
  );
}

function isOff({ kind }: GridDay): boolean {
  return kind !== "WORKDAY" && kind !== "MAKE_UP_WORKDAY";
}
