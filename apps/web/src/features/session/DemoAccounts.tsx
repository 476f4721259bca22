import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionQuery } from "../../generated/graphql.ts";
import { formatName, type PersonName } from "../../ui/format/names.ts";
import { useLanguage } from "../../ui/format/use-language.ts";
import styles from "./DemoAccounts.module.css";

type Role = NonNullable<SessionQuery["viewer"]>["roles"][number];
type Account = PersonName & { username: string; role: Role; title: string; titleEn: string | null };
type Demo = { readonly password: string; readonly accounts: readonly Account[] };

type DemoAccountsProps = {
  disabled: boolean;
  onChoose: (credentials: { username: string; password: string }) => void;
};

/** In the demo: an account of each role, signed in by one click. Nothing elsewhere. */
export function DemoAccounts({ disabled, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation(["session", "terms"]);
  const language = useLanguage();
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    loadDemo(abort.signal).then(setDemo, () => setDemo(null));
    return () => abort.abort();
  }, []);
  if (!demo) return null;

  return (
    <div className={styles["demo"]}>
      <h2>{t("demoHeading")}</h2>
      <ul>
        {demo.accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              disabled={disabled}
              onClick={() => onChoose({ username: account.username, password: demo.password })}
            >
              <b>{t(`terms:accountRole.${account.role}`)}</b>
              <span>
                {formatName(account, language)} · {(language === "en" && account.titleEn) || account.title}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @returns `null` where the server is no demo */
async function loadDemo(signal: AbortSignal): Promise<Demo | null> {
  const response = await fetch("/api/demo", { signal });
  return response.ok ? ((await response.json()) as Demo) : null;
}
