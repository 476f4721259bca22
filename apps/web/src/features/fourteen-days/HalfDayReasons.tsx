import { ArrowRight } from "lucide-react";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { type SessionWindow, WhyReasons } from "../coverage/WhyReasons.tsx";
import styles from "./HalfDayReasons.module.css";
import { useDaysWords } from "./use-days-words.ts";
import type { WindowStretch } from "./window-stretches.ts";

type HalfDayReasonsProps = { stretch: WindowStretch; window: SessionWindow; format: Format };

/** The popover of a half-day: the reasons of the worst in it, and what a pending request would change. */
export function HalfDayReasons({ stretch, window, format }: HalfDayReasonsProps) {
  const { t, place } = useDaysWords(format);
  const { state, becomes, acting, post, startsAt } = stretch;
  const elsewhere = place(stretch, window);
  return (
    <>
      {state === "PENDING" && acting && (
        <p className={styles["pending"]}>
          {t("pendingNote")}
          <StateTag state={becomes} />
          <b lang={nameLanguage(format.language)}>{format.name(acting)}</b>
          {elsewhere && (
            <span className={styles["place"]}>
              <ArrowRight size={14} strokeWidth={1.5} aria-hidden="true" />
              {elsewhere}
            </span>
          )}
        </p>
      )}
      <WhyReasons
        date={format.dateOf(startsAt)}
        window={window}
        post={post}
        at={new Date(startsAt).toISOString()}
        possible={state === "POSSIBLE"}
      />
      <p className={styles["open"]}>
        <kbd>Enter</kbd> {t("open")}
      </p>
    </>
  );
}
