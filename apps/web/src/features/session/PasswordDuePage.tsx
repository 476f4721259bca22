import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { EntryFrame } from "../../ui/page/EntryFrame.tsx";
import type { Entry } from "./entry-request.ts";
import { PasswordForm } from "./PasswordForm.tsx";
import { requestSignOut } from "./sign-in-request.ts";

type PasswordDuePageProps = { owner: NonNullable<Entry["passwordDue"]>; onChanged: () => Promise<unknown> };

/** Who got their password from somebody else changes it before anything else. */
export function PasswordDuePage({ owner, onChanged }: PasswordDuePageProps) {
  const { t } = useTranslation(["session", "shell"]);
  return (
    <EntryFrame title={t("due.title")} about={t("due.about", { name: owner.name })}>
      <PasswordForm
        address="/api/password"
        names={[owner.name, owner.username]}
        submit={t("due.submit")}
        onDone={onChanged}
      />
      <Button type="link" onClick={() => requestSignOut()}>
        {t("shell:signOut")}
      </Button>
    </EntryFrame>
  );
}
