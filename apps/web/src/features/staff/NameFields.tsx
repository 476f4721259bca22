import { useQuery } from "@apollo/client/react";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { NameReading_Query } from "./person-query.ts";

/** A name, and how its bearer reads it; `null` while the proposal stands. */
export type NamedAs = { readonly name: string; readonly reading: string | null };

type NameFieldsProps = {
  id: string;
  value: NamedAs;
  /** What is wrong with the reading. */
  readingError: string | null;
  isTried: boolean;
  onChange: (named: NamedAs) => void;
};

const SETTLE_MS = 200;

/** The name with its reading, proposed as one types and put right by whoever knows. */
export function NameFields({ id, value, readingError, isTried, onChange }: NameFieldsProps) {
  const { t } = useTranslation("staff");
  const name = useSettled(value.name.trim(), SETTLE_MS);
  const { data } = useQuery(NameReading_Query, { variables: { name }, skip: name === "" || value.reading !== null });
  const proposed = name === "" ? "" : (data?.nameReading ?? "");
  return (
    <>
      <Field label={t("name")} id={`${id}-name`} error={isTried && value.name.trim() === "" ? t("problem.name") : null}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={50}
            value={value.name}
            onChange={({ target }) => onChange({ name: target.value, reading: null })}
          />
        )}
      </Field>
      <Field label={t("fact.reading")} id={`${id}-reading`} error={readingError} hint={t("readingHint")}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={value.reading ?? proposed}
            onChange={({ target }) => onChange({ ...value, reading: target.value })}
          />
        )}
      </Field>
    </>
  );
}
