import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { isMeant } from "../people/person-search.ts";
import type { ListedPerson } from "../people/use-people.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { ReleaseLine } from "./release-draft.ts";
import { useProposalWords } from "./use-proposal-words.ts";

type SuccessorFieldProps = {
  id: string;
  label: string;
  /** What it means that nobody is chosen. */
  placeholder: string;
  proposals: ReleaseLine["proposals"];
  /** Everybody who may be chosen. */
  people: readonly ListedPerson[];
  value: string | null;
  onChange: (staff: string | null) => void;
};

/** Chooses who follows: those who are proposed first, each with what speaks for them, then everybody else. */
export function SuccessorField({ id, label, placeholder, proposals, people, value, onChange }: SuccessorFieldProps) {
  const { t } = useTranslation("releases");
  const format = useOfficeFormat();
  const words = useProposalWords();
  const reasons = new Map(proposals.map((proposal) => [proposal.staff.code, words(proposal)]));
  const byCode = new Map(people.map((person) => [person.code, person]));
  const option = (person: ListedPerson) => ({ value: person.code, label: format.name(person), person });
  const proposed = proposals.flatMap(({ staff }) => byCode.get(staff.code) ?? []);
  const others = people.filter(({ code }) => !reasons.has(code));
  const groups = [
    { label: t("proposed"), options: proposed.map(option) },
    { label: t("others"), options: others.map(option) },
  ].filter(({ options }) => options.length > 0);
  return (
    <Select<string>
      id={id}
      aria-label={label}
      allowClear
      placeholder={placeholder}
      value={value}
      popupMatchSelectWidth={320}
      showSearch={{
        filterOption: (typed, entry) => {
          const person = (entry as { person?: ListedPerson } | undefined)?.person;
          return person !== undefined && isMeant(person, typed);
        },
      }}
      options={groups}
      optionRender={({ data }) => {
        const { person } = data as unknown as { person: ListedPerson };
        return (
          <>
            <b lang={nameLanguage(format.language)}>{format.name(person)}</b>{" "}
            <small>{reasons.get(person.code) ?? person.title}</small>
          </>
        );
      }}
      onChange={(staff: string | undefined) => onChange(staff ?? null)}
    />
  );
}
