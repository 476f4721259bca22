import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/forms/Field.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useAttempts } from "../../ui/forms/use-attempts.ts";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useAct } from "../refusals/use-act.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { useSaved } from "../staff/use-saved.ts";
import styles from "./Departments.module.css";
import type { ListedDepartment } from "./Departments.tsx";
import { AddDepartment_Mutation, ChangeDepartment_Mutation, CloseDepartment_Mutation } from "./departments-query.ts";

type DepartmentDialogProps = { department: ListedDepartment | null; onClose: () => void };

/** Adds a department, renames it, names who answers for it, or closes it. */
export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation("departments");
  const { today } = useOfficeFormat();
  const people = usePeople();
  const [name, setName] = useState(department?.name ?? "");
  const [nameEn, setNameEn] = useState(department?.nameEn ?? "");
  const [head, setHead] = useState(department?.head?.code ?? null);
  const [leader, setLeader] = useState(department?.supervisingLeader?.code ?? null);
  const [isClosing, setClosing] = useState(false);
  const { isTried, attempt } = useAttempts();
  const adding = useAct(AddDepartment_Mutation);
  const changing = useAct(ChangeDepartment_Mutation);
  const closing = useAct(CloseDepartment_Mutation);
  const { not, settle } = useSaved();
  const isMissing = name.trim() === "";

  const submit = async () => {
    attempt();
    if (isMissing) return;
    const given = { name: name.trim(), nameEn: nameEn.trim() || null, head, supervisingLeader: leader };
    const isDone = department
      ? settle(await changing.send({ department: department.code, ...given }), (saved) =>
          t("saved", { department: saved.name }),
        )
      : settle(await adding.send(given), (added) => t("added", { department: added.name }));
    if (isDone) onClose();
  };
  const close = async (code: string) => {
    const outcome = await closing.send({ department: code, from: today });
    setClosing(false);
    if (settle(outcome, (closed) => t("closed", { department: closed.name }))) onClose();
  };

  return (
    <FormDialog
      title={department ? t("changeTitle", { department: department.name }) : t("addTitle")}
      main={t("save")}
      isSaving={adding.isSaving || changing.isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      {not && <FormError>{not.text}</FormError>}
      <Field label={t("name")} id="department-name" error={isTried && isMissing ? t("nameMissing") : null}>
        {(control) => (
          <Input {...control} autoFocus maxLength={50} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={t("nameEn")} id="department-name-en">
        {(control) => (
          <Input {...control} maxLength={100} value={nameEn} onChange={({ target }) => setNameEn(target.value)} />
        )}
      </Field>
      <PersonField
        label={t("column.head")}
        id="department-head"
        people={people}
        value={head}
        mayBeEmpty
        onChange={setHead}
      />
      <PersonField
        label={t("column.leader")}
        id="department-leader"
        people={people}
        value={leader}
        mayBeEmpty
        onChange={setLeader}
      />
      <p className={styles["none"]}>{t("atOnce")}</p>
      {department && (
        <div className={styles["closing"]}>
          {isClosing ? (
            <Button onClick={() => void close(department.code)} loading={closing.isSaving}>
              {t("closeConfirm", { department: department.name })}
            </Button>
          ) : (
            <Button type="text" onClick={() => setClosing(true)}>
              {t("close")}
            </Button>
          )}
        </div>
      )}
    </FormDialog>
  );
}
