import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StateTile } from "../../ui/coverage/StateTile.tsx";
import type { Format } from "../../ui/format/format.ts";
import styles from "./BoardHead.module.css";
import type { BoardRow } from "./board-bars.ts";
import { boardSummary, stateAt, worstOfDay } from "./board-summary.ts";
import { SummaryCounts } from "./SummaryCounts.tsx";

type BoardHeadProps = {
  rows: readonly BoardRow[];
  /** `null` on another day than today. */
  now: number | null;
  format: Format;
  children?: ReactNode;
};

/** Counts, then the windows by number, so that the eye finds one before reading. */
export function BoardHead({ rows, now, format, children }: BoardHeadProps) {
  const { t } = useTranslation(["board", "terms"]);
  return (
    <header className={styles["head"]}>
      {now !== null && <SummaryCounts summary={boardSummary(rows, now)} now={now} format={format} />}
      <ul className={styles["tiles"]} aria-label={t("tiles")}>
        {rows.map((row) => {
          const state = now === null ? worstOfDay(row) : stateAt(row, now);
          const { number } = row.window;
          return (
            <li key={number} title={t("tile", { number, state: t(`terms:state.${state}`) })}>
              <StateTile state={state} number={number} />
              <span className="zg-hidden">{t(`terms:state.${state}`)}</span>
            </li>
          );
        })}
      </ul>
      {children}
    </header>
  );
}
