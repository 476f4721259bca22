import type { TableName } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { Import_RowsFragment } from "../../generated/graphql.ts";
import { useLanguage } from "../../ui/format/use-language.ts";
import { columnName } from "./table-words.ts";

type Row = Import_RowsFragment;

export type RowWords = {
  /** What becomes another, a line each. */
  readonly changes: (row: Row) => string[];
  /** What is wrong and how to put it right, a line for each cell. */
  readonly problems: (row: Row) => string[];
};

/** A row of a table in words. */
export function useRowWords(table: TableName): RowWords {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const cell = (text: string) => (text === "" ? t("nothing") : text);
  return {
    changes: ({ status, changes }) =>
      changes
        .filter(({ column }) => status !== "NEW" || !isInLabel(column))
        .map(({ column, before, after }) => {
          const named = { column: columnName(table, column, language), before: cell(before), after: cell(after) };
          return t(status === "NEW" ? "fresh" : "change", named);
        }),
    problems: ({ problems }) =>
      problems.map(({ code, column, cell: address, text, values }) => {
        const where = `${address ?? ""} ${columnName(table, column, language)}`.trim();
        const words = t(`problem.${code}`, { values: values.join(language === "en" ? ", " : "、") });
        return text === "" ? `${where}：${words}` : `${where}“${text}”：${words}`;
      }),
  };
}

/** Code and name say already what a row is about. */
function isInLabel(column: string): boolean {
  return ["code", "number", "name"].includes(column);
}
