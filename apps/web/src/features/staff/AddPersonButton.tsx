import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddPersonDialog } from "./AddPersonDialog.tsx";
import type { ListedDepartment } from "./person-types.ts";

/** Opens the form for somebody new. */
export function AddPersonButton({ departments }: { departments: readonly ListedDepartment[] }) {
  const { t } = useTranslation("staff");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {isOpen && <AddPersonDialog departments={departments} onClose={() => setOpen(false)} />}
    </>
  );
}
