import { useQuery } from "@apollo/client/react";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { LeaveToFollowQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import rowStyles from "./LeaveRow.module.css";
import { LeaveToFollow_Query } from "./leave-to-follow-query.ts";
import styles from "./MyLeave.module.css";
import { useLeaveWords } from "./use-leave-words.ts";

type Request = LeaveToFollowQuery["leaveToFollow"]["overdue" | "proofMissing"][number];

/** Who has to be asked: returns that are overdue, and proof that is still to come. */
export function LeaveToFollow() {
  const { t } = useTranslation("leave");
  const format = useOfficeFormat();
  const { data, error, refetch } = useQuery(LeaveToFollow_Query, { fetchPolicy: "cache-and-network" });
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { overdue, proofMissing } = data.leaveToFollow;
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>{t("follow.title")}</h1>
        <Link to="/leave">{t("follow.back")}</Link>
      </header>
      <Requests
        title={t("follow.overdue", { count: overdue.length })}
        none={t("follow.noneOverdue")}
        requests={overdue}
        says={({ returnDueOn }) =>
          returnDueOn === null ? "" : t("follow.due", { date: format.shortDate(returnDueOn) })
        }
      />
      <Requests
        title={t("follow.proof", { count: proofMissing.length })}
        none={t("follow.noneProof")}
        requests={proofMissing}
        says={({ type }) => type.proofName ?? t("follow.anyProof")}
      />
    </div>
  );
}

type RequestsProps = {
  title: string;
  none: string;
  requests: readonly Request[];
  /** What is waited for. */
  says: (request: Request) => string;
};

function Requests({ title, none, requests, says }: RequestsProps) {
  const words = useLeaveWords();
  const format = useOfficeFormat();
  return (
    <section className={styles["requests"]}>
      <h2>{title}</h2>
      {requests.length === 0 && <p className={styles["none"]}>{none}</p>}
      <ul>
        {requests.map((request) => (
          <li key={request.id} className={rowStyles["row"]}>
            <Link to={`/leave/requests/${request.id}`}>
              <span className={rowStyles["what"]}>
                <b>{format.name(request.staff)}</b> {format.nameOf(request.type)}
                <small>{words.when(request)}</small>
              </span>
              <span className={rowStyles["state"]}>{says(request)}</span>
              <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
