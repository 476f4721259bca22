import { Select } from "antd";
import { Field } from "../../ui/forms/Field.tsx";

type ChoiceFieldProps<Choice extends string> = {
  label: string;
  id: string;
  value: NoInfer<Choice>;
  choices: readonly Choice[];
  /** A choice in words. */
  says: (choice: Choice) => string;
  onChange: (choice: Choice) => void;
};

/** One of a few. */
export function ChoiceField<Choice extends string>({
  label,
  id,
  value,
  choices,
  says,
  onChange,
}: ChoiceFieldProps<Choice>) {
  return (
    <Field label={label} id={id}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={choices.map((choice) => ({ value: choice, label: says(choice) }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
