import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./BackLink.module.css";

/** The way from a page to the one that it belongs to. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className={styles["back"]} to={to}>
      <ArrowLeft size={16} strokeWidth={1.5} aria-hidden="true" />
      {children}
    </Link>
  );
}
