import { useApolloClient } from "@apollo/client/react";
import type { TableName } from "@zaigang/domain";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import_RowsFragment } from "../../generated/graphql.ts";
import { saveCsv } from "../../ui/browser/save-csv.ts";
import { useLanguage } from "../../ui/format/use-language.ts";
import { SavingButton } from "../../ui/forms/SavingButton.tsx";
import { ImportRows_Query } from "./import-query.ts";
import type { Sheet } from "./SheetRows.tsx";
import { tableName } from "./table-words.ts";
import { useRowWords } from "./use-row-words.ts";

/** As many rows as the server gives at once. */
const MOST_AT_ONCE = 200;

/** The wrong rows of all sheets as a file, to be worked off beside the table. */
export function ErrorsDownload({ id, sheets }: { id: string; sheets: readonly Sheet[] }) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const client = useApolloClient();
  const wordsOf = {
    DEPARTMENTS: useRowWords("DEPARTMENTS"),
    STAFF: useRowWords("STAFF"),
    WINDOWS: useRowWords("WINDOWS"),
    POSTS: useRowWords("POSTS"),
    SHIFTS: useRowWords("SHIFTS"),
  };
  const [isMaking, setMaking] = useState(false);

  const rowsOf = async (table: TableName, total: number): Promise<Import_RowsFragment[]> => {
    const rows: Import_RowsFragment[] = [];
    while (rows.length < total) {
      const { data } = await client.query({
        query: ImportRows_Query,
        variables: { id, table, status: "ERROR", first: MOST_AT_ONCE, skip: rows.length },
        fetchPolicy: "no-cache",
      });
      const next = (data?.node?.__typename === "TableImport" && data.node.preview?.sheets[0]?.rows) || [];
      if (next.length === 0) break;
      rows.push(...next);
    }
    return rows;
  };
  const make = async () => {
    setMaking(true);
    const lines: string[][] = [[t("sheets"), t("rows"), t("subject"), t("status.ERROR")]];
    for (const { table, errors } of sheets) {
      for (const row of await rowsOf(table, errors)) {
        lines.push([tableName(table, language), String(row.row), row.label, wordsOf[table].problems(row).join("\n")]);
      }
    }
    saveCsv(t("errorsName"), lines);
    setMaking(false);
  };
  return (
    <SavingButton isSaving={isMaking} onClick={() => void make()}>
      {t("errorsCsv")}
    </SavingButton>
  );
}
