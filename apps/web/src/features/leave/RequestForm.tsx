import { Button } from "antd";
import { type ReactNode, useId } from "react";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import styles from "./LeaveRequestPage.module.css";

type RequestFormProps = {
  title: string;
  /** The button that names the outcome. */
  main: string;
  /** The button that leaves everything as it is, in words that say so. */
  close: string;
  isSaving: boolean;
  /** Whether there is nothing to save yet. */
  isEmpty?: boolean;
  failure: string | null;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A few fields that open within the page of a request, where what they change stands. */
export function RequestForm(props: RequestFormProps) {
  const { title, main, close, isSaving, isEmpty = false, failure, children, onSubmit, onClose } = props;
  const id = useId();
  return (
    <form
      className={styles["opened"]}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {failure && <FormError>{failure}</FormError>}
      <div className={styles["actions"]}>
        <Button onClick={onClose}>{close}</Button>
        <SavingButton type="primary" htmlType="submit" isSaving={isSaving} disabled={isEmpty}>
          {main}
        </SavingButton>
      </div>
    </form>
  );
}
