import styles from "./BoardSkeleton.module.css";
import type { HallWindow } from "./board-bars.ts";

/** The board in grey, at its final size. */
export function BoardSkeleton({ windows }: { windows: readonly HallWindow[] }) {
  return (
    <div className={styles["skeleton"]} aria-hidden="true">
      {windows.map(({ code, number }) => (
        <div key={code} className={styles["row"]}>
          <b>{number}</b>
          <span className={styles["label"]} />
          <span className={styles["bar"]} />
        </div>
      ))}
    </div>
  );
}
