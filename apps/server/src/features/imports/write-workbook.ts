import writeExcel, { type Sheet } from "write-excel-file/node";

/** A workbook's type, for whoever downloads it. */
export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type Table = { readonly name: string; readonly rows: readonly (readonly string[])[] };

const WIDEST = 48;

/** An Excel workbook of texts: whatever a cell says, it is never a formula. The first row of a sheet stays in view. */
export async function writeWorkbook(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? "")) })),
    data: rows.map((row, index) =>
      row.map((text) =>
        text === ""
          ? null
          : { value: escaped(text), type: String, ...(index === 0 && { fontWeight: "bold" as const }) },
      ),
    ),
  }));
  return writeExcel(sheets as Sheet<Buffer>[]).toBuffer();
}

/** In a workbook _x0041_ would be an A. */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > "\u02ff" ? 2 : 1), 2));
  return Math.min(WIDEST, Math.max(8, ...widths));
}
