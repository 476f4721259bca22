/** What spreadsheets take for the start of a formula, in their half-width and full-width forms. */
const FORMULA_START = "[=+\\-@\\t\\r＝＋－＠]";
const LOOKS_LIKE_FORMULA = new RegExp(`^'*${FORMULA_START}`);
const NEUTRALISED = new RegExp(`^'+${FORMULA_START}`);
const SEPARATORS = ["\t", ",", ";", "，", "；"] as const;

/**
 * Reads a table of separated values, as in RFC 4180 or copied out of a spreadsheet: cells in double quotes may hold
 * separators, line breaks and doubled quotes. The separator is the one that the first line has most of. Apostrophes
 * that `formatCsv` put before a formula are taken away again.
 */
export function parseDelimited(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    (rows.at(-1) as string[]).push(NEUTRALISED.test(cell) ? cell.slice(1) : cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === separator) endCell();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text.charAt(at + 1) === "\n") at++;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows.at(-1)?.join("") === "" ? rows.slice(0, -1) : rows;
}

/**
 * Writes a table as CSV. Text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays
 * text wherever the file is opened; read back it is what it was.
 *
 * Source: docs/rules.md R-82.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** With it Excel reads CSV as UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** A table as the content of a CSV file. */
export function formatCsvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + formatCsv(rows);
}

function formatCell(text: string): string {
  const safe = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n，；]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function separatorOf(text: string): string {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = SEPARATORS.map((separator) => firstLine.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string;
}
