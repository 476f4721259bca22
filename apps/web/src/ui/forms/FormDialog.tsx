import { Button, Modal } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../browser/use-screen.ts";
import styles from "./FormDialog.module.css";
import { SavingButton } from "./SavingButton.tsx";
import { ScreenSized } from "./ScreenSized.tsx";

type FormDialogProps = {
  title: string;
  /** The button that names the outcome. */
  main: string;
  isSaving: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A few fields in a dialog; on a phone it fills the screen's width. */
export function FormDialog({ title, main, isSaving, children, onSubmit, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const isPhone = useScreen() === "phone";
  return (
    <Modal
      open
      title={title}
      width={isPhone ? "100%" : 480}
      closable={{ "aria-label": t("close") }}
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      <ScreenSized>
        <form
          noValidate
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {children}
          <footer>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <SavingButton type="primary" htmlType="submit" isSaving={isSaving}>
              {main}
            </SavingButton>
          </footer>
        </form>
      </ScreenSized>
    </Modal>
  );
}
