import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { DecideLink } from "../approvals/DecideLink.tsx";
import { Balances } from "../ledger/Balances.tsx";
import { useSession } from "../session/session-context.ts";
import { Handovers } from "./Handovers.tsx";
import { LeaveRow } from "./LeaveRow.tsx";
import styles from "./MyLeave.module.css";
import { MyLeave_Query } from "./my-leave-query.ts";

const PART = 20;
/** As many as the server gives at once. */
const MOST = 100;

/** My leave: what is left, the way to ask, and what I asked for with where it is now. */
export function MyLeave() {
  const { t } = useTranslation(["leave", "leaveCalendar", "leaveStatistics"]);
  const navigate = useNavigate();
  const { rights } = useSession();
  const now = useNow("minute");
  const [first, setFirst] = useState(PART);
  const { data, previousData, error, refetch } = useQuery(MyLeave_Query, { variables: { first } });
  const staff = (data ?? previousData)?.viewer?.staff;
  const list = staff?.leaveRequests;
  if (!list) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>{t("title")}</h1>
        <nav className={styles["ways"]} aria-label={t("title")}>
          <Link to="/leave/calendar">{t("leaveCalendar:title")}</Link>
          {rights.includes("READ_LEAVE_STATISTICS") && <Link to="/leave/statistics">{t("leaveStatistics:title")}</Link>}
          {rights.includes("CONFIRM_RETURN") && <Link to="/leave/follow">{t("follow.title")}</Link>}
          <DecideLink />
        </nav>
        <Button type="primary" onClick={() => navigate("/leave/new")}>
          {t("ask")}
        </Button>
      </header>
      <Balances balances={staff?.leaveBalances ?? []} />
      <Handovers handovers={(data ?? previousData)?.viewer?.handovers ?? []} />
      <section className={styles["requests"]}>
        <h2>{t("mine")}</h2>
        {list.edges.length === 0 && <p className={styles["none"]}>{t("none")}</p>}
        <ul>
          {list.edges.map(({ node }) => (
            <LeaveRow key={node.id} request={node} now={now} />
          ))}
        </ul>
        {list.pageInfo.hasNextPage && first < MOST && (
          <Button block onClick={() => setFirst(first + PART)}>
            {t("more", { count: PART })}
          </Button>
        )}
      </section>
    </div>
  );
}
