import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../../features/session/use-office-format.ts";
import { useConnection } from "../../ui/live/live-context.ts";
import styles from "./ConnectionMark.module.css";

/** Whether what is on screen is live: a dot, a ring or a cross, always with its word. */
export function ConnectionMark() {
  const { t } = useTranslation("shell");
  const { state, answeredAt } = useConnection();
  const format = useOfficeFormat();
  const since = answeredAt === null ? "" : format.clock(answeredAt);
  return (
    <span className={styles["mark"]} data-state={state} role="status">
      <i aria-hidden="true">{state === "offline" ? "×" : ""}</i>
      {t(`connection.${state}`, { time: since })}
    </span>
  );
}
