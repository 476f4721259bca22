import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { DraftFiles } from "./DraftFiles.tsx";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import type { DraftFile } from "./leave-draft.ts";
import { AddToHandover_Mutation } from "./leave-mutations.ts";

type AddToHandoverProps = {
  request: WholeRequest;
  /** Who takes over, in words. */
  person: string;
  onDone: () => void;
};

/** More for who takes over, after the filing. What they have read stays; what is added comes after it. */
export function AddToHandover({ request, person, onDone }: AddToHandoverProps) {
  const { t } = useTranslation("leave");
  const { say } = useFeedback();
  const refusals = useRefusalWords();
  const adding = useAct(AddToHandover_Mutation);
  const [note, setNote] = useState("");
  const [files, setFiles] = useState<readonly DraftFile[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const id = useId();

  const add = async () => {
    const more = { ...(note.trim() && { note }), ...(files.length > 0 && { files: files.map((file) => file.id) }) };
    const outcome = await adding.send({ request: request.id, ...more });
    setFailure(refusals.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    say(t("request.handoverAdded", { person }));
    onDone();
  };
  return (
    <form
      className={styles["shorten"]}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2 id={`${id}-title`}>{t("request.addToHandover")}</h2>
      <TextField label={t("request.moreToHandOver")} id={`${id}-note`} value={note} autoFocus onChange={setNote} />
      <DraftFiles files={files} title={t("form.handoverFiles")} forHandover onChange={setFiles} />
      {failure && <FormError>{failure}</FormError>}
      <div className={styles["actions"]}>
        <Button onClick={onDone}>{t("request.addNothing")}</Button>
        <SavingButton
          type="primary"
          htmlType="submit"
          isSaving={adding.isSaving}
          disabled={!note.trim() && files.length === 0}
        >
          {t("request.handMoreOver", { person })}
        </SavingButton>
      </div>
    </form>
  );
}
