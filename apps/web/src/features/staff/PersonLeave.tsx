import { useQuery } from "@apollo/client/react";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { shownOf } from "../../ui/paging/parts.ts";
import { LeaveRow } from "../leave/LeaveRow.tsx";
import { Balances } from "../ledger/Balances.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AdjustLeaveDialog } from "./AdjustLeaveDialog.tsx";
import { PersonChildren } from "./PersonChildren.tsx";
import styles from "./PersonLeave.module.css";
import { PersonLeave_Query } from "./person-leave-query.ts";
import type { Person } from "./person-types.ts";

/** How many of their requests stand there; all of them are behind the calendar of leave. */
const MOST_REQUESTS = 20;

/** A person's leave, for whoever may see it: balances of a year, requests, children; and what may be done to them. */
export function PersonLeave({ person }: { person: Person }) {
  const { t } = useTranslation("ledger");
  const { staff, rights } = useSession();
  const { today } = useOfficeFormat();
  const now = useNow("minute");
  const running = Number(today.slice(0, 4));
  const [year, setYear] = useState(running);
  const [isAdjusting, setAdjusting] = useState(false);
  const answer = useQuery(PersonLeave_Query, { variables: { code: person.code, year, first: MOST_REQUESTS } });
  const data = shownOf(answer);
  if (!data) {
    const retry = () => answer.refetch();
    return answer.error ? <FailedToLoad onRetry={retry} /> : <SlowLoading onRetry={retry} />;
  }
  const balances = data.staff?.leaveBalances ?? [];
  const children = data.staff?.children ?? null;
  const requests = data.staff?.leaveRequests?.edges.map(({ node }) => node) ?? [];
  const isMine = person.id === staff.id;
  return (
    <div className={styles["leave"]}>
      <div className={styles["tools"]}>
        <Select
          aria-label={t("year")}
          value={year}
          options={[running + 1, running, running - 1, running - 2].map((value) => ({ value, label: String(value) }))}
          onChange={setYear}
        />
        {rights.includes("ADJUST_LEDGER") && !isMine && balances.length > 0 && (
          <Button onClick={() => setAdjusting(true)}>{t("adjust")}</Button>
        )}
        {(isMine || rights.includes("FILE_LEAVE")) && (
          <Link to={isMine ? "/leave/new" : `/leave/new?staff=${person.code}`}>{t("ask")}</Link>
        )}
      </div>
      <Balances balances={balances} {...(!isMine && { staff: person.code })} />
      {children && <PersonChildren person={person} of={children} />}
      <section>
        <h2>{t("requests")}</h2>
        {requests.length === 0 && <p className={styles["none"]}>{t("noRequests")}</p>}
        <ul>
          {requests.map((request) => (
            <LeaveRow key={request.id} request={request} now={now} />
          ))}
        </ul>
      </section>
      {isAdjusting && <AdjustLeaveDialog person={person} balances={balances} onClose={() => setAdjusting(false)} />}
    </div>
  );
}
