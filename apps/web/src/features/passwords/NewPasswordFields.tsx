import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@zaigang/domain";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import type { NewPassword, NewPasswordErrors } from "./new-password.ts";

type NewPasswordFieldsProps = {
  value: NewPassword;
  /** What is wrong, once it was tried; `null` before. */
  errors: NewPasswordErrors | null;
  onChange: (value: NewPassword) => void;
};

/** A new password, typed twice so that nobody locks themselves out by a slip. */
export function NewPasswordFields({ value, errors, onChange }: NewPasswordFieldsProps) {
  const { t } = useTranslation("passwords");
  const limits = { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
  return (
    <>
      <Field
        label={t("new")}
        id="new-password"
        error={errors?.first ? t(`flaw.${errors.first}`, limits) : null}
        hint={t("hint", limits)}
      >
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="new-password"
            value={value.first}
            onChange={({ target }) => onChange({ ...value, first: target.value })}
          />
        )}
      </Field>
      <Field label={t("again")} id="new-password-again" error={errors?.second ? t(errors.second) : null}>
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="new-password"
            value={value.second}
            onChange={({ target }) => onChange({ ...value, second: target.value })}
          />
        )}
      </Field>
    </>
  );
}
