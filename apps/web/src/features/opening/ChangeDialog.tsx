import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpeningChange } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { type Outcome, useRefusalWords } from "../refusals/use-refusal-words.ts";
import { WhatIfDialog } from "../what-if/WhatIfDialog.tsx";
import { OpeningEffectPanel } from "./OpeningEffectPanel.tsx";
import { useOpeningPreview } from "./use-opening-preview.ts";

type ChangeDialogProps = {
  title: string;
  /** The main button, which names the outcome. */
  main: string;
  /** What is said once it is done. */
  done: string;
  /** What would be saved; `null` while the form is incomplete. */
  change: OpeningChange | null;
  /** The form. @param isTried whether somebody has tried to save it as it is */
  form: (isTried: boolean) => ReactNode;
  /** Whether a gap may be left with a reason. */
  takesReason?: boolean;
  isSaving: boolean;
  /** @param reason why a post may stand empty; `null` where none does */
  send: (reason: string | null) => Promise<Outcome<unknown>>;
  onClose: () => void;
};

/** A form of windows, posts, hours or the calendar beside what saving it would touch. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, main, done, change, form, takesReason = false, isSaving, send, onClose } = props;
  const { t } = useTranslation("opening");
  const { say } = useFeedback();
  const words = useRefusalWords();
  const preview = useOpeningPreview(change);
  const { isTried, attempt } = useAttempts();
  const [not, setNot] = useState<{ text: string; isGap: boolean } | null>(null);
  const [reason, setReason] = useState("");
  const isGap = takesReason && ((preview.effect?.coverage?.newlyUncovered.length ?? 0) > 0 || not?.isGap === true);

  const submit = async () => {
    attempt();
    setNot(null);
    if (change === null || isSaving || (isGap && reason.trim() === "")) return;
    const outcome = await send(isGap ? reason.trim() : null);
    if (outcome.kind === "DONE") {
      say(done);
      return onClose();
    }
    const isRefusedGap = outcome.kind === "REFUSED" && outcome.refusal.__typename === "WouldUncover";
    setNot({ text: words.ofOutcome(outcome) ?? "", isGap: isRefusedGap });
    attempt();
  };

  return (
    <WhatIfDialog
      title={title}
      form={
        <>
          {not && <FormError>{not.text}</FormError>}
          {form(isTried)}
          {isGap && (
            <TextField
              label={t("reason")}
              id="opening-reason"
              value={reason}
              error={isTried && reason.trim() === "" ? t("reasonMissing") : null}
              onChange={setReason}
            />
          )}
        </>
      }
      effect={<OpeningEffectPanel preview={preview} />}
      main={isGap ? t("saveWithReason", { main }) : main}
      isSaving={isSaving}
      isSettled={preview.isSettled}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
