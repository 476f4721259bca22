import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { isMeant } from "./person-search.ts";
import { useHeldPosts } from "./use-held-posts.ts";
import type { ListedPerson } from "./use-people.ts";

type PersonFieldProps = {
  label: string;
  id: string;
  people: readonly ListedPerson[];
  /** Code of the person. */
  value: string | null;
  error?: string | null;
  /** Whether nobody may be chosen. */
  mayBeEmpty?: boolean;
  autoFocus?: boolean;
  onChange: (staff: string | null) => void;
};

/** Chooses a person by name, reading or code, and says which posts they hold. */
export function PersonField({ label, id, people, value, error, mayBeEmpty, autoFocus, onChange }: PersonFieldProps) {
  const { t } = useTranslation("people");
  const format = useOfficeFormat();
  const heldPosts = useHeldPosts();
  const titleOf = ({ title, titleEn }: ListedPerson) => (format.language === "en" && titleEn) || title;
  return (
    <Field label={label} id={id} error={error ?? null} hint={value !== null && heldPosts(value)}>
      {(control) => (
        <Select
          {...control}
          value={value}
          allowClear={mayBeEmpty ?? false}
          autoFocus={autoFocus ?? false}
          placeholder={t("search")}
          notFoundContent={t("nobody")}
          showSearch={{ filterOption: (typed, option) => option !== undefined && isMeant(option.person, typed) }}
          options={people.map((person) => ({ value: person.code, label: format.name(person), person }))}
          optionRender={({ data: { person } }) => (
            <>
              <b lang={nameLanguage(format.language)}>{format.name(person)}</b> <small>{titleOf(person)}</small>
            </>
          )}
          onChange={(staff: string | undefined) => onChange(staff ?? null)}
        />
      )}
    </Field>
  );
}
