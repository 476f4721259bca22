import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { DraftFiles } from "./DraftFiles.tsx";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import type { DraftFile } from "./leave-draft.ts";
import { AddToHandover_Mutation } from "./leave-mutations.ts";
import { RequestForm } from "./RequestForm.tsx";

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
    <RequestForm
      title={t("request.addToHandover")}
      main={t("request.handMoreOver", { person })}
      close={t("request.addNothing")}
      isSaving={adding.isSaving}
      isEmpty={!note.trim() && files.length === 0}
      failure={failure}
      onSubmit={add}
      onClose={onDone}
    >
      <TextField label={t("request.moreToHandOver")} id={`${id}-note`} value={note} autoFocus onChange={setNote} />
      <DraftFiles files={files} title={t("form.handoverFiles")} forHandover onChange={setFiles} />
    </RequestForm>
  );
}
