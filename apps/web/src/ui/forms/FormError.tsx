import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./FormError.module.css";

/** What stands in the way of saving and belongs to no single field: a sentence, or one with a list below it. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div className={styles["error"]} role="alert">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
