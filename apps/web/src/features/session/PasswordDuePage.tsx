import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Mark } from "../../ui/Mark.tsx";
import type { Entry } from "./entry-request.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import styles from "./SignInPage.module.css";
import { requestSignOut } from "./sign-in-request.ts";

type PasswordDuePageProps = { owner: NonNullable<Entry["passwordDue"]>; onChanged: () => Promise<unknown> };

/** Who got their password from somebody else changes it before anything else. */
export function PasswordDuePage({ owner, onChanged }: PasswordDuePageProps) {
  const { t } = useTranslation(["session", "shell"]);
  return (
    <main className={styles["page"]}>
      <section className={styles["card"]}>
        <h1>
          <Mark size={32} />
          {t("due.title")}
        </h1>
        <p className={styles["promise"]}>{t("due.about", { name: owner.name })}</p>
        <PasswordForm
          address="/api/password"
          names={[owner.name, owner.username]}
          submit={t("due.submit")}
          onDone={onChanged}
        />
        <Button type="link" onClick={() => requestSignOut()}>
          {t("shell:signOut")}
        </Button>
      </section>
    </main>
  );
}
