import { COLUMNS } from "@zaigang/domain";
import { Button, Dropdown } from "antd";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/format/use-language.ts";
import { tableName } from "./table-words.ts";

/** The office's tables as files: a workbook of all, and each as CSV. */
export function ExportLinks() {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const tables = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return (
    <>
      <Button href="/api/exports/office.xlsx" icon={<Download size={16} strokeWidth={1.5} aria-hidden="true" />}>
        {t("export")}
      </Button>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: tables.map((table) => ({
            key: table,
            label: <a href={`/api/exports/${table.toLowerCase()}.csv`}>{tableName(table, language)}</a>,
          })),
        }}
      >
        <Button>{t("exportCsv")}</Button>
      </Dropdown>
    </>
  );
}
