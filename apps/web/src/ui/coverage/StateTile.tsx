import fills from "./fills.module.css";
import styles from "./StateTile.module.css";
import type { ShownState } from "./states.ts";

type StateTileProps = { state: ShownState; number: number; size?: "small" | "large" };

/** A window's number on the fill of its state. The state in words stands beside it or in its link's name. */
export function StateTile({ state, number, size = "small" }: StateTileProps) {
  return (
    <span className={`${styles["tile"]} ${styles[size]} ${fills[state]} ${styles[state] ?? ""}`} data-state={state}>
      <span>{number}</span>
    </span>
  );
}
