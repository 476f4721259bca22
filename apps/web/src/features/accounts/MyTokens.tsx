import { addDays } from "@zaigang/domain";
import { Button, Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MyAccountQuery } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { CreateToken_Mutation, RevokeToken_Mutation } from "./accounts-query.ts";
import { formatInstant } from "./instant.ts";
import styles from "./MyAccount.module.css";

type Token = NonNullable<NonNullable<MyAccountQuery["viewer"]>["account"]>["tokens"][number];

type MyTokensProps = { tokens: readonly Token[]; onChanged: () => Promise<unknown> };

/** The tokens with which my programs act for me. */
export function MyTokens({ tokens, onChanged }: MyTokensProps) {
  const { t } = useTranslation("accounts");
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say, sayFailed } = useFeedback();
  const revoking = useAct(RevokeToken_Mutation);
  const [isMaking, setMaking] = useState(false);
  const day = (instant: string) => format.date(format.dateOf(Date.parse(instant) - 1));

  const revoke = async ({ id, name }: Token) => {
    const notDone = words.ofOutcome(await revoking.send({ token: id }));
    if (notDone !== null) return sayFailed(notDone);
    say(t("me.revoked", { name }));
    await onChanged();
  };
  return (
    <section className={styles["section"]} aria-labelledby="my-tokens">
      <h2 id="my-tokens">{t("me.tokens")}</h2>
      <p className={styles["quiet"]}>{t("me.tokensAbout")}</p>
      {tokens.length === 0 && <p className={styles["quiet"]}>{t("me.noTokens")}</p>}
      <ul>
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <b>{token.name}</b> <small>{t(`me.scope.${token.scopes.includes("CHANGE") ? "CHANGE" : "READ"}`)}</small>
              <p className={styles["quiet"]}>
                {t("me.token", {
                  until: day(token.expiresAt),
                  used: token.lastUsedAt
                    ? t("me.used", { when: formatInstant(format, token.lastUsedAt) })
                    : t("me.unused"),
                })}
              </p>
            </div>
            <SavingButton isSaving={false} onClick={() => revoke(token)}>
              {t("me.revoke")}
            </SavingButton>
          </li>
        ))}
      </ul>
      <Button onClick={() => setMaking(true)}>{t("me.create")}</Button>
      {isMaking && <NewToken onMade={onChanged} onClose={() => setMaking(false)} />}
    </section>
  );
}

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

/** Makes a token and shows it, this once. */
function NewToken({ onMade, onClose }: { onMade: () => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation("accounts");
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say } = useFeedback();
  const { send, isSaving } = useAct(CreateToken_Mutation);
  const [name, setName] = useState("");
  const [mayChange, setMayChange] = useState(false);
  const [lastDay, setLastDay] = useState<string>(addDays(format.today, USUAL_DAYS));
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [secret, setSecret] = useState<string | null>(null);

  const save = async () => {
    setTried(true);
    if (name.trim() === "") return;
    const outcome = await send({ name: name.trim(), mayChange, lastDay });
    setError(words.ofOutcome(outcome));
    if (outcome.kind !== "DONE") return;
    setSecret(outcome.result.secret ?? "");
    await onMade();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? "");
    say(t("slips.copied"));
  };
  if (secret !== null) {
    return (
      <Modal
        open
        title={name}
        closable={false}
        footer={[
          <Button key="copy" onClick={copy}>
            {t("slips.copy")}
          </Button>,
          <Button key="close" type="primary" onClick={onClose}>
            {t("me.close")}
          </Button>,
        ]}
      >
        <p>{t("me.secret")}</p>
        <code className={styles["secret"]}>{secret}</code>
      </Modal>
    );
  }
  return (
    <Modal open title={t("me.create")} okText={t("me.save")} confirmLoading={isSaving} onOk={save} onCancel={onClose}>
      <div className={styles["fields"]}>
        <Field label={t("me.name")} id="token-name" error={isTried && name.trim() === "" ? t("me.nameMissing") : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Segmented
          aria-label={t("me.mayChange")}
          value={mayChange ? "CHANGE" : "READ"}
          onChange={(value) => setMayChange(value === "CHANGE")}
          options={(["READ", "CHANGE"] as const).map((value) => ({ value, label: t(`me.scope.${value}`) }))}
        />
        <Field label={t("me.lastDay")} id="token-last-day">
          {(control) => (
            <DateInput
              {...control}
              value={lastDay}
              first={format.today}
              latest={addDays(format.today, MOST_DAYS)}
              onChange={(value) => value && setLastDay(value)}
            />
          )}
        </Field>
        {error && <FormError>{error}</FormError>}
      </div>
    </Modal>
  );
}
