import { Button, Modal } from "antd";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import styles from "./WhatIfDialog.module.css";

type WhatIfDialogProps = {
  title: string;
  /** The form on the left, on a phone above. */
  form: ReactNode;
  /** The result on the right, on a phone below. */
  effect: ReactNode;
  /** Beside the buttons: who will be told. */
  note?: ReactNode;
  /** The main button, which names the outcome. */
  main: string;
  /** A second way to save. */
  second?: ReactNode;
  /** Whether it cannot be saved here; the note says why. */
  isBarred?: boolean;
  isSaving: boolean;
  /** Whether the effect is that of what is in the form. */
  isSettled: boolean;
  onSubmit: () => void;
  onClose: () => void;
};

/** A form beside what it would do: two columns at a desk, the whole screen on a phone. */
export function WhatIfDialog(props: WhatIfDialogProps) {
  const { title, form, effect, note, main, second, isBarred = false, isSaving, isSettled, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const isPhone = useScreen() === "phone";
  const noteId = useId();
  useFocusBack();
  const submit = useSettledSubmit(main, isSettled, onSubmit);
  return (
    <Modal
      open
      title={title}
      width={isPhone ? "100%" : 1156}
      className={styles["dialog"] ?? ""}
      wrapClassName={isPhone ? (styles["phone"] ?? "") : ""}
      centered={!isPhone}
      closable={{ "aria-label": t("close") }}
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      <ScreenSized>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div className={styles["columns"]}>
            <div className={styles["form"]}>{form}</div>
            <div className={styles["effect"]}>{effect}</div>
          </div>
          <footer className={styles["footer"]}>
            <p id={noteId} role={isBarred ? "status" : undefined}>
              {note}
            </p>
            <div className={styles["buttons"]}>
              <Button onClick={onClose}>{t("cancel")}</Button>
              {second}
              <SavingButton
                type="primary"
                htmlType="submit"
                isSaving={isSaving}
                {...(isBarred && { disabled: true, "aria-describedby": noteId })}
              >
                {main}
              </SavingButton>
            </div>
          </footer>
        </form>
      </ScreenSized>
    </Modal>
  );
}

/**
 * Whoever is quicker than the effect waits for it, and is taken at their word only if the button still says what it
 * said when they pressed it.
 */
function useSettledSubmit(outcome: string, isSettled: boolean, onSubmit: () => void): () => void {
  const [pressed, setPressed] = useState<string | null>(null);
  useEffect(() => {
    if (pressed === null || !isSettled) return;
    setPressed(null);
    if (pressed === outcome) onSubmit();
  }, [pressed, outcome, isSettled, onSubmit]);
  return () => setPressed(outcome);
}

/** Closing gives the focus back to what had it before. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
