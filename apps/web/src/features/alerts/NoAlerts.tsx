import { useQuery } from "@apollo/client/react";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { ClosedAlerts_Query } from "./alerts-query.ts";
import styles from "./NoAlerts.module.css";
import { useAlertWords } from "./use-alert-words.ts";

/** Nothing is open: the fact, the last event, the next step. */
export function NoAlerts({ date, format }: { date: string | null; format: Format }) {
  const { t } = useTranslation("alerts");
  const words = useAlertWords(format);
  const { data } = useQuery(ClosedAlerts_Query, { variables: { date, after: null, first: 1 } });
  const last = data?.alerts.edges[0]?.node;
  return (
    <div className={styles["none"]}>
      <h3>
        <Check size={16} strokeWidth={2} aria-hidden="true" />
        {t("list.staffed")}
      </h3>
      {data && (
        <p>
          {last
            ? t("list.last", { subject: `${format.day(last.date)} ${words.subject(last)}`, ending: words.ending(last) })
            : t("list.never")}
        </p>
      )}
      <Link to="/days">{t("list.seeDays")}</Link>
      <Link to="/board">{t("list.seeBoard")}</Link>
    </div>
  );
}
