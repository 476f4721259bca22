import { tidyText } from "../text.ts";
import { type CivilDate, parseDate } from "../time/civil.ts";
import { CellProblem } from "./cell-problem.ts";
import { type Directory, plainCode } from "./directory.ts";

/** How a kind of cell is read and written. What is written is read back as the same. */
export type Cell<Value> = {
  /** @throws {CellProblem} */
  readonly read: (text: string, directory: Directory) => Value;
  readonly write: (value: Value, directory: Directory) => string;
};

const LIST = /[；;\n]/;
const SHORT_LIST = /[；;、，,\n]/;

/** Text of at most so many characters. */
export function text(most: number): Cell<string> {
  return {
    read: (cell) => {
      const written = tidyText(cell.normalize("NFC"));
      if ([...written].length > most) throw new CellProblem("TOO_LONG", [String(most)]);
      if (!isStorable(cell)) throw new CellProblem("UNSTORABLE");
      return written;
    },
    write: (value) => value,
  };
}

const CODE = /^[\p{L}\p{N}._-]{1,30}$/u;

/** Whether a text is a short name that stands in addresses and lists: letters, digits and dashes. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

export const code: Cell<string> = {
  read: (cell) => {
    const written = plainCode(cell);
    if (!isCode(written)) throw new CellProblem("NOT_A_CODE");
    return written;
  },
  write: (value) => value,
};

export function wholeNumber(least: number, most: number): Cell<number> {
  return {
    read: (cell) => {
      const written = plainCode(cell)
        .replace(/\.0+$/, "")
        .replace(/^第?(\d+)(?:号窗口|号)$/, "$1");
      const value = Number(written);
      if (!/^\d+$/.test(written) || value < least || value > most) {
        throw new CellProblem("NOT_A_NUMBER", [String(least), String(most)]);
      }
      return value;
    },
    write: String,
  };
}

/** A date such as 2026-12-09, 2026/12/9, 2026.12.9 or 2026年12月9日; without a day the first of the month. */
export const date: Cell<CivilDate> = {
  read: (cell) => {
    const written = plainCode(cell).replace(/[T ]00:00(:00)?.*$/, "");
    const [, year, month, day = "1"] = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(written) ?? [];
    try {
      return parseDate(`${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}`);
    } catch {
      throw new CellProblem("NOT_A_DATE");
    }
  },
  write: (value) => value,
};

/** One of some words; the first of each is the one that is written. */
export function choice<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): Cell<Value> {
  const values = Object.keys(words) as Value[];
  return {
    read: (cell) => {
      const written = plainCode(cell).toLowerCase();
      const found = values.find((value) =>
        [value, ...words[value]].some((word) => plainCode(word).toLowerCase() === written),
      );
      if (found === undefined)
        throw new CellProblem(
          "UNKNOWN_CHOICE",
          values.map((value) => words[value][0] ?? value),
        );
      return found;
    },
    write: (value) => words[value][0] ?? value,
  };
}

const YES_NO = choice({ YES: ["是", "yes", "true", "1", "√", "y"], NO: ["否", "no", "false", "0", "×", "n"] });

export const yesNo: Cell<boolean> = {
  read: (cell, directory) => YES_NO.read(cell, directory) === "YES",
  write: (value, directory) => YES_NO.write(value ? "YES" : "NO", directory),
};

/** Several short things, none of which holds a separator itself. */
export function list<Value>(item: Cell<Value>): Cell<readonly Value[]> {
  return {
    read: (cell, directory) => split(cell, SHORT_LIST).map((part) => item.read(part, directory)),
    write: (values, directory) => values.map((value) => item.write(value, directory)).join("、"),
  };
}

/** Several texts. Where one of them holds a comma, semicolons part them. */
export function texts(most: number): Cell<readonly string[]> {
  const item = text(most);
  return {
    read: (cell, directory) =>
      split(cell, LIST.test(cell) ? LIST : SHORT_LIST).map((part) => item.read(part, directory)),
    write: (values) => {
      const isOneWithComma = values.length === 1 && SHORT_LIST.test(values[0] ?? "");
      return values.join("；") + (isOneWithComma ? "；" : "");
    },
  };
}

/** A thing of the office, by code or name. */
export function reference(of: "departments" | "staff" | "posts"): Cell<string> {
  return {
    read: (cell, directory) => directory[of].find(cell),
    write: (value, directory) => directory[of].write(value),
  };
}

/** A cell that may say nothing. */
export function optional<Value>(cell: Cell<Value>): Cell<Value | null> {
  return {
    read: (written, directory) => (written.trim() === "" ? null : cell.read(written, directory)),
    write: (value, directory) => (value === null ? "" : cell.write(value, directory)),
  };
}

function split(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Whether a database and a workbook can keep it. */
function isStorable(written: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return written.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(written);
}
