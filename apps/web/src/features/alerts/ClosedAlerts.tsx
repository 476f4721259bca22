import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import type { Format } from "../../ui/format/format.ts";
import { AlertRow } from "./AlertRow.tsx";
import { ClosedAlerts_Query } from "./alerts-query.ts";
import styles from "./ClosedAlerts.module.css";

type ClosedAlertsProps = {
  /** Of one day, or of all. */
  date: string | null;
  /** Where the page before ended; `null` for the first. */
  after: string | null;
  format: Format;
};

const PAGE = 20;

/**
 * A page of closed alerts, the latest first, and those after it once they are asked for. A page hangs on the end of the one
 * before it: when an alert closes, all move on together and none falls between two pages.
 */
export function ClosedAlerts({ date, after, format }: ClosedAlertsProps) {
  const { t } = useTranslation("alerts");
  const [isMoreWanted, setMoreWanted] = useState(false);
  const { data, previousData, error, refetch } = useQuery(ClosedAlerts_Query, {
    variables: { date, after, first: PAGE },
  });
  const answer = data ?? previousData;
  if (!answer) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }

  const { edges, pageInfo } = answer.alerts;
  if (edges.length === 0 && after === null) return <p className={styles["none"]}>{t("list.noneClosed")}</p>;
  return (
    <>
      <ul className={styles["list"]}>
        {edges.map(({ node }) => (
          <AlertRow key={node.id} alert={node} now={null} format={format} />
        ))}
      </ul>
      {pageInfo.hasNextPage &&
        (isMoreWanted ? (
          <ClosedAlerts date={date} after={pageInfo.endCursor} format={format} />
        ) : (
          <Button className={styles["more"] ?? ""} type="link" onClick={() => setMoreWanted(true)}>
            {t("list.more")}
          </Button>
        ))}
    </>
  );
}
