import { useTranslation } from "react-i18next";
import type { HomeQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { useSignIn } from "../attendance/use-sign-in.ts";
import { useSession } from "../session/session-context.ts";
import { type Away, lastReturn } from "./away-today.ts";
import type { Stretch } from "./held-posts.ts";
import styles from "./SessionBlock.module.css";
import { SignInAction } from "./SignInAction.tsx";
import { SignInDots } from "./SignInDots.tsx";
import { type DayMoment, momentOf } from "./session-of-day.ts";
import { type SignInEvidence, signInMarks } from "./sign-in-marks.ts";
import { signInStep } from "./sign-in-step.ts";

type SessionBlockProps = {
  day: HomeQuery["days"][number];
  signIns: readonly SignInEvidence[];
  /** My absences in force today. */
  away: readonly Away[];
  now: number;
  format: Format;
};

/** Where the day stands, the clock and, once the office has switched sign-in on, the button and the day's sign-ins. */
export function SessionBlock({ day, signIns, away, now, format }: SessionBlockProps) {
  const { t } = useTranslation("home");
  const { office } = useSession();
  const sessions = day.sessions.map(({ startsAt, endsAt }) => ({
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(endsAt),
  }));
  const moment = momentOf(sessions, now);
  const hours = sessions.map(({ startsAt, endsAt }) => format.clockSpan(startsAt, endsAt)).join("  ");
  const asksForSignIn = office.signInRequiredFrom != null && office.signInRequiredFrom <= day.date;
  const { press, kept, waiting, isSending } = useSignIn();
  // What was pressed counts here at once, whenever the server hears of it.
  const evidence = [...signIns, ...kept.map(({ direction, at }) => ({ direction, signedAt: at }))];
  const marks = asksForSignIn ? signInMarks(boundsOf(day.date, sessions, format), evidence, away, office, now) : [];
  const step = signInStep(marks, evidence, lastReturn(away, now), now);
  const due = marks.find(({ status, direction }) => status === "DUE" && direction === "IN");

  return (
    <section className={styles["block"]}>
      <div className={styles["line"]}>
        <div>
          <h2>{useTitle(moment)}</h2>
          <p>
            {due
              ? t("marks.dueHint", {
                  at: format.clock(due.dueAt),
                  graceEnd: format.clock(due.dueAt + office.graceMinutes * 60_000),
                })
              : hintOf(moment) || hours}
          </p>
        </div>
        <time className={styles["clock"]}>{format.clock(now)}</time>
      </div>
      {marks.length > 0 && (
        <SignInAction step={step} waiting={waiting} isSending={isSending} format={format} onPress={press} />
      )}
      {marks.length > 0 && <SignInDots marks={marks} format={format} />}
    </section>
  );

  function hintOf(at: DayMoment): string | null {
    if (at.kind === "BEFORE" || at.kind === "BETWEEN") {
      return t("session.beforeHint", { from: format.clock(at.session.startsAt), to: format.clock(at.session.endsAt) });
    }
    if (at.kind !== "DURING") return null;
    const length = format.length((at.session.endsAt - now) / 60_000);
    return t("session.duringHint", { to: format.clock(at.session.endsAt), length });
  }
}

function useTitle(moment: DayMoment): string {
  const { t } = useTranslation(["home", "terms"]);
  if (moment.kind === "REST_DAY") return t("session.restDay");
  if (moment.kind === "AFTER") return t("session.after");
  if (moment.kind === "BETWEEN") return t("session.between");
  const half = t(moment.isFirst ? "terms:morning" : "terms:afternoon");
  return moment.kind === "BEFORE" ? t("session.before", { half }) : t("session.during", { half });
}

function boundsOf(date: string, sessions: readonly Stretch[], format: Format) {
  return { ...format.dayBounds(date), sessions };
}
