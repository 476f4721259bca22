import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import styles from "./LeaveTypes.module.css";
import { type LeaveTypeFieldsProps, PROOFS } from "./leave-type-draft.ts";
import { NumberField } from "./NumberField.tsx";

/** What proves it, when, and from which amount on. */
export function ProofFields({ draft, isTried, onChange }: LeaveTypeFieldsProps) {
  const { t } = useTranslation("leaveTypes");
  return (
    <fieldset className={styles["section"]}>
      <legend>{t("section.proof")}</legend>
      <div className={styles["pair"]}>
        <ChoiceField
          label={t("field.proof")}
          id="leave-type-proof"
          value={draft.proof}
          choices={PROOFS}
          says={(proof) => t(`proof.${proof}`)}
          onChange={(proof) => onChange({ proof })}
        />
        {draft.proof !== "NONE" && (
          <>
            <Field
              label={t("field.proofName")}
              id="leave-type-proof-name"
              error={isTried && !draft.proofName?.trim() ? t("missing.proofName") : null}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={50}
                  value={draft.proofName ?? ""}
                  onChange={({ target }) => onChange({ proofName: target.value })}
                />
              )}
            </Field>
            <NumberField
              label={t("field.proofFrom")}
              id="leave-type-proof-from"
              value={draft.proofFrom}
              hint={t("fromHint")}
              onChange={(proofFrom) => onChange({ proofFrom })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
