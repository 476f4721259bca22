import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import { ChooseTable } from "./ChooseTable.tsx";
import { ExportLinks } from "./ExportLinks.tsx";
import { ImportPreview } from "./ImportPreview.tsx";

/** Tables in and out: a file is chosen or pasted, looked through, and taken over whole. */
export function ImportPage() {
  const { t } = useTranslation("imports");
  const [address, setAddress] = useSearchParams();
  const id = address.get("import");
  const open = (next: string | null) => setAddress(next === null ? {} : { import: next });

  return (
    <>
      <SettingsTitle about={t("about")} actions={<ExportLinks />}>
        {t("title")}
      </SettingsTitle>
      {id === null ? <ChooseTable onSent={open} /> : <ImportPreview key={id} id={id} onLeave={() => open(null)} />}
    </>
  );
}
