import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { ChangePairingDialog } from "./ChangePairingDialog.tsx";

/** Opens the form that changes who holds a post from a date on. Nothing for those without the right. */
export function ChangePairingButton({ post }: { post: string }) {
  const { t } = useTranslation("pairings");
  const { rights } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!rights.includes("CHANGE_PAIRING")) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("change")}</Button>
      {isOpen && <ChangePairingDialog post={post} onClose={() => setOpen(false)} />}
    </>
  );
}
