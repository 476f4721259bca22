import { Button, Form, Input, type InputRef } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntryFrame } from "../../ui/page/EntryFrame.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import styles from "./SignInPage.module.css";
import { requestSignIn, type SignInRefusal } from "./sign-in-request.ts";

type SignInPageProps = {
  /** Another way in, by the words on its button. */
  oidc: { readonly label: string } | null;
  onSignedIn: () => Promise<unknown>;
};

const OIDC_REFUSALS = ["UNKNOWN_PERSON", "NOT_CONFIRMED", "UNREACHABLE"] as const;

/** User name and password; in the demo also one click for each role. */
export function SignInPage({ oidc, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation(["session", "terms"]);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const password = useRef<InputRef>(null);

  const signIn = async (credentials: { username: string; password: string }) => {
    setBusy(true);
    setRefusal(null);
    const refused = await requestSignIn(credentials.username, credentials.password);
    if (refused === null) await onSignedIn();
    setBusy(false);
    setRefusal(refused);
    if (refused?.code === "WRONG") password.current?.focus({ cursor: "all" });
  };

  return (
    <EntryFrame title={t("terms:product")} about={t("promise")}>
      <Form layout="vertical" size="large" requiredMark={false} disabled={isBusy} onFinish={signIn}>
        <Form.Item
          name="username"
          label={t("username")}
          rules={[{ required: true, whitespace: true, message: t("usernameMissing") }]}
        >
          <Input autoComplete="username" autoCapitalize="none" autoCorrect="off" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("passwordMissing") }]}>
          <Input.Password ref={password} autoComplete="current-password" />
        </Form.Item>
        {refusal && (
          <p className={styles["refusal"]} role="alert">
            {refusal.code === "TOO_MANY"
              ? t("refusal.TOO_MANY", { time: clockOf(refusal.at) })
              : t(`refusal.${refusal.code}`)}
          </p>
        )}
        <Button type="primary" htmlType="submit" block aria-busy={isBusy}>
          {isBusy ? t("submitting") : t("submit")}
        </Button>
      </Form>
      {oidc && <OtherWay label={oidc.label} />}
      <DemoAccounts disabled={isBusy} onChoose={signIn} />
    </EntryFrame>
  );
}

/** Nobody is signed in, so the reader's own clock is the one they look at. */
function clockOf(at: Date): string {
  return at.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
}

/** Signing in at the organisation's own provider, and why that was refused. */
function OtherWay({ label }: { label: string }) {
  const { t } = useTranslation("session");
  const search = new URLSearchParams(location.search);
  const refused = OIDC_REFUSALS.find((each) => each === search.get("refused"));
  search.delete("refused");
  const to = location.pathname + (search.size > 0 ? `?${search}` : "");
  return (
    <div className={styles["other"]}>
      {refused && (
        <p className={styles["refusal"]} role="alert">
          {t(`oidcRefusal.${refused}`)}
        </p>
      )}
      <Button size="large" block href={`/api/oidc/start?to=${encodeURIComponent(to)}`}>
        {label}
      </Button>
    </div>
  );
}
