import { Checkbox, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { GIVEN_ROLES } from "../people/given-roles.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./Accounts.module.css";
import { ChangeRoles_Mutation } from "./accounts-query.ts";
import type { Account } from "./slip.ts";

type Role = (typeof GIVEN_ROLES)[number];

/** Chooses the roles of a person; to be staff is everybody's. */
export function RolesDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation(["accounts", "terms"]);
  const format = useOfficeFormat();
  const words = useRefusalWords();
  const { say } = useFeedback();
  const { send, isSaving } = useAct(ChangeRoles_Mutation);
  const [roles, setRoles] = useState<readonly Role[]>(
    GIVEN_ROLES.filter((role) => account.staff.roles?.includes(role)),
  );
  const [error, setError] = useState<string | null>(null);
  const name = format.name(account.staff);

  const save = async () => {
    const notDone = words.ofOutcome(await send({ staff: account.staff.code, roles: [...roles] }));
    setError(notDone);
    if (notDone !== null) return;
    say(t("done.roles", { name }));
    onClose();
  };
  return (
    <Modal
      open
      title={t("roles.title", { name })}
      okText={t("roles.save")}
      confirmLoading={isSaving}
      onOk={save}
      onCancel={onClose}
    >
      <p className={styles["quiet"]}>{t("roles.about")}</p>
      <Checkbox.Group<Role>
        className={styles["roles"] ?? ""}
        value={[...roles]}
        onChange={setRoles}
        options={GIVEN_ROLES.map((role) => ({ value: role, label: t(`terms:accountRole.${role}`) }))}
      />
      {error && <FormError>{error}</FormError>}
    </Modal>
  );
}
