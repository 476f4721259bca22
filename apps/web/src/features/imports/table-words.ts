import { COLUMNS, columnOf, type TableName } from "@zaigang/domain";
import type { Language } from "../../ui/format/language.ts";

/** A table as its sheet is called. */
export function tableName(table: TableName, language: Language): string {
  return COLUMNS[table][language === "en" ? "en" : "zh"];
}

/** A field as its header is called. */
export function columnName(table: TableName, key: string, language: Language): string {
  return columnOf(table, key)[language === "en" ? "en" : "zh"];
}
