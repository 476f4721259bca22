import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { isDecided } from "./decided-by.ts";
import { RequestNow_Query } from "./inbox-query.ts";
import type { InboxRequest } from "./inbox-types.ts";
import styles from "./StaleNote.module.css";

type StaleNoteProps = { request: InboxRequest; note: string; onDismiss: () => void };

/** Another was faster: who did what and when, and the words that were being written, to be copied or let go. */
export function StaleNote({ request, note, onDismiss }: StaleNoteProps) {
  const { t } = useTranslation("approvals");
  const format = useOfficeFormat();
  const { data } = useQuery(RequestNow_Query, { variables: { id: request.id } });
  const found = data?.node?.__typename === "LeaveRequest" ? data.node : null;
  if (!found) return null;

  const known = new Set(request.steps.filter(isDecided).map(({ decidedAt }) => decidedAt));
  const last = found.steps.filter(isDecided).findLast(({ decidedAt }) => !known.has(decidedAt));
  const what =
    found.status === "WITHDRAWN"
      ? t("stale.WITHDRAWN", { person: format.name(request.staff) })
      : last?.decidedBy
        ? t(`stale.${last.decision}`, {
            person: format.name(last.decidedBy),
            time: format.clock(Date.parse(last.decidedAt)),
          })
        : t("stale.other");
  return (
    <div className={styles["stale"]} role="status">
      <b>{what}</b>
      <blockquote>{note}</blockquote>
      <Button onClick={onDismiss}>{t("dismiss")}</Button>
    </div>
  );
}
