import { useQuery } from "@apollo/client/react";
import type { Instant } from "@zaigang/domain";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { PauseWindow } from "../pauses/PauseWindow.tsx";
import { useSession } from "../session/session-context.ts";
import { StandIns } from "../substitutions/StandIns.tsx";
import styles from "./AlertCard.module.css";
import { AlertFrame } from "./AlertFrame.tsx";
import {
  type AlertGap,
  type AlertSummary,
  alertAddress,
  type Holder,
  runningStretch,
  urgentStretch,
} from "./alert-facts.ts";
import { AlertGaps_Query } from "./alert-gaps-query.ts";
import { Candidates } from "./Candidates.tsx";
import { TakeButton } from "./TakeButton.tsx";
import { useAlertWords } from "./use-alert-words.ts";

type AlertCardProps = {
  alert: AlertSummary;
  /** With its candidates and what can be done; the others say what and until when. */
  isOpen: boolean;
  /** `null` on another day */
  now: Instant | null;
  holder: Holder | null;
  format: Format;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** An alert on the board: which window and what, the candidates with their verdicts, then what to do. */
export function AlertCard({ alert, isOpen, now, holder, format, onExplain }: AlertCardProps) {
  const words = useAlertWords(format);
  const { title, note, text } = words.text(alert, now, holder);
  return (
    <AlertFrame
      state={words.stateOf(alert, holder)}
      title={<Link to={alertAddress(alert)}>{title}</Link>}
      note={note}
      text={text}
    >
      {isOpen && alert.kind === "POST_UNCOVERED" && (
        <Remedies alert={alert} now={now} format={format} onExplain={onExplain} />
      )}
    </AlertFrame>
  );
}

/** Why nobody holds it, who could, and what else can be done. */
function Remedies({ alert, now, format, onExplain }: Omit<AlertCardProps, "isOpen" | "holder">) {
  const { t } = useTranslation(["alerts", "substitutions"]);
  const { data, previousData } = useQuery(AlertGaps_Query, { variables: { id: alert.id } });
  const node = data?.node ?? previousData?.node;
  const gap = node?.__typename === "Alert" && node.id === alert.id ? urgentStretch(node.gaps, now) : undefined;
  if (!gap || !alert.post) return null;
  return (
    <>
      <Candidates reasons={gap.reasons} format={format} />
      <h4 className={styles["standIns"]}>{t("substitutions:standIns")}</h4>
      <StandIns post={alert.post} gap={gap} format={format} />
      <Actions alert={alert} gap={gap} now={now} onExplain={onExplain} />
    </>
  );
}

type ActionsProps = Pick<AlertCardProps, "alert" | "now" | "onExplain"> & { gap: AlertGap };

function Actions({ alert, gap, now, onExplain }: ActionsProps) {
  const { t } = useTranslation(["alerts", "terms"]);
  const { rights } = useSession();
  const [isPausing, setPausing] = useState(false);
  const window = alert.post?.window;
  const isRunning = now !== null && runningStretch(alert.stretches, now) !== undefined;
  return (
    <>
      <div className={styles["actions"]}>
        <TakeButton alert={alert} />
        {window && isRunning && rights.includes("PAUSE_WINDOW") && (
          <Button size="small" aria-expanded={isPausing} onClick={() => setPausing(!isPausing)}>
            {t("pause")}
          </Button>
        )}
        {window && (
          <Button
            size="small"
            aria-label={`${t("terms:seeReason")} ${t("terms:window", { number: window.number })}`}
            // What runs is explained where it is now, not where it began.
            onClick={() => onExplain(window.code, Math.max(Date.parse(gap.startsAt), now ?? 0))}
          >
            {t("terms:seeReason")}
          </Button>
        )}
      </div>
      {window && isPausing && isRunning && (
        <div className={styles["pause"]}>
          <PauseWindow window={window} />
        </div>
      )}
    </>
  );
}
