import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useQuery } from "@apollo/client/react";
import { judgedThrough } from "@zaigang/domain";
import { Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { LeaveRequestQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { RequestFiles } from "../leave-papers/RequestFiles.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectList } from "./EffectList.tsx";
import { effectLines } from "./effect-lines.ts";
import { LeaveActions } from "./LeaveActions.tsx";
import { LeaveFacts } from "./LeaveFacts.tsx";
import styles from "./LeaveRequestPage.module.css";
import { LeaveSteps } from "./LeaveSteps.tsx";
import { LeaveRequest_Query } from "./leave-request-query.ts";
import { ReturnActions } from "./ReturnActions.tsx";
import { useLeaveWords } from "./use-leave-words.ts";

export type WholeRequest = Extract<LeaveRequestQuery["node"], { readonly __typename: "LeaveRequest" }>;

/** One request: what is asked for, where it is, what it does, who takes over, and what can be done with it now. */
export function LeaveRequestPage() {
  const { id = "" } = useParams();
  const { data, previousData, error, refetch } = useQuery(LeaveRequest_Query, { variables: { id } });
  const answer = data ?? previousData;
  if (isNoId(error)) return <Missing />;
  if (!answer) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  return answer.node?.__typename === "LeaveRequest" ? <Request request={answer.node} /> : <Missing />;
}

function Request({ request }: { request: WholeRequest }) {
  const { t } = useTranslation(["leave", "leavePapers"]);
  const { staff, office } = useSession();
  const format = useOfficeFormat();
  const navigate = useNavigate();
  const now = useNow("minute");
  const words = useLeaveWords();
  const { effect, days, status } = request;
  const { timeZone } = office;
  const lines = useMemo(() => effect && effectLines(effect, { timeZone, days }), [effect, days, timeZone]);
  const judgedUntil = judgedThrough(request.firstDate, format.today);
  const type = format.nameOf(request.type);
  const isMine = request.staff.id === staff.id;
  const settles = request.held && request.mayAnswerCover;
  return (
    <div className={styles["page"]}>
      <header className={styles["part"]}>
        {request.mayDecide ? <Link to="/leave/decide">{t("decide")}</Link> : <Link to="/leave">{t("all")}</Link>}
        <h1>{isMine ? type : t("request.of", { person: format.name(request.staff), type })}</h1>
        <p className={styles["when"]}>
          {words.when(request)} <b>{words.amount(request.amount, request.type.unit)}</b>
        </p>
        <p className={styles["state"]} data-status={status}>
          {words.state(request, now)}
        </p>
        {(request.mayDecide || settles) && (
          <div className={styles["actions"]}>
            <Button type="primary" onClick={() => navigate("/leave/decide")}>
              {t(request.mayDecide ? "request.decide" : "request.settle")}
            </Button>
          </div>
        )}
        <LeaveActions request={request} />
        <ReturnActions request={request} />
      </header>
      <LeaveSteps request={request} format={format} />
      {lines && status === "PENDING" && (
        <section className={styles["part"]}>
          <h2>{t("effect.title")}</h2>
          <EffectList {...lines} format={format} />
          {judgedUntil < request.lastDate && <p>{t("effect.until", { date: format.shortDate(judgedUntil) })}</p>}
        </section>
      )}
      <LeaveFacts request={request} format={format} />
      <RequestFiles request={request} />
      <Link className={styles["print"]} to={`/leave/requests/${encodeURIComponent(request.id)}/print`}>
        {t("leavePapers:sheet.toPrint")}
      </Link>
    </div>
  );
}

function Missing() {
  const { t } = useTranslation("leave");
  return (
    <section className={styles["missing"]}>
      <h1>{t("request.missing")}</h1>
      <Link to="/leave">{t("request.toMine")}</Link>
    </section>
  );
}

/** Whether the address names nothing that could be: to ask again would not help. */
function isNoId(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.["code"] === "BAD_USER_INPUT")
  );
}
