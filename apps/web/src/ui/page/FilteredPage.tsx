import type { ReactNode } from "react";
import styles from "./FilteredPage.module.css";

type FilteredPageProps = {
  title: string;
  /** Whose it is; said on paper, which goes from hand to hand. */
  office: string;
  /** What chooses what is shown. */
  filters: ReactNode;
  /** What is done with it: saved, printed. */
  actions: ReactNode;
  children: ReactNode;
};

/** A page that shows what its head chooses. On paper only what is chosen and what is shown stands. */
export function FilteredPage({ title, office, filters, actions, children }: FilteredPageProps) {
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <p className={styles["office"]}>{office}</p>
        <h1>{title}</h1>
        {filters}
        <span className={styles["actions"]}>{actions}</span>
      </header>
      {children}
    </div>
  );
}
