import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { BoardDay } from "./board-bars.ts";
import styles from "./ClosedDay.module.css";

/** A day on which nothing opens, and why. */
export function ClosedDay({ day, format }: { day: BoardDay; format: Format }) {
  const { t } = useTranslation(["board", "terms"]);
  const reason = day.name ?? t(`terms:dayKind.${day.kind}`);
  return (
    <section className={styles["closed"]}>
      <h2>{t("closedBecause", { day: format.date(day.date), reason })}</h2>
      {day.provisional && <p>{t("provisionalNote")}</p>}
    </section>
  );
}
