import { Button } from "antd";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Turner.module.css";

const ICON = { size: 16, strokeWidth: 1.5 } as const;

type TurnerProps = {
  label: string;
  before: string;
  after: string;
  /** Which year or month is shown. */
  shown: ReactNode;
  /** How deep in the page it stands. */
  heading?: "h2" | "h3";
  /** −1 for the one before, 1 for the one after. */
  onTurn: (step: -1 | 1) => void;
  /** Another way on, such as back to today. */
  children?: ReactNode;
};

/** The year or month that is shown, and the ways to the ones beside it. */
export function Turner({ label, before, after, shown, heading: Heading = "h2", onTurn, children }: TurnerProps) {
  return (
    <nav className={styles["turner"]} aria-label={label}>
      <Button aria-label={before} icon={<ChevronLeft {...ICON} />} onClick={() => onTurn(-1)} />
      <Heading aria-live="polite">{shown}</Heading>
      <Button aria-label={after} icon={<ChevronRight {...ICON} />} onClick={() => onTurn(1)} />
      {children}
    </nav>
  );
}
