import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./LeaveForm.module.css";
import type { LeaveDraft } from "./leave-draft.ts";

type LeaveForProps = { draft: LeaveDraft; onChange: (draft: LeaveDraft) => void };

/** Whose leave it is. Only those see it who may ask for others. */
export function LeaveFor({ draft, onChange }: LeaveForProps) {
  const { t } = useTranslation("leave");
  const { rights, staff } = useSession();
  const people = usePeople();
  const [isOpen, setOpen] = useState(draft.staff !== null);
  const id = useId();
  if (!rights.includes("FILE_LEAVE") && draft.staff === null) return null;
  if (!isOpen) {
    return (
      <p className={styles["for"]}>
        {t("form.for")} <b>{t("form.forMe")}</b>
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {t("form.forOther")}
        </Button>
      </p>
    );
  }
  return (
    <PersonField
      label={t("form.for")}
      id={id}
      people={people}
      value={draft.staff ?? staff.code}
      onChange={(code) => onChange({ ...draft, staff: code === staff.code ? null : code, handoverTo: undefined })}
    />
  );
}
