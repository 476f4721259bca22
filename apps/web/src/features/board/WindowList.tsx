import type { Instant } from "@zaigang/domain";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import type { Bar, BoardRow } from "./board-bars.ts";
import { shownBar } from "./board-summary.ts";
import { useClosureWords } from "./use-closure-words.ts";
import styles from "./WindowList.module.css";

type WindowListProps = {
  rows: readonly BoardRow[];
  /** `null` on another day */
  now: Instant | null;
  format: Format;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** The board where there is no room for a timeline: each window as it is now, or at its worst on another day. */
export function WindowList({ rows, now, format, onExplain }: WindowListProps) {
  const { t } = useTranslation(["board", "terms"]);
  const closureWords = useClosureWords(format);
  return (
    <ul className={styles["list"]} aria-label={t("tiles")}>
      {rows.map((row) => {
        const { window, closure } = row;
        const bar = shownBar(row, now);
        const next = row.certain.find(({ startsAt }) => now !== null && startsAt > now);
        const target = bar ?? next ?? row.certain.at(-1);
        const at = bar && now !== null ? now : target?.startsAt;
        return (
          <li key={window.code}>
            <button type="button" onClick={() => at !== undefined && onExplain(window.code, at)}>
              <span className={styles["number"]}>{window.number}</span>
              <span className={styles["what"]}>
                <b>{format.windowName(window)}</b>
                {bar ? (
                  <Acting bar={bar} seat={window.number} format={format} />
                ) : (
                  <span>
                    {closure
                      ? closureWords(closure)
                      : next
                        ? t("opens", { time: format.clock(next.startsAt) })
                        : t("summary.closed")}
                  </span>
                )}
              </span>
              <span className={styles["state"]}>
                <StateTag state={bar?.state ?? "CLOSED"} />
                {t(`terms:state.${bar?.state ?? "CLOSED"}`)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Acting({ bar, seat, format }: { bar: Bar; seat: number; format: Format }) {
  const { t } = useTranslation(["board", "terms"]);
  const { state, acting, startsAt, endsAt } = bar;
  if (state === "PAUSED") return <span>{t("reopens", { time: format.clock(endsAt) })}</span>;
  if (!acting) return <span>{format.clockSpan(startsAt, endsAt)}</span>;
  return (
    <span>
      <span lang={nameLanguage(format.language)}>{format.name(acting)}</span>
      {bar.seat !== null && bar.seat !== seat && (
        <span className={styles["place"]}>
          <ArrowRight size={14} strokeWidth={1.5} aria-hidden="true" />
          {t("terms:servedAtWindow", { number: bar.seat })}
        </span>
      )}
    </span>
  );
}
