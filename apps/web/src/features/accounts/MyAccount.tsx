import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { PasswordForm } from "../session/PasswordForm.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EndMySessions_Mutation, MyAccount_Query } from "./accounts-query.ts";
import { deviceOf } from "./device.ts";
import { formatInstant } from "./instant.ts";
import styles from "./MyAccount.module.css";
import { MyTokens } from "./MyTokens.tsx";

/** My password, where I am signed in, and my programs' tokens. */
export function MyAccount() {
  const { t } = useTranslation("accounts");
  const { data, refetch } = useQuery(MyAccount_Query);
  const { staff } = useSession();
  const format = useOfficeFormat();
  const { say, sayFailed } = useFeedback();
  const words = useRefusalWords();
  const ending = useAct(EndMySessions_Mutation);
  const [isChanging, setChanging] = useState(false);
  const account = data?.viewer?.account;
  if (!account) return null;

  const when = (instant: string) => formatInstant(format, instant);
  const end = async (session?: string) => {
    const notDone = words.ofOutcome(await ending.send(session === undefined ? {} : { session }));
    if (notDone !== null) return sayFailed(notDone);
    say(t("me.ended"));
    await refetch();
  };
  const changed = async () => {
    setChanging(false);
    say(t("me.passwordDone"));
    await refetch();
  };
  return (
    <>
      <section className={styles["section"]} aria-labelledby="my-password">
        <h2 id="my-password">{t("me.password")}</h2>
        <p>{t("me.username", { username: account.username ?? "–" })}</p>
        {account.hasPassword && account.passwordChangedAt && (
          <p className={styles["quiet"]}>{t("me.passwordChanged", { when: when(account.passwordChangedAt) })}</p>
        )}
        {!account.hasPassword && <p className={styles["quiet"]}>{t("me.passwordNever")}</p>}
        {isChanging ? (
          <PasswordForm
            address="/api/password"
            names={[staff.name, account.username ?? ""]}
            submit={t("me.passwordSubmit")}
            onDone={changed}
          />
        ) : (
          account.hasPassword && <Button onClick={() => setChanging(true)}>{t("me.changePassword")}</Button>
        )}
      </section>
      <section className={styles["section"]} aria-labelledby="my-sessions">
        <h2 id="my-sessions">{t("me.sessions")}</h2>
        <ul>
          {account.sessions.map(({ id, isThis, userAgent, address, startedAt, lastUsedAt }) => (
            <li key={id}>
              <div>
                <b>{deviceOf(userAgent) ?? t("me.unknownDevice")}</b>
                <p className={styles["quiet"]}>
                  {t("me.session", { since: when(startedAt), last: when(lastUsedAt), address: address || "–" })}
                </p>
              </div>
              {isThis ? (
                <span className={styles["quiet"]}>{t("me.thisOne")}</span>
              ) : (
                <SavingButton isSaving={false} onClick={() => end(id)}>
                  {t("me.end")}
                </SavingButton>
              )}
            </li>
          ))}
        </ul>
        {account.sessions.length > 1 && (
          <SavingButton isSaving={ending.isSaving} onClick={() => end()}>
            {t("me.endAll")}
          </SavingButton>
        )}
      </section>
      <MyTokens tokens={account.tokens} onChanged={refetch} />
    </>
  );
}
