import { tidyText } from "../text.ts";
import { CellProblem, type ProblemCode } from "./cell-problem.ts";
import type { SeasonName } from "./opening-hours.ts";

/** A thing that tables name by its code or by its name. */
export type Named = { readonly code: string; readonly name: string };

/** What a cell can name: what the office has, and what the file brings. */
export type Directory = {
  readonly departments: Names;
  readonly staff: Names;
  readonly posts: Names;
  readonly windows: ReadonlySet<number>;
  readonly seasons: readonly SeasonName[];
};

/** Finds things by what people write: their code, their name if no other has it, or both as in 鲍景行(S027). */
export class Names {
  readonly #nameOf = new Map<string, string>();
  readonly #codesOf = new Map<string, string[]>();
  readonly #inFile: ReadonlySet<string>;
  readonly #gone: ReadonlySet<string>;
  readonly #unknown: ProblemCode;

  /**
   * @param present what the office has
   * @param unknown the problem of naming something else
   * @param inFile what the file brings: it counts before what the office has
   * @param gone codes of those who are no longer there, and are not to be named
   */
  constructor(
    present: readonly Named[],
    unknown: ProblemCode,
    inFile: readonly Named[] = [],
    gone: readonly string[] = [],
  ) {
    for (const { code, name } of [...present, ...inFile]) this.#nameOf.set(code, name);
    for (const [code, name] of this.#nameOf) {
      const plain = plainName(name);
      this.#codesOf.set(plain, [...(this.#codesOf.get(plain) ?? []), code]);
    }
    this.#unknown = unknown;
    this.#inFile = new Set(inFile.map(({ code }) => code));
    this.#gone = new Set(gone);
  }

  /**
   * @returns the code
   * @throws {CellProblem} for what is not there, is there no more, or may be several
   */
  find(text: string): string {
    const written = text.normalize("NFC").trim();
    const code = this.#codeIn(written);
    if (code !== null) return code;
    const named = this.#codesOf.get(plainName(written)) ?? [];
    const own = named.length > 1 ? named.filter((each) => this.#inFile.has(each)) : named;
    if (own.length === 1) return own[0] as string;
    if (named.length > 1)
      throw new CellProblem(
        "AMBIGUOUS_NAME",
        named.map((each) => `${written}(${each})`),
      );
    throw new CellProblem(this.#gone.has(plainCode(written)) ? "HAS_LEFT" : this.#unknown);
  }

  /** What is written for a code: the name where that says who is meant, else the code. */
  write(code: string): string {
    const name = this.#nameOf.get(code);
    const isPlain = name !== undefined && name === name.trim() && !/[、，,；;\n]/.test(name);
    return isPlain && this.#codesOf.get(plainName(name))?.length === 1 && this.#codeIn(name) === null ? name : code;
  }

  #codeIn(written: string): string | null {
    const inBrackets = /[(（]([^()（）]+)[)）]$/.exec(written)?.[1] ?? "";
    const codes = [written, plainCode(written), plainCode(inBrackets)];
    return codes.find((code) => this.#nameOf.has(code)) ?? null;
  }
}

/** A code as people type it: in full-width digits or letters, with blanks around. */
export function plainCode(text: string): string {
  return tidyText(text.normalize("NFKC"));
}

/** A name with one kind of dot, and without the blanks with which lists align two characters with three. */
export function plainName(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\s*[·•‧・･⋅∙]\s*/g, "·")
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}
