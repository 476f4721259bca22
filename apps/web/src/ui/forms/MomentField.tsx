import { Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { Format } from "../format/format.ts";
import { DateInput } from "./DateInput.tsx";
import { Field } from "./Field.tsx";
import styles from "./MomentField.module.css";
import type { Moment } from "./moment.ts";

type MomentFieldProps = {
  label: string;
  /** Of the date. */
  id: string;
  value: Moment;
  error?: string | null;
  format: Format;
  onChange: (moment: Moment) => void;
};

const PARTS = ["MORNING", "AFTERNOON", "EXACT"] as const;

/** A date with its morning, its afternoon or a time. */
export function MomentField({ label, id, value, error, format, onChange }: MomentFieldProps) {
  const { t } = useTranslation();
  const words = { MORNING: format.half("MORNING"), AFTERNOON: format.half("AFTERNOON"), EXACT: t("exactTime") };
  const isExact = value.part === "EXACT";
  return (
    <Field label={label} id={id} error={error}>
      {({ status, ...control }) => (
        <div className={styles["moment"]}>
          <DateInput
            {...(isExact ? { id } : { ...control, ...(status ? { status } : {}) })}
            suffixIcon={value.date !== null && <span className={styles["weekday"]}>{format.weekday(value.date)}</span>}
            value={value.date}
            onChange={(date) => onChange({ ...value, date })}
          />
          <Segmented
            aria-label={t("partOfDay", { label })}
            value={value.part}
            onChange={(part) => onChange({ ...value, part })}
            options={PARTS.map((part) => ({ value: part, label: words[part] }))}
          />
          {isExact && (
            <Input
              className={styles["clock"] ?? ""}
              aria-label={t("timeOf", { label })}
              {...(status ? { status, "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
              inputMode="numeric"
              placeholder="14:30"
              maxLength={5}
              value={value.clock}
              onChange={({ target }) => onChange({ ...value, clock: target.value })}
            />
          )}
        </div>
      )}
    </Field>
  );
}
