import { USERNAME } from "@zaigang/domain";
import { Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ChangeUsername_Mutation } from "./accounts-query.ts";
import type { Account } from "./slip.ts";

/** Gives a person another user name. */
export function UsernameDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("accounts");
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say } = useFeedback();
  const { send, isSaving } = useAct(ChangeUsername_Mutation);
  const [typed, setTyped] = useState(account.username ?? "");
  const [error, setError] = useState<string | null>(null);
  const name = format.name(account.staff);
  const username = typed.trim().toLowerCase();

  const save = async () => {
    if (!USERNAME.test(username)) return setError(t("username.hint"));
    const notDone = words.ofOutcome(await send({ staff: account.staff.code, username }));
    setError(notDone);
    if (notDone !== null) return;
    say(t("done.username", { name, username }));
    onClose();
  };
  return (
    <Modal
      open
      title={t("username.title", { name })}
      okText={t("username.save")}
      confirmLoading={isSaving}
      onOk={save}
      onCancel={onClose}
    >
      <Field label={t("username.label")} id="username" error={error} hint={t("username.hint")}>
        {(control) => (
          <Input
            maxLength={MOST_CHARACTERS}
            {...control}
            autoFocus
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onPressEnter={save}
          />
        )}
      </Field>
    </Modal>
  );
}
