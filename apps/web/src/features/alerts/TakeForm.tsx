import { Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useWritable } from "../../ui/live/use-writable.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { AlertSummary } from "./alert-facts.ts";
import styles from "./TakeForm.module.css";
import { useAcknowledge } from "./use-acknowledge.ts";
import { useAlertWords } from "./use-alert-words.ts";

/**
 * I am on it, with a word on how. Whoever comes too late is told, and what they wrote stays: also where another was faster,
 * or the alert was closed, while they were still writing.
 */
export function TakeForm({ alert }: { alert: AlertSummary }) {
  const { t } = useTranslation("alerts");
  const { staff } = useSession();
  const { take, release, obstacleIn, isSaving } = useAcknowledge();
  const writable = useWritable();
  const id = useId();
  const words = useAlertWords(useOfficeFormat());
  const [note, setNote] = useState("");
  const [obstacle, setObstacle] = useState<string | null>(null);
  const { acknowledgedBy, acknowledgedNote, mayAcknowledge, resolvedAt } = alert;
  const isMine = acknowledgedBy?.id === staff.id;
  const isFree = mayAcknowledge && acknowledgedBy === null && resolvedAt === null;
  const isTaken = acknowledgedBy !== null && resolvedAt === null;
  const isKept = note !== "";
  if (!isFree && !isTaken && !isKept && obstacle === null) return null;

  const send = async () => {
    const found = await take(alert, note);
    setObstacle(found);
    if (found === null) setNote("");
  };

  return (
    <section className={styles["form"]}>
      <h3>{t("take")}</h3>
      {isTaken && <p>{words.taker(alert)}</p>}
      {isFree && <p>{t(alert.kind === "POST_UNCOVERED" ? "page.takeNote" : "page.takeNoteOther")}</p>}
      {acknowledgedNote && <p className={styles["note"]}>{acknowledgedNote}</p>}
      {(isFree || isKept || obstacle !== null) && (
        <Field label={t("page.noteLabel")} id={id} error={obstacle ?? (isKept && !isFree ? obstacleIn(alert) : null)}>
          {(control) => (
            <Input.TextArea
              maxLength={MOST_CHARACTERS}
              {...control}
              value={note}
              rows={2}
              placeholder={t("page.notePlaceholder")}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
      {isFree && (
        <SavingButton {...writable} block isSaving={isSaving} onClick={send}>
          {t("take")}
        </SavingButton>
      )}
      {isMine && isTaken && mayAcknowledge && (
        <SavingButton {...writable} isSaving={isSaving} onClick={async () => setObstacle(await release(alert))}>
          {t("release")}
        </SavingButton>
      )}
    </section>
  );
}
