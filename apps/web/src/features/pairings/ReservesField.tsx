import { Button } from "antd";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { PersonField } from "../people/PersonField.tsx";
import type { ListedPerson } from "../people/use-people.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { moved } from "./pairing-draft.ts";
import styles from "./ReservesField.module.css";

type ReservesFieldProps = {
  people: readonly ListedPerson[];
  /** Codes, in the order in which they are called. */
  value: readonly string[];
  error: string | null;
  onChange: (reserves: readonly string[]) => void;
};

/** The reserves in their order: each can be moved, taken out, and others added at the end. */
export function ReservesField({ people, value, error, onChange }: ReservesFieldProps) {
  const { t } = useTranslation("pairings");
  const format = useOfficeFormat();
  const nameOf = (code: string) => {
    const person = people.find((one) => one.code === code);
    return person ? format.name(person) : code;
  };
  return (
    <div className={styles["reserves"]}>
      <ol aria-label={t("reserves")}>
        {value.map((code, index) => (
          <li key={code}>
            <span lang={nameLanguage(format.language)}>
              {index + 1} {nameOf(code)}
            </span>
            <Button
              size="small"
              type="text"
              disabled={index === 0}
              aria-label={t("up", { person: nameOf(code) })}
              icon={<ChevronUp size={16} strokeWidth={1.5} />}
              onClick={() => onChange(moved(value, index, -1))}
            />
            <Button
              size="small"
              type="text"
              disabled={index === value.length - 1}
              aria-label={t("down", { person: nameOf(code) })}
              icon={<ChevronDown size={16} strokeWidth={1.5} />}
              onClick={() => onChange(moved(value, index, 1))}
            />
            <Button
              size="small"
              type="text"
              aria-label={t("takeOut", { person: nameOf(code) })}
              icon={<X size={16} strokeWidth={1.5} />}
              onClick={() => onChange(value.filter((other) => other !== code))}
            />
          </li>
        ))}
      </ol>
      <PersonField
        label={t("addReserve")}
        id="pairing-reserves"
        people={people.filter(({ code }) => !value.includes(code))}
        value={null}
        error={error}
        onChange={(code) => code !== null && onChange([...value, code])}
      />
    </div>
  );
}
