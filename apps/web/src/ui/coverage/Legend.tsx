import { useTranslation } from "react-i18next";
import fills from "./fills.module.css";
import styles from "./Legend.module.css";
import { SHOWN_STATES } from "./states.ts";

type LegendProps = {
  /** What the list is called, for a screen reader. */
  label: string;
  /** With the line under bars as well. */
  evidence?: boolean;
};

/** All states with swatch, letter and name. */
export function Legend({ label, evidence = false }: LegendProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles["legend"]} aria-label={label}>
      {SHOWN_STATES.map((state) => (
        <li key={state}>
          <span className={`${styles["swatch"]} ${fills[state]}`} />
          <b>{t(`letter.${state}`)}</b>
          {t(`state.${state}`)}
        </li>
      ))}
      {evidence && (
        <li>
          <span className={styles["line"]} />
          {t("presence.ACTUAL")}
        </li>
      )}
    </ul>
  );
}
