import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv, formatCsvFile, parseDelimited } from "./delimited-text.ts";

describe("a table of separated values", () => {
  test.each([
    ["out of a spreadsheet", "工号\t姓名\r\nS1\t安然\r\n"],
    ["with commas", "工号,姓名\nS1,安然\n"],
    ["with semicolons", "工号;姓名\nS1;安然"],
    ["typed in full width", "工号，姓名\rS1，安然\r"],
  ])("is read %s", (_how, text) => {
    expect(parseDelimited(text)).toEqual([
      ["工号", "姓名"],
      ["S1", "安然"],
    ]);
  });

  test("may hold separators, quotes and line breaks in quotes", () => {
    expect(parseDelimited('业务,名\n"低保,特困","说""好""\n的"\n')).toEqual([
      ["业务", "名"],
      ["低保,特困", '说"好"\n的'],
    ]);
  });
});

describe("CSV", () => {
  test("X01: text that would run as a formula is neutralised", () => {
    const csv = formatCsv([["+安", '=HYPERLINK("http://x","点")', "-1", "@SUM", "＝1", "'=1", "安"]]);
    expect(csv).toBe(`'+安,"'=HYPERLINK(""http://x"",""点"")",'-1,'@SUM,'＝1,''=1,安\r\n`);
  });

  test("begins as a file with the mark that spreadsheets know UTF-8 by", () => {
    expect(formatCsvFile([["工号", "姓名"]])).toBe("\ufeff工号,姓名\r\n");
  });

  test("X01: read back it is what it was, whatever stands in it", () => {
    const character = fc.oneof(fc.constantFrom(..."=+-@'\"\t\r\n,;，；＝安𬭎·0"), fc.string({ maxLength: 1 }));
    const cell = fc.array(character, { maxLength: 5 }).map((characters) => characters.join(""));
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
      .filter((rows) => rows.at(-1)?.join("") !== "");
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseDelimited(formatCsv(rows))).toEqual(rows);
      }),
    );
  });
});
