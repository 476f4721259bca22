import { formatCsvFile } from "@zaigang/domain";

/** Hands rows to whoever looks at the page, as a file of that name. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const file = URL.createObjectURL(new Blob([formatCsvFile(rows)], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: file, download: name }).click();
  URL.revokeObjectURL(file);
}
