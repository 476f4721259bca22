import { Button, Modal } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../forms/TextField.tsx";
import type { Question } from "./feedback-context.ts";

type ReasonDialogProps = { question: Question; onAnswer: (reason: string | null) => void };

/** Asks for a written reason; without one there is only the way back. */
export function ReasonDialog({ question, onAnswer }: ReasonDialogProps) {
  const { t } = useTranslation();
  const { title, lines, label, confirm } = question;
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const id = useId();

  const goOn = () => {
    if (reason.trim() === "") setMissing(true);
    else onAnswer(reason.trim());
  };
  return (
    <Modal
      open
      title={title}
      closable={{ "aria-label": t("close") }}
      onCancel={() => onAnswer(null)}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{t("cancel")}</Button>
          <Button type="primary" onClick={goOn}>
            {confirm}
          </Button>
        </>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <TextField
        label={label}
        id={id}
        value={reason}
        error={isMissing && reason.trim() === "" ? t("reasonMissing") : null}
        autoFocus
        onChange={setReason}
      />
    </Modal>
  );
}
