import { useQuery } from "@apollo/client/react";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import type { Session } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { type DayStretch, dayStretches } from "./day-stretches.ts";
import { endOfAbsence, useCandidateWords } from "./use-candidate-words.ts";
import { VerdictIcon } from "./VerdictIcon.tsx";
import styles from "./WhyReasons.module.css";
import { type CoverageRecord, WhyDay_Query } from "./why-query.ts";

export type SessionWindow = Session["office"]["windows"][number];

type WhyReasonsProps = {
  date: string;
  window: SessionWindow;
  /** Code of the post. */
  post: string;
  /** An instant of the stretch. */
  at: string;
  /** The possible gap at that instant rather than what is certain. */
  possible?: boolean;
  /** Which record of a past day. */
  record?: CoverageRecord;
};

/** The popover of a bar: who, where, the candidates in order, and on what it rests. */
export function WhyReasons(props: WhyReasonsProps) {
  const { date, window, post, at, possible = false, record = "KNOWN_NOW" } = props;
  const { t } = useTranslation(["why", "terms"]);
  const format = useOfficeFormat();
  const words = useCandidateWords(format);
  const posts = window.posts.map(({ code }) => code);
  const { data, error } = useQuery(WhyDay_Query, { variables: { date, posts, record } });
  if (error) return <p className={styles["popover"]}>{t("reasonsMissing")}</p>;

  const instant = Date.parse(at);
  const stretches = data?.days[0] ? dayStretches(data.days[0]) : [];
  const stretch = stretches.find(
    ({ post: own, state, startsAt, endsAt }) =>
      own === post && startsAt <= instant && instant < endsAt && (!possible || state === "POSSIBLE"),
  );
  const name = format.windowName(window);
  return (
    <section className={styles["popover"]} aria-busy={!stretch}>
      <header>
        <strong>
          {t("terms:window", { number: window.number })} {name}
        </strong>
        {stretch && (
          <span>
            {format.clockSpan(stretch.startsAt, stretch.endsAt)}
            {stretch.presence === "EXPECTED" && ` ${t("expected")}`}
          </span>
        )}
      </header>
      {stretch && (
        <>
          <p className={styles["acting"]}>
            <StateTag state={stretch.state} />
            <b lang={nameLanguage(format.language)}>
              {stretch.acting ? format.name(stretch.acting) : t(`terms:state.${stretch.state}`)}
            </b>
            {stretch.servedAt !== null && stretch.servedAt !== window.number && (
              <span className={styles["place"]}>
                <ArrowRight size={14} strokeWidth={1.5} aria-hidden="true" />
                {t("terms:servedAtWindow", { number: stretch.servedAt })}
              </span>
            )}
          </p>
          <dl>
            {stretch.reasons.map((reason) => {
              const { role, verdict } = words(reason);
              const until = reason.verdict === "ABSENT" && reason.until;
              return (
                <div key={`${reason.role}${reason.position}`}>
                  <dt>{role}</dt>
                  <dd lang={nameLanguage(format.language)}>{format.name(reason.staff)}</dd>
                  <dd data-verdict={reason.verdict}>
                    <VerdictIcon verdict={reason.verdict} />
                    {verdict}
                    {until && ` ${t("terms:until", { when: endOfAbsence(Date.parse(until), format) })}`}
                  </dd>
                </div>
              );
            })}
          </dl>
          <footer>
            {record === "SEEN_THEN"
              ? t("seenThen")
              : stretch.state === "POSSIBLE"
                ? t("basisPossible")
                : restsOnSignIns(stretch)
                  ? t("basisSignIn")
                  : t("basisPlan")}
          </footer>
        </>
      )}
    </section>
  );
}

/** Whether what is shown is known from sign-ins, or would be from the plan alone. */
function restsOnSignIns({ presence, reasons }: DayStretch): boolean {
  return presence === "ACTUAL" || reasons.some(({ verdict }) => verdict === "SIGNED_OUT" || verdict === "NOT_ARRIVED");
}
