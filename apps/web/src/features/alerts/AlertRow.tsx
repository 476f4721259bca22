import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import styles from "./AlertRow.module.css";
import { type AlertSummary, alertAddress } from "./alert-facts.ts";
import { useAlertWords } from "./use-alert-words.ts";

type AlertRowProps = {
  alert: AlertSummary;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
};

/** An alert in the list: how urgent, which window and what, and how it stands or why it was closed. */
export function AlertRow({ alert, now, format }: AlertRowProps) {
  const { t } = useTranslation("alerts");
  const words = useAlertWords(format);
  const { title, note, text } = words.text(alert, now);
  const { resolvedAt, severity, date } = alert;
  return (
    <li className={styles["row"]} data-severity={resolvedAt === null ? severity : undefined}>
      <StateTag state={words.stateOf(alert)} />
      <div>
        <Link to={alertAddress(alert)}>{resolvedAt === null ? title : words.subject(alert)}</Link>
        <p>{resolvedAt === null ? text : words.ending(alert)}</p>
      </div>
      <span className={styles["when"]}>
        {resolvedAt === null ? (
          <>
            <b>{t(`severity.${severity}`)}</b>
            {severity !== "TODAY" && <span>{note}</span>}
          </>
        ) : (
          <>
            <span>{format.day(date)}</span>
            <span>{format.clock(Date.parse(resolvedAt))}</span>
          </>
        )}
      </span>
    </li>
  );
}
