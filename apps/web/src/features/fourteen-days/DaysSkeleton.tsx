import styles from "./DaysSkeleton.module.css";

/** The grid in grey, at its final size. */
export function DaysSkeleton({ rows }: { rows: number }) {
  return (
    <div className={styles["skeleton"]} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have nothing else to tell them apart
        <div key={row} className={styles["row"]}>
          <span className={styles["label"]} />
          <span className={styles["cells"]} />
        </div>
      ))}
    </div>
  );
}
