import { useTranslation } from "react-i18next";
import fills from "../../ui/coverage/fills.module.css";
import styles from "./DaysLegend.module.css";

const SHOWN = ["PRIMARY", "BACKUP", "RESERVE", "SUBSTITUTE", "PAUSED", "UNCOVERED", "POSSIBLE"] as const;

/** The states a half-day can show. The primary's letter stays away, as in the cells. */
export function DaysLegend() {
  const { t } = useTranslation(["fourteenDays", "terms"]);
  return (
    <ul className={styles["legend"]} aria-label={t("legend")}>
      {SHOWN.map((state) => (
        <li key={state}>
          <span className={`${styles["swatch"]} ${fills[state]}`} />
          {state !== "PRIMARY" && <b>{t(`terms:letter.${state}`)}</b>}
          {t(`terms:state.${state}`)}
        </li>
      ))}
      <li>
        <span className={`${styles["swatch"]} ${fills["BACKUP"]} ${fills["pending"]}`} />
        {t("terms:state.PENDING")}
      </li>
    </ul>
  );
}
