import { Input } from "antd";
import { useState } from "react";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";

type TypedFilterProps = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A filter that is typed. It asks when it is left or Enter is pressed: each reading of the log is an entry of its own. */
export function TypedFilter({ label, value, onChange }: TypedFilterProps) {
  const [typed, setTyped] = useState(value ?? "");
  const ask = (text: string) => {
    const next = text.trim() || null;
    if (next !== value) onChange(next);
  };
  return (
    <Input
      maxLength={MOST_CHARACTERS}
      aria-label={label}
      placeholder={label}
      allowClear
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={() => ask(typed)}
      onBlur={() => ask(typed)}
      onClear={() => ask("")}
    />
  );
}
