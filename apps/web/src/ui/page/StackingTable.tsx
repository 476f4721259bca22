import type { ReactNode } from "react";
import styles from "./StackingTable.module.css";

/** A table at a desk; on a phone the cells of a row stand below each other. */
export function StackingTable({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <table className={[styles["table"], className].join(" ")}>{children}</table>;
}
