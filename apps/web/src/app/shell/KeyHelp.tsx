import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./KeyHelp.module.css";

const KEYS = ["g b", "g a", "g d", "g h", "n", "←→↑↓", "Home", "Enter", "Esc", "Ctrl+Z", "/", "?"] as const;

type KeyHelpState = { readonly isOpen: boolean; readonly open: () => void; readonly close: () => void };

export function useKeyHelp(): KeyHelpState {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** What the keys do. */
export function KeyHelp({ isOpen, close }: KeyHelpState) {
  const { t } = useTranslation("shell");
  return (
    <Modal open={isOpen} onCancel={close} footer={null} title={t("keys.title")} width={420}>
      <dl className={styles["keys"]}>
        {KEYS.map((key, index) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.what.${index as 0}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
