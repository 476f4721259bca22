import { Button, type ButtonProps } from "antd";
import { useTranslation } from "react-i18next";
import { useWritable } from "../live/use-writable.ts";
import styles from "./SavingButton.module.css";

type SavingButtonProps = Omit<ButtonProps, "children" | "loading"> & { children: string; isSaving: boolean };

/** A button that says 正在保存 while it does, at the width it had: nothing beside it moves. Off while the server is out of reach. */
export function SavingButton({ children, isSaving, disabled, onClick, ...button }: SavingButtonProps) {
  const { t } = useTranslation();
  const writable = useWritable();
  return (
    // Not disabled while saving: it would lose the focus.
    <Button
      {...button}
      {...writable}
      disabled={writable.disabled || disabled === true}
      aria-busy={isSaving}
      onClick={(event) => !isSaving && onClick?.(event)}
    >
      <span className={styles["both"]}>
        <span data-shown={!isSaving || undefined} aria-hidden={isSaving}>
          {children}
        </span>
        <span data-shown={isSaving || undefined} aria-hidden={!isSaving}>
          {t("saving")}
        </span>
      </span>
    </Button>
  );
}
