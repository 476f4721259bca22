import { InputNumber } from "antd";
import { Field } from "../../ui/forms/Field.tsx";

type NumberFieldProps = {
  label: string;
  id: string;
  value: number | null;
  least?: number;
  /** Between one value and the next. */
  step?: number;
  hint?: string;
  error?: string | null;
  onChange: (value: number | null) => void;
};

/** A number in halves, as amounts of leave are, unless another step is said. */
export function NumberField({
  label,
  id,
  value,
  least = 0,
  step = 0.5,
  hint,
  error = null,
  onChange,
}: NumberFieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(control) => (
        <InputNumber {...control} style={{ width: "100%" }} min={least} step={step} value={value} onChange={onChange} />
      )}
    </Field>
  );
}
