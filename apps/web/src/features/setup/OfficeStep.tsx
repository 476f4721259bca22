import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/format/use-language.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { REGIONS } from "./regions.ts";
import type { StepProps } from "./step.ts";

/** What the office and its hall are called, and where they are. */
export function OfficeStep({ draft, errors, change }: StepProps) {
  const { t } = useTranslation("setup");
  const language = useLanguage();
  const error = (field: string) => {
    const found = errors?.get(field);
    return found ? t(`error.${found}`) : null;
  };
  const text = (field: "name" | "nameEn" | "hallName" | "hallNameEn", placeholder?: string) => (
    <Field label={t(field)} id={`set-up-${field}`} error={error(field)}>
      {(control) => (
        <Input
          {...control}
          autoFocus={field === "name"}
          maxLength={100}
          placeholder={placeholder ?? ""}
          value={draft[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {text("name", t("namePlaceholder"))}
      {text("nameEn")}
      {text("hallName", t("hallNamePlaceholder"))}
      {text("hallNameEn")}
      <Field label={t("region")} id="set-up-region" error={error("regionCode")} hint={t("regionHint")}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: "label" }}
            value={draft.regionCode}
            options={REGIONS.map(({ code, zh, en }) => ({ value: code, label: language === "en" ? en : zh }))}
            onChange={(regionCode: string) => change({ regionCode })}
          />
        )}
      </Field>
    </>
  );
}
