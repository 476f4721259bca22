import { Button, Input } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useSession } from "../session/session-context.ts";
import { coverLines } from "./cover-lines.ts";
import styles from "./DecideButtons.module.css";
import type { Decision, InboxRequest } from "./inbox-types.ts";
import { useCoverWords } from "./use-cover-words.ts";
import { useDecide } from "./use-decide.ts";
import { useRequestWords } from "./use-request-words.ts";

type ConfirmDecisionProps = {
  request: InboxRequest;
  decision: Decision;
  note: string;
  onNote: (note: string) => void;
  onClose: () => void;
  /** After a decision that came too late. */
  readAgain: () => void;
};

const BUTTONS = { APPROVED: "confirm", RETURNED: "return", REJECTED: "reject" } as const;
const NOTES = { APPROVED: "note", RETURNED: "whatToChange", REJECTED: "whyNot" } as const;

/** The second tap: what an approval would do in a sentence, or the reason that everything else needs. */
export function ConfirmDecision({ request, decision, note, onNote, onClose, readAgain }: ConfirmDecisionProps) {
  const { t } = useTranslation(["approvals", "terms"]);
  const { timeZone } = useSession().office;
  const words = useRequestWords();
  const cover = useCoverWords();
  const { decide, isSaving } = useDecide();
  const { sayFailed } = useFeedback();
  const isApproval = decision === "APPROVED";
  const [isWriting, setWriting] = useState(!isApproval || note !== "");
  const [outsideNumber, setOutsideNumber] = useState("");
  const [isTried, setTried] = useState(false);
  const id = useId();
  // The chiefs' leave is decided outside; here its number is recorded.
  const isOutside = isApproval && request.steps.find((step) => step.decision === null)?.role === "DISTRICT";
  const isNoteMissing = !isApproval && note.trim() === "";
  const isNumberMissing = isOutside && outsideNumber.trim() === "";

  const send = async () => {
    setTried(true);
    if (isNoteMissing) return document.getElementById(`${id}-note`)?.focus();
    if (isNumberMissing) return document.getElementById(`${id}-number`)?.focus();
    const obstacle = await decide(request, decision, { note, outsideNumber });
    if (obstacle === null) return onNote("");
    sayFailed(obstacle);
    // It may be another's by now; the words stay.
    readAgain();
  };
  const goBack = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere in it
    <div className={styles["confirm"]} onKeyDown={goBack}>
      {isApproval && (
        <p>
          <b>{t("ask", { request: words.whole(request) })}</b>{" "}
          <span>{cover.inShort(coverLines(request.effect, timeZone))}</span>
        </p>
      )}
      {isOutside && (
        <Field
          label={t("outsideNumber")}
          id={`${id}-number`}
          error={isTried && isNumberMissing ? t("outsideHint") : null}
        >
          {(control) => (
            <Input
              maxLength={MOST_CHARACTERS}
              {...control}
              autoFocus
              value={outsideNumber}
              onChange={({ target }) => setOutsideNumber(target.value)}
            />
          )}
        </Field>
      )}
      {isWriting && (
        <TextField
          label={t(NOTES[decision])}
          id={`${id}-note`}
          value={note}
          error={isTried && isNoteMissing ? t("noteMissing") : null}
          autoFocus={!isOutside}
          onChange={onNote}
        />
      )}
      <div className={styles["buttons"]}>
        <SavingButton type="primary" autoFocus={!isWriting && !isOutside} isSaving={isSaving} onClick={send}>
          {t(BUTTONS[decision])}
        </SavingButton>
        {isApproval && !isWriting && <Button onClick={() => setWriting(true)}>{t("addNote")}</Button>}
        <Button onClick={onClose}>{t("terms:cancel")}</Button>
      </div>
    </div>
  );
}
