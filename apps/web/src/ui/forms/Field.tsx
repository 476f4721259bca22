import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Field.module.css";

/** What ties a control to its label and its error. */
export type ControlProps = {
  readonly id: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
  readonly status?: "error";
};

type FieldProps = {
  label: string;
  /** Of the control. */
  id: string;
  /** What is wrong and how to put it right; `null` where nothing is. */
  error?: string | null;
  hint?: ReactNode;
  children: (control: ControlProps) => ReactNode;
};

/** A control with its label above it and its error below. */
export function Field({ label, id, error = null, hint, children }: FieldProps) {
  const errorId = `${id}-error`;
  const control: ControlProps = error
    ? { id, "aria-invalid": true, "aria-describedby": errorId, status: "error" }
    : { id };
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {children(control)}
      {error && (
        <p className={styles["error"]} id={errorId}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
          {error}
        </p>
      )}
      {hint && <p className={styles["hint"]}>{hint}</p>}
    </div>
  );
}
