import { Select } from "antd";
import { type EnteredName, formatEntered } from "../format/names.ts";
import { useLanguage } from "../format/use-language.ts";
import styles from "./FilteredPage.module.css";

type NamedFilterProps = {
  label: string;
  /** What it is called to narrow nothing. */
  all: string;
  choices: readonly (EnteredName & { readonly code: string })[];
  /** Code of what is shown; `null` for all. */
  value: string | null;
  onChange: (code: string | null) => void;
};

/** Narrows a page to one of what the office has names for, such as its departments. */
export function NamedFilter({ label, all, choices, value, onChange }: NamedFilterProps) {
  const language = useLanguage();
  return (
    <Select
      aria-label={label}
      className={styles["filter"] ?? ""}
      value={value ?? ""}
      options={[
        { value: "", label: all },
        ...choices.map(({ code, name, nameEn }) => ({ value: code, label: formatEntered(name, nameEn, language) })),
      ]}
      onChange={(code) => onChange(code || null)}
    />
  );
}
