import type { Instant } from "@zaigang/domain";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { AlertFrame } from "../alerts/AlertFrame.tsx";
import { NameSubstituteButton } from "../substitutions/NameSubstituteButton.tsx";
import type { PossibleMatter } from "./board-matters.ts";
import styles from "./PossibleCard.module.css";

type PossibleCardProps = {
  matter: PossibleMatter;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** A gap that a request would cause, and what can be arranged before it is granted. */
export function PossibleCard({ matter, now, format, onExplain }: PossibleCardProps) {
  const { t } = useTranslation(["board", "terms"]);
  const { window, post, startsAt, endsAt, reasons } = matter;
  const title = t("matters.possible", {
    window: t("terms:window", { number: window.number }),
    span: format.clockSpan(startsAt, endsAt),
  });
  // Only those with the right see whose request it is.
  const asking = reasons.find(({ absence }) => absence?.pending);
  const at = now !== null && startsAt <= now ? now : startsAt;
  return (
    <AlertFrame
      state="POSSIBLE"
      title={title}
      note=""
      text={asking ? t("matters.possibleOf", { person: format.name(asking.staff) }) : t("matters.possibleText")}
    >
      <div className={styles["actions"]}>
        {asking && <Link to="/leave/decide">{t("matters.toRequest", { person: format.name(asking.staff) })}</Link>}
        <Button size="small" aria-label={`${t("terms:seeReason")} ${title}`} onClick={() => onExplain(window.code, at)}>
          {t("terms:seeReason")}
        </Button>
        <NameSubstituteButton
          post={post}
          startsAt={new Date(startsAt).toISOString()}
          endsAt={new Date(endsAt).toISOString()}
        />
      </div>
    </AlertFrame>
  );
}
