import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { RecordAbsenceDialog } from "./RecordAbsenceDialog.tsx";

type RecordAbsenceButtonProps = {
  /** Code of the person, where it is known who. */
  staff?: string;
};

/** Opens the form that records an absence. Everybody has somebody to record: themselves. */
export function RecordAbsenceButton({ staff }: RecordAbsenceButtonProps) {
  const { t } = useTranslation("absences");
  const { staff: me, rights } = useSession();
  const [isOpen, setOpen] = useState(false);
  // Who records for nobody else, or for a few, begins with themselves.
  const person = staff ?? (rights.includes("RECORD_ABSENCE") ? null : me.code);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("record")}</Button>
      {isOpen && <RecordAbsenceDialog initial={{ staff: person }} onClose={() => setOpen(false)} />}
    </>
  );
}
