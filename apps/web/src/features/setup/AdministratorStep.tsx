import { Input, Segmented } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { postJson } from "../../ui/browser/post-json.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { NewPasswordFields } from "../passwords/NewPasswordFields.tsx";
import styles from "./SetUpPage.module.css";
import { passwordErrorsOf, type SetUpDraft } from "./set-up-draft.ts";
import type { StepProps } from "./step.ts";

/** The first account, and the code by which the server knows that it may be made. */
export function AdministratorStep({ draft, errors, change }: StepProps) {
  const { t } = useTranslation("setup");
  const genderLabel = useId();
  const error = (field: string) => {
    const found = errors?.get(field);
    return found ? t(`error.${found}`) : null;
  };
  const propose = async () => {
    if (!draft.staffName.trim() || draft.reading.trim()) return;
    const answer = await postJson("/api/setup/reading", { name: draft.staffName });
    if (answer.ok) change({ reading: (answer.body as { reading: string }).reading });
  };
  const text = (field: "staffName" | "reading" | "username" | "title" | "code", label: string, hint?: string) => (
    <Field label={label} id={`set-up-${field}`} error={error(field)} hint={hint}>
      {(control) => (
        <Input
          {...control}
          autoComplete={field === "username" ? "username" : "off"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={draft[field]}
          onChange={({ target }) => change(changed(field, target.value))}
          onBlur={field === "staffName" ? propose : undefined}
        />
      )}
    </Field>
  );
  return (
    <>
      <p className={styles["about"]}>{t("administratorAbout")}</p>
      {text("staffName", t("staffName"))}
      {text("reading", t("reading"), t("readingHint"))}
      <div className={styles["choice"]}>
        <span id={genderLabel}>{t("gender")}</span>
        <Segmented
          aria-labelledby={genderLabel}
          value={draft.gender}
          onChange={(gender) => change({ gender })}
          options={(["FEMALE", "MALE"] as const).map((value) => ({ value, label: t(`genderOf.${value}`) }))}
        />
      </div>
      {text("title", t("staffTitle"))}
      {text("username", t("username"), t("usernameHint"))}
      <NewPasswordFields
        value={draft.password}
        errors={errors && passwordErrorsOf(draft)}
        onChange={(password) => change({ password })}
      />
      {text("code", t("code"), t("codeHint"))}
    </>
  );
}

/** Another name is read in another way. */
function changed(field: keyof SetUpDraft, value: string): Partial<SetUpDraft> {
  return field === "staffName" ? { staffName: value, reading: "" } : { [field]: value };
}
