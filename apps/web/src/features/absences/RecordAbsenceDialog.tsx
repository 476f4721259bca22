import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useNow } from "../../ui/live/live-context.ts";
import { usePeople } from "../people/use-people.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EffectPanel } from "../what-if/EffectPanel.tsx";
import { StandInChoice } from "../what-if/StandInChoice.tsx";
import { useEffectWords } from "../what-if/use-effect-words.ts";
import { WhatIfDialog } from "../what-if/WhatIfDialog.tsx";
import { AbsenceFields } from "./AbsenceFields.tsx";
import type { AbsenceDraft } from "./absence-draft.ts";
import { useLengthWords } from "./use-length-words.ts";
import { useRecordAbsence, useSayRecorded } from "./use-record-absence.ts";

type RecordAbsenceDialogProps = {
  /** Whether it is the viewer's own, and nobody has to be chosen. */
  isMine?: boolean;
  /** What the form begins with, where that is known. */
  initial?: Partial<AbsenceDraft>;
  onClose: () => void;
};

/** Records an absence, with what it would do to the windows beside it as it is typed. */
export function RecordAbsenceDialog({ isMine = false, initial = {}, onClose }: RecordAbsenceDialogProps) {
  const { t } = useTranslation(["absences", "terms"]);
  const { staff: me } = useSession();
  const format = useOfficeFormat();
  const people = usePeople().filter(({ mayRecordAbsence }) => mayRecordAbsence);
  const form = useRecordAbsence(initial, useNow("minute"));
  const sayRecorded = useSayRecorded(form.takeBack);
  const lengthWords = useLengthWords();
  const effectWords = useEffectWords();
  const { draft, preview, choices, chosen, isNaming, errors, isSaving } = form;
  const person = isMine ? me : people.find(({ code }) => code === draft.staff);
  const name = person ? format.name(person) : "";

  const submit = async () => {
    const saved = await form.submit();
    if (!saved) return;
    onClose();
    sayRecorded(saved, name, chosen);
  };
  const close = () => {
    void form.abandon();
    onClose();
  };

  return (
    <WhatIfDialog
      title={t(isMine ? "recordMine" : "record")}
      form={
        <>
          {errors.form && <FormError>{errors.form}</FormError>}
          <AbsenceFields
            draft={draft}
            errors={errors.fields}
            people={people}
            hasPerson={!isMine}
            length={lengthWords(draft, form.bounds, form.days)}
            hasReason={form.needsReason}
            format={format}
            onChange={form.setDraft}
          />
        </>
      }
      effect={
        <EffectPanel preview={preview}>
          {choices.toFill.map((toFill) => (
            <StandInChoice
              key={toFill.post.code}
              toFill={toFill}
              chosen={isNaming ? choices.choiceOf(toFill.post.code) : null}
              onChoose={choices.mayName ? (staff) => choose(toFill.post.code, staff) : undefined}
            />
          ))}
        </EffectPanel>
      }
      note={
        form.isForOthers ? t("forOthers") : preview.effect && effectWords.told(preview.effect, chosen.map(format.name))
      }
      main={mainWords()}
      second={
        choices.toFill.length > 0 &&
        !form.isGapLeft && <Button onClick={() => form.setNaming(false)}>{t("saveWithoutNaming")}</Button>
      }
      isBarred={form.isForOthers}
      isSaving={isSaving}
      isSettled={preview.isSettled}
      onSubmit={submit}
      onClose={close}
    />
  );

  function choose(post: string, staff: string): void {
    form.setNaming(true);
    choices.choose(post, staff);
  }

  /** The main button names the outcome. */
  function mainWords(): string {
    if (form.isGapLeft && !form.isForOthers) return t("saveWithReason");
    const [only, ...more] = chosen;
    if (!only) return name === "" ? t("save") : t("saveFor", { person: name });
    if (more.length > 0) return t("nameManyAndSave", { people: chosen.length });
    return t("nameAndSave", { person: format.name(only) });
  }
}
