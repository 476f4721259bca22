import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { NameSubstituteDialog } from "./NameSubstituteDialog.tsx";

type NameSubstituteButtonProps = {
  /** Code of the post. */
  post: string;
  /** The stretch to fill, as the API writes instants. */
  startsAt: string;
  endsAt: string;
};

/** Opens the form that names somebody for a post and a time. Nothing for those without the right. */
export function NameSubstituteButton(props: NameSubstituteButtonProps) {
  const { t } = useTranslation("substitutions");
  const { rights } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!rights.includes("NAME_SUBSTITUTE")) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("name")}</Button>
      {isOpen && <NameSubstituteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
