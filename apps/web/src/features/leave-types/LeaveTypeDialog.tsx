import { ASKED_FOR } from "@zaigang/domain";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AbsenceKind } from "../../generated/graphql.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { useSaved } from "../staff/use-saved.ts";
import { AmountFields } from "./AmountFields.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import styles from "./LeaveTypes.module.css";
import { draftOf, inputOf, type LeaveTypeDraft, type ListedLeaveType, UNITS, YES_OR_NO } from "./leave-type-draft.ts";
import { AddLeaveType_Mutation, ChangeLeaveType_Mutation } from "./leave-types-query.ts";
import { NumberField } from "./NumberField.tsx";
import { ProofFields } from "./ProofFields.tsx";

type LeaveTypeDialogProps = {
  /** The kind that changes; `null` for a new one. */
  type: ListedLeaveType | null;
  onClose: () => void;
};

/** All that the office says of a kind of leave. */
export function LeaveTypeDialog({ type, onClose }: LeaveTypeDialogProps) {
  const { t } = useTranslation(["leaveTypes", "terms"]);
  const { nameOf } = useOfficeFormat();
  const [draft, setDraft] = useState(() => draftOf(type));
  const { isTried, attempt } = useAttempts();
  const adding = useAct(AddLeaveType_Mutation);
  const changing = useAct(ChangeLeaveType_Mutation);
  const { not, settle } = useSaved();
  const set = (change: Partial<LeaveTypeDraft>) => setDraft({ ...draft, ...change });

  const submit = async () => {
    attempt();
    const settings = inputOf(draft);
    if (!settings) return;
    const isDone = type
      ? settle(await changing.send({ type: type.code, version: type.version, settings }), (saved) =>
          t("saved", { name: nameOf(saved) }),
        )
      : settle(await adding.send({ settings }), (added) => t("added", { name: nameOf(added) }));
    if (isDone) onClose();
  };

  return (
    <FormDialog
      title={type ? t("changeTitle", { name: nameOf(type) }) : t("add")}
      main={t("save")}
      isSaving={adding.isSaving || changing.isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && <FormError>{not.text}</FormError>}
      <fieldset className={styles["section"]}>
        <legend>{t("section.what")}</legend>
        <div className={styles["pair"]}>
          <Field
            label={t("field.name")}
            id="leave-type-name"
            error={isTried && draft.name.trim() === "" ? t("missing.name") : null}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={50}
                value={draft.name}
                onChange={({ target }) => set({ name: target.value })}
              />
            )}
          </Field>
          <Field label={t("field.nameEn")} id="leave-type-name-en">
            {(control) => (
              <Input
                {...control}
                maxLength={100}
                value={draft.nameEn ?? ""}
                onChange={({ target }) => set({ nameEn: target.value })}
              />
            )}
          </Field>
          <ChoiceField
            label={t("field.unit")}
            id="leave-type-unit"
            value={draft.unit}
            choices={UNITS}
            says={(unit) => t(`counted.${unit}`)}
            onChange={(unit) => set({ unit })}
          />
          <NumberField
            label={t("field.step")}
            id="leave-type-step"
            value={draft.step}
            least={0.5}
            onChange={(step) => set({ step: step ?? 0.5 })}
          />
          <ChoiceField<AbsenceKind>
            label={t("field.absenceKind")}
            id="leave-type-kind"
            value={draft.absenceKind}
            choices={ASKED_FOR}
            says={(kind) => t(`terms:absenceKind.${kind}`)}
            onChange={(absenceKind) => set({ absenceKind })}
          />
        </div>
      </fieldset>
      <AmountFields draft={draft} isTried={isTried} onChange={set} />
      <ProofFields draft={draft} isTried={isTried} onChange={set} />
      <fieldset className={styles["section"]}>
        <legend>{t("section.rules")}</legend>
        {YES_OR_NO.map((field) => (
          <Checkbox key={field} checked={draft[field]} onChange={({ target }) => set({ [field]: target.checked })}>
            {t(`says.${field}`)}
          </Checkbox>
        ))}
        <Field label={t("field.note")} id="leave-type-note">
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={200}
              autoSize={{ minRows: 1, maxRows: 4 }}
              value={draft.note ?? ""}
              onChange={({ target }) => set({ note: target.value })}
            />
          )}
        </Field>
      </fieldset>
    </FormDialog>
  );
}
