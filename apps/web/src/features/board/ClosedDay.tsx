import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { CoverageRecord } from "../coverage/why-query.ts";
import type { BoardDay } from "./board-bars.ts";
import styles from "./ClosedDay.module.css";

type ClosedDayProps = { day: BoardDay /** Which record of a past day. */; record: CoverageRecord; format: Format };

/** A day on which nothing opens, and why; or of which nothing was recorded. */
export function ClosedDay({ day, record, format }: ClosedDayProps) {
  const { t } = useTranslation(["board", "terms"]);
  const isWorkday = day.kind === "WORKDAY" || day.kind === "MAKE_UP_WORKDAY";
  if (record === "SEEN_THEN" && isWorkday) {
    return (
      <section className={styles["closed"]}>
        <h2>{t("record.none", { day: format.date(day.date) })}</h2>
      </section>
    );
  }
  const reason = day.name ?? t(`terms:dayKind.${day.kind}`);
  return (
    <section className={styles["closed"]}>
      <h2>{t("closedBecause", { day: format.date(day.date), reason })}</h2>
      {day.provisional && <p>{t("provisionalNote")}</p>}
    </section>
  );
}
