import { hasAmount, hasBalance } from "@zaigang/domain";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import styles from "./LeaveTypes.module.css";
import { ACCRUALS, ENTITLEMENTS, type LeaveTypeFieldsProps, ROUNDINGS } from "./leave-type-draft.ts";
import { NumberField } from "./NumberField.tsx";

/** How much there is, for whom, and what becomes of the rest. */
export function AmountFields({ draft, isTried, onChange }: LeaveTypeFieldsProps) {
  const { t } = useTranslation("leaveTypes");
  return (
    <fieldset className={styles["section"]}>
      <legend>{t("section.amount")}</legend>
      <div className={styles["pair"]}>
        <ChoiceField
          label={t("field.entitlement")}
          id="leave-type-entitlement"
          value={draft.entitlement}
          choices={ENTITLEMENTS}
          says={(entitlement) => t(`entitlement.${entitlement}`)}
          onChange={(entitlement) => onChange({ entitlement })}
        />
        {hasAmount(draft) && (
          <NumberField
            label={t("field.amount")}
            id="leave-type-amount"
            value={draft.amount}
            error={isTried && !draft.amount ? t("missing.amount") : null}
            onChange={(amount) => onChange({ amount })}
          />
        )}
        <ChoiceField
          label={t("field.forGender")}
          id="leave-type-gender"
          value={draft.forGender ?? "ALL"}
          choices={["ALL", "FEMALE", "MALE"]}
          says={(gender) => t(`gender.${gender}`)}
          onChange={(gender) => onChange({ forGender: gender === "ALL" ? null : gender })}
        />
        <NumberField
          label={t("field.serviceMonths")}
          id="leave-type-service"
          value={draft.serviceMonths}
          step={1}
          onChange={(months) => onChange({ serviceMonths: Math.round(months ?? 0) })}
        />
        {hasBalance(draft) && <YearFields draft={draft} isTried={isTried} onChange={onChange} />}
      </div>
    </fieldset>
  );
}

/** When a year's leave comes, how a part of it is rounded, and what goes into the next. */
function YearFields({ draft, onChange }: LeaveTypeFieldsProps) {
  const { t } = useTranslation("leaveTypes");
  return (
    <>
      <ChoiceField
        label={t("field.accrual")}
        id="leave-type-accrual"
        value={draft.accrual}
        choices={ACCRUALS}
        says={(accrual) => t(`accrual.${accrual}`)}
        onChange={(accrual) => onChange({ accrual })}
      />
      <ChoiceField
        label={t("field.rounding")}
        id="leave-type-rounding"
        value={draft.rounding}
        choices={ROUNDINGS}
        says={(rounding) => t(`rounding.${rounding}`)}
        onChange={(rounding) => onChange({ rounding })}
      />
      <NumberField
        label={t("field.carryCap")}
        id="leave-type-carry"
        value={draft.carryCap}
        hint={t("carryHint")}
        onChange={(carryCap) => onChange({ carryCap })}
      />
      {draft.carryCap !== null && (
        <Field label={t("field.carryUntil")} id="leave-type-until" hint={t("untilHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={5}
              value={draft.carryUntil ?? ""}
              onChange={({ target }) => onChange({ carryUntil: target.value })}
            />
          )}
        </Field>
      )}
      <NumberField
        label={t("field.overdraft")}
        id="leave-type-overdraft"
        value={draft.overdraft}
        onChange={(overdraft) => onChange({ overdraft: overdraft ?? 0 })}
      />
    </>
  );
}
