import { Button, Input } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { postJson } from "../../ui/browser/post-json.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { NewPasswordFields } from "../passwords/NewPasswordFields.tsx";
import { isGood, NO_PASSWORD, newPasswordErrors } from "../passwords/new-password.ts";
import styles from "./PasswordForm.module.css";
import { sessionZh } from "./session.zh.ts";

type Refusal = keyof typeof sessionZh.passwordRefusal;

type PasswordFormProps = {
  /** Names of the owner, which may not stand in the password. */
  names: readonly string[];
  /** Where it is sent, with what besides the new password. */
  address: "/api/password" | "/api/invitation";
  token?: string;
  submit: string;
  onDone: () => unknown;
};

/** Sets a new password: by the present one, or by the token of an invitation. */
export function PasswordForm({ names, address, token, submit, onDone }: PasswordFormProps) {
  const { t } = useTranslation("session");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState(NO_PASSWORD);
  const [attempts, setAttempts] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asksCurrent = token === undefined;
  const errors = newPasswordErrors(next, names);
  const isCurrentMissing = asksCurrent && current === "";
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [attempts]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setRefusal(null);
    if (isCurrentMissing || !isGood(errors)) return setAttempts((before) => before + 1);
    setBusy(true);
    const answer = await postJson(
      address,
      asksCurrent ? { current, next: next.first } : { token, password: next.first },
    );
    setBusy(false);
    if (!answer.ok) return setRefusal(refusalOf(answer.code));
    setCurrent("");
    setNext(NO_PASSWORD);
    setAttempts(0);
    await onDone();
  };
  return (
    <form ref={form} className={styles["form"]} noValidate onSubmit={send}>
      {asksCurrent && (
        <Field
          label={t("due.current")}
          id="current-password"
          error={attempts > 0 && isCurrentMissing ? t("passwordMissing") : null}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoComplete="current-password"
              value={current}
              onChange={({ target }) => setCurrent(target.value)}
            />
          )}
        </Field>
      )}
      <NewPasswordFields value={next} errors={attempts > 0 ? errors : null} onChange={setNext} />
      {refusal && <FormError>{t(`passwordRefusal.${refusal}`)}</FormError>}
      <Button type="primary" size="large" htmlType="submit" aria-busy={isBusy}>
        {isBusy ? t("saving") : submit}
      </Button>
    </form>
  );
}

function refusalOf(code: string): Refusal {
  return code in sessionZh.passwordRefusal ? (code as Refusal) : "UNREACHABLE";
}
