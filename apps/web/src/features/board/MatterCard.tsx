import type { Instant } from "@zaigang/domain";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import type { Matter } from "./board-matters.ts";
import styles from "./MatterCard.module.css";
import { useVerdictWords } from "./use-verdict-words.ts";

type MatterCardProps = {
  matter: Matter;
  /** The first of those that run is open with its candidates. */
  isFirst: boolean;
  /** `null` on another day */
  now: Instant | null;
  format: Format;
  onExplain: (windowCode: string, at: Instant) => void;
};

const STATES = { GAP: "UNCOVERED", RESERVE: "RESERVE", POSSIBLE: "POSSIBLE" } as const;

/** Which window and what, then the candidates with their verdicts, then the way to the reasons. */
export function MatterCard({ matter, isFirst, now, format, onExplain }: MatterCardProps) {
  const { t } = useTranslation(["board", "terms"]);
  const verdictOf = useVerdictWords(format);
  const { kind, window, startsAt, endsAt, reasons } = matter;
  const state = STATES[kind];
  const { title, note, text } = useMatterWords(matter, now, format);
  // What runs is explained where it is now, not where it began.
  const at = now !== null && startsAt <= now && now < endsAt ? now : startsAt;
  return (
    <article className={styles["card"]} data-state={state}>
      <h3>
        <StateTag state={state} />
        {title}
        <span className={styles["note"]}>{note}</span>
      </h3>
      <p>{text}</p>
      {isFirst && (
        <dl>
          {reasons.map((reason) => (
            <div key={`${reason.role}${reason.position}`}>
              <dt>{t(`terms:role.${reason.role}`, { number: reason.position - 1 })}</dt>
              <dd>
                <b lang={nameLanguage(format.language)}>{format.name(reason.staff)}</b> {verdictOf(reason)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button size="small" aria-label={`${t("terms:seeReason")} ${title}`} onClick={() => onExplain(window.code, at)}>
        {t("terms:seeReason")}
      </Button>
    </article>
  );
}

function useMatterWords(matter: Matter, now: Instant | null, format: Format) {
  const { t } = useTranslation(["board", "terms"]);
  const { kind, startsAt, endsAt, acting, reasons } = matter;
  const window = t("terms:window", { number: matter.window.number });
  const span = format.clockSpan(startsAt, endsAt);
  const [from, to] = [format.clock(startsAt), format.clock(endsAt)];
  const isRunning = now !== null && startsAt <= now;
  const day = format.day(format.dateOf(startsAt));
  switch (kind) {
    case "GAP":
      return isRunning
        ? {
            title: t("matters.gap", { window }),
            note: format.length(Math.floor((now - startsAt) / 60_000)),
            text: t("matters.gapText", { from, to }),
          }
        : { title: t("matters.gapSpan", { window, span }), note: "", text: t("matters.gapLater") };
    case "RESERVE":
      return {
        title: t("matters.reserve", { window }),
        note: day,
        text: t("matters.reserveText", { person: acting ? format.name(acting) : "", to }),
      };
    case "POSSIBLE": {
      // Only those with the right see whose request it is.
      const asking = reasons.find(({ absence }) => absence?.pending);
      const text = asking ? t("matters.possibleOf", { person: format.name(asking.staff) }) : t("matters.possibleText");
      return { title: t("matters.possible", { window, span }), note: "", text };
    }
  }
}
