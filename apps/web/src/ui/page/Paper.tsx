import type { ReactNode } from "react";
import styles from "./PaperPage.module.css";

/** One paper: its heading, and what it says. */
export function Paper({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <article className={[styles["paper"], className].join(" ")}>
      <h1>{title}</h1>
      {children}
    </article>
  );
}
