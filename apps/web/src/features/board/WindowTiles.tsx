import type { Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { StateTile } from "../../ui/coverage/StateTile.tsx";
import type { BoardRow } from "./board-bars.ts";
import { stateAt, worstOfDay } from "./board-summary.ts";
import styles from "./WindowTiles.module.css";

type WindowTilesProps = {
  rows: readonly BoardRow[];
  /** `null` on another day */
  now: Instant | null;
  onChoose: (windowCode: string) => void;
};

/** All windows in hall order, so that the eye finds one before it reads. A tile leads to its row. */
export function WindowTiles({ rows, now, onChoose }: WindowTilesProps) {
  const { t } = useTranslation(["board", "terms"]);
  return (
    <ul className={styles["tiles"]} aria-label={t("tiles")}>
      {rows.map((row) => {
        const state = now === null ? worstOfDay(row) : stateAt(row, now);
        const { code, number } = row.window;
        return (
          <li key={code}>
            <button
              type="button"
              disabled={row.certain.length === 0}
              aria-label={t("tile", { number, state: t(`terms:state.${state}`) })}
              onClick={() => onChoose(code)}
            >
              <StateTile state={state} number={number} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
