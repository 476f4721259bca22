import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { addressWithWhy } from "../coverage/why-address.ts";
import { PauseWindow } from "../pauses/PauseWindow.tsx";
import { useSession } from "../session/session-context.ts";
import { StandIns } from "../substitutions/StandIns.tsx";
import styles from "./AlertActions.module.css";
import type { WholeAlert } from "./AlertPage.tsx";
import { runningStretch, urgentStretch } from "./alert-facts.ts";
import { TakeForm } from "./TakeForm.tsx";

type AlertActionsProps = { alert: WholeAlert; now: Instant; format: Format };

/** The three things one can do about it, and whom one can call. */
export function AlertActions({ alert, now, format }: AlertActionsProps) {
  const { t } = useTranslation("alerts");
  const { rights } = useSession();
  const { post, gaps, stretches } = alert;
  const isOpen = alert.resolvedAt === null;
  const isGap = alert.kind === "POST_UNCOVERED";
  const gap = urgentStretch(gaps, now);
  const window = post?.window;
  const isRunning = runningStretch(stretches, now) !== undefined;
  return (
    <aside className={styles["actions"]} aria-labelledby="alert-actions">
      <h2 id="alert-actions">{t("page.actions")}</h2>
      <p>{t(isOpen ? (isGap ? "page.actionsNote" : "page.actionsNoteOther") : "page.closedNote")}</p>
      {isOpen && isGap && gap && post && (
        <section>
          <h3>{t("page.nameSubstitute")}</h3>
          <StandIns post={post} gap={gap} format={format} />
        </section>
      )}
      <TakeForm alert={alert} />
      {isOpen && isGap && window && isRunning && rights.includes("PAUSE_WINDOW") && (
        <section>
          <h3>{t("pause")}</h3>
          <p>{t("page.pauseNote")}</p>
          <ScreenSized>
            <PauseWindow window={window} />
          </ScreenSized>
        </section>
      )}
      <Ways alert={alert} now={now} format={format} />
    </aside>
  );
}

/** Whoever should be there and is not can be called; why it is so stands on the board. */
function Ways({ alert, now, format }: AlertActionsProps) {
  const { t } = useTranslation("alerts");
  const { rights } = useSession();
  const reasons = urgentStretch(alert.gaps, now)?.reasons ?? [];
  const missed = reasons.find(
    ({ verdict, staff }) => staff.phoneExt !== null && (verdict === "SIGNED_OUT" || verdict === "NOT_ARRIVED"),
  );
  const window = alert.post?.window;
  const stretch = urgentStretch(alert.stretches, now) ?? alert;
  const startsAt = Date.parse(stretch.startsAt);
  const at = startsAt <= now && now < Date.parse(stretch.endsAt) ? now : startsAt;
  const day = new URLSearchParams(alert.date === format.today ? {} : { date: alert.date });
  return (
    <p className={styles["ways"]}>
      {missed && (
        <a href={`tel:${missed.staff.phoneExt}`}>
          {t("page.call", { person: format.name(missed.staff), number: missed.staff.phoneExt ?? "" })}
        </a>
      )}
      {window && <Link to={`/board${addressWithWhy(day, window.code, at)}`}>{t("page.seeReason")}</Link>}
      {alert.kind === "RETURN_OVERDUE" && rights.includes("CONFIRM_RETURN") && (
        <Link to="/leave/follow">{t("page.seeOverdue")}</Link>
      )}
    </p>
  );
}
