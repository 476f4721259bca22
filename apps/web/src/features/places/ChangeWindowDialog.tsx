import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import type { PlaceWindow } from "./place-types.ts";
import { ChangeWindow_Mutation } from "./places-mutations.ts";
import { WindowFields } from "./WindowFields.tsx";
import { windowDraftOf, windowInputOf } from "./window-draft.ts";

/** Number, name, businesses and floor of a window. They touch no opening, so nothing has to be looked at first. */
export function ChangeWindowDialog({ window, onClose }: { window: PlaceWindow; onClose: () => void }) {
  const { t } = useTranslation("places");
  const { send, isSaving } = useAct(ChangeWindow_Mutation);
  const { say } = useFeedback();
  const words = useRefusalWords();
  const [draft, setDraft] = useState(() => windowDraftOf(window));
  const [not, setNot] = useState<string | null>(null);
  const { isTried, attempt } = useAttempts();

  const submit = async () => {
    attempt();
    setNot(null);
    const input = windowInputOf(draft);
    if (!input || isSaving) return;
    const outcome = await send({ ...input, window: window.code, version: window.version });
    const notDone = words.ofOutcome(outcome);
    if (notDone !== null) return setNot(notDone);
    say(t("windowChanged", { number: input.number }));
    onClose();
  };

  return (
    <FormDialog
      title={t("changeWindow", { number: window.number })}
      main={t("saveWindow")}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && <FormError>{not}</FormError>}
      <WindowFields draft={draft} isTried={isTried} onChange={setDraft} />
    </FormDialog>
  );
}
