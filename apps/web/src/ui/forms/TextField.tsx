import { Input } from "antd";
import type { ReactNode } from "react";
import { Field } from "./Field.tsx";
import { MOST_CHARACTERS } from "./most-characters.ts";

type TextFieldProps = {
  label: string;
  id: string;
  value: string;
  error?: string | null;
  hint?: ReactNode;
  autoFocus?: boolean;
  onChange: (text: string) => void;
};

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
