import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./PaperPage.module.css";

type PaperPageProps = {
  /** The page it was opened from. */
  from: string;
  back: string;
  /** `null` where there is nothing to print. */
  print: string | null;
  /** Whether its papers are taller than wide. */
  isUpright?: boolean;
  children: ReactNode;
};

/** What is meant for paper, as it will look there, with the way back and to the printer. */
export function PaperPage({ from, back, print, isUpright = false, children }: PaperPageProps) {
  return (
    <div className={styles["page"]} data-upright={isUpright || undefined}>
      <p className={styles["tools"]}>
        <Link to={from}>{back}</Link>
        {print && (
          <Button type="primary" onClick={() => window.print()}>
            {print}
          </Button>
        )}
      </p>
      {children}
    </div>
  );
}
