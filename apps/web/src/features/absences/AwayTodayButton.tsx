import { Button, Drawer } from "antd";
import { Users } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { AwayToday } from "./AwayToday.tsx";

/** Opens the list of who is away today. */
export function AwayTodayButton() {
  const { t } = useTranslation(["absences", "terms"]);
  const isPhone = useScreen() === "phone";
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-label={t("whoIsAway")}
        title={t("whoIsAway")}
        icon={<Users size={16} strokeWidth={1.5} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={isOpen}
        destroyOnHidden
        size={isPhone ? "100%" : 468}
        title={t("whoIsAway")}
        closable={{ placement: "end", "aria-label": t("terms:close") }}
        onClose={() => setOpen(false)}
      >
        <AwayToday />
      </Drawer>
    </>
  );
}
