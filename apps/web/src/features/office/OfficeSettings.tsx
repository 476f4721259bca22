import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";

/** What the office is called and by which numbers it works. */
export function OfficeSettings() {
  const { t } = useTranslation("settings");
  const { office } = useSession();
  return <SettingsTitle about={office.name}>{t("page.office")}</SettingsTitle>;
}
