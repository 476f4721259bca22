import styles from "./HomeSkeleton.module.css";

/** The home screen in grey: header, session, two posts. */
export function HomeSkeleton() {
  return (
    <div className={styles["skeleton"]} aria-hidden="true">
      <span className={styles["header"]} />
      <span className={styles["session"]} />
      <span className={styles["post"]} />
      <span className={styles["post"]} />
    </div>
  );
}
