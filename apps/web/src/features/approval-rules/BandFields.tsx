import { APPROVER_ROLES, type ApprovalBand, type ApproverRole } from "@zaigang/domain";
import { Button, InputNumber, Select } from "antd";
import { Split, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import styles from "./MatrixEditor.module.css";
import type { DraftBand } from "./matrix-draft.ts";

type BandFieldsProps = {
  band: DraftBand;
  /** Its length in words. */
  length: string;
  onChange: (change: Partial<ApprovalBand>) => void;
  onSplit: () => void;
  onRemove: () => void;
};

const MOST_DAYS = 366;

/** One row of the matrix: its length in days, who approves in turn, who gets a copy. */
export function BandFields({ band, length, onChange, onSplit, onRemove }: BandFieldsProps) {
  const { t } = useTranslation("approvalRules");
  const { key, above, upTo, chain, copies } = band;
  const isWrong = upTo !== null && upTo <= above;
  const days = (value: number | null) => (value === null ? null : Math.round(value * 100));
  const options = APPROVER_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <li className={styles["band"]}>
      <Field label={t("above")} id={`band-${key}-above`}>
        {({ status: _, ...control }) => (
          <InputNumber
            {...control}
            min={0}
            max={MOST_DAYS}
            step={0.5}
            formatter={plain}
            value={above / 100}
            onChange={(value) => onChange({ above: days(value) ?? 0 })}
          />
        )}
      </Field>
      <Field label={t("upTo")} id={`band-${key}-to`} error={isWrong ? t("lengthWrong") : null}>
        {(control) => (
          <InputNumber
            {...control}
            min={0}
            max={MOST_DAYS}
            step={0.5}
            formatter={plain}
            placeholder={t("endless")}
            value={upTo === null ? null : upTo / 100}
            onChange={(value) => onChange({ upTo: days(value) })}
          />
        )}
      </Field>
      <Field label={t("chain")} id={`band-${key}-chain`} error={chain.length === 0 ? t("chainMissing") : null}>
        {(control) => (
          <Select<ApproverRole[]>
            {...control}
            mode="multiple"
            options={options}
            value={[...chain]}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(roles) => onChange({ chain: roles })}
          />
        )}
      </Field>
      <Field label={t("copies")} id={`band-${key}-copies`}>
        {(control) => (
          <Select<ApproverRole[]>
            {...control}
            mode="multiple"
            options={options.filter(({ value }) => value !== "DISTRICT")}
            value={[...copies]}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(roles) => onChange({ copies: roles })}
          />
        )}
      </Field>
      <span className={styles["bandActions"]}>
        <Button
          type="text"
          icon={<Split size={16} strokeWidth={1.5} aria-hidden="true" />}
          title={t("split")}
          aria-label={t("splitRow", { length })}
          onClick={onSplit}
        />
        <Button
          type="text"
          icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
          title={t("remove")}
          aria-label={t("removeRow", { length })}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}

/** As it is: half-day steps would show 3 as 3.0. */
function plain(value: number | string | undefined): string {
  return String(value ?? "");
}
