import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useQuery } from "@apollo/client/react";
import type { Instant } from "@zaigang/domain";
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { AlertQuery } from "../../generated/graphql.ts";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import type { Format } from "../../ui/format/format.ts";
import { useNow } from "../../ui/live/live-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AlertActions } from "./AlertActions.tsx";
import { AlertFacts } from "./AlertFacts.tsx";
import styles from "./AlertPage.module.css";
import { AlertTimeline } from "./AlertTimeline.tsx";
import { Alert_Query } from "./alert-query.ts";
import { useAlertWords } from "./use-alert-words.ts";

export type WholeAlert = Extract<AlertQuery["node"], { readonly __typename: "Alert" }>;

/** One alert: what it is, what happened and who was told, and what can be done now. */
export function AlertPage() {
  const { id = "" } = useParams();
  const format = useOfficeFormat();
  const now = useNow("minute");
  const { data, previousData, error, refetch } = useQuery(Alert_Query, { variables: { id } });
  const answer = data ?? previousData;
  if (isNoId(error)) return <Missing />;
  if (!answer) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  if (answer.node?.__typename !== "Alert") return <Missing />;
  const alert = answer.node;
  return (
    <div className={styles["page"]}>
      <div className={styles["story"]}>
        <Heading alert={alert} now={now} format={format} />
        <AlertFacts alert={alert} now={now} format={format} />
        <AlertTimeline alert={alert} now={now} format={format} />
      </div>
      <AlertActions alert={alert} now={now} format={format} />
    </div>
  );
}

/** Whether the address names nothing that could be: to ask again would not help. */
function isNoId(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.["code"] === "BAD_USER_INPUT")
  );
}

function Missing() {
  const { t } = useTranslation("alerts");
  return (
    <section className={styles["missing"]}>
      <h1>{t("page.missing")}</h1>
      <Link to="/alerts">{t("page.toList")}</Link>
    </section>
  );
}

function Heading({ alert, now, format }: { alert: WholeAlert; now: Instant; format: Format }) {
  const { t } = useTranslation("alerts");
  const words = useAlertWords(format);
  const { severity, acknowledgedBy, resolvedAt } = alert;
  const isClosed = resolvedAt !== null;
  const title = isClosed ? words.subject(alert) : words.text(alert, alert.date === format.today ? now : null).title;
  const who = acknowledgedBy ? t("page.claimed", { person: format.name(acknowledgedBy) }) : t("page.unclaimed");
  return (
    <header className={styles["heading"]}>
      <nav aria-label={t("page.crumbs")}>
        <Link to="/board">{t("page.board")}</Link>
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden="true" />
        <Link to="/alerts">{t("list.title")}</Link>
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden="true" />
        <span>{format.date(alert.date)}</span>
      </nav>
      <h1>
        <StateTag state={words.stateOf(alert)} />
        {title}
      </h1>
      <p data-urgent={(!isClosed && severity === "NOW") || undefined}>
        {isClosed
          ? t("page.closed", { ending: words.ending(alert) })
          : t("page.open", { severity: t(`severity.${severity}`), who })}
      </p>
    </header>
  );
}
