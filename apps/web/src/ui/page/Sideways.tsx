import type { ReactNode } from "react";
import styles from "./Sideways.module.css";

/** What is wider than a phone, and is moved sideways there, by keys as well. On paper all of it stands. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll only what they reach
    <section className={styles["sideways"]} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
