import { Input } from "antd";
import type { ReactNode } from "react";
import { Field } from "./Field.tsx";

type TextFieldProps = {
  label: string;
  id: string;
  value: string;
  error?: string | null;
  hint?: ReactNode;
  autoFocus?: boolean;
  onChange: (text: string) => void;
};

/** As many characters as the server keeps of a text. */
const MOST_CHARACTERS = 500;

/** A few lines of text: a note, a reason. */
export function TextField({ label, id, value, error = null, hint, autoFocus = false, onChange }: TextFieldProps) {
  return (
    <Field label={label} id={id} error={error} hint={hint}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoFocus={autoFocus}
          rows={2}
          maxLength={MOST_CHARACTERS}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
