import { formatCsv } from "@zaigang/domain";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readApart } from "../threads/read-apart.ts";
import { writeWorkbook } from "../write-workbook.ts";
import { MOST_ROWS, readTable } from "./read-table.ts";

const NAMES = ["曾䶮", "𬭎涛", "阿依古丽·买买提"];
/** As GB18030 writes them; Node writes it not at all. */
const NAMES_IN_GB18030 = ["d4f8fe9f", "9933a932ccce", "b0a2d2c0b9c5c0f6a1a4c2f2c2f2cce1"];

function rowsOf(bytes: Uint8Array) {
  return readTable(bytes).then(([sheet]) => sheet?.rows);
}

describe("X03: text is decoded exactly, whatever system wrote it", () => {
  const text = `${NAMES.join(",")}\r\n`;
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 as Excel saves it", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(`1,2,3,4\n${text}`, "utf16le")],
    ["UTF-16, high byte first", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["GB18030", Buffer.from(`${NAMES_IN_GB18030.join("2c")}0d0a`, "hex")],
  ])("%s", async (_encoding, bytes) => {
    expect((await rowsOf(bytes))?.at(-1)).toEqual(NAMES);
  });

  test("or refused with its first line that is no text, and nothing is replaced", async () => {
    const bytes = Buffer.concat([Buffer.from("工号,姓名\nS1,安然\nS2,"), Buffer.from([0xff, 0xff, 0x0a])]);
    await expect(readTable(bytes)).rejects.toMatchObject({ code: "WRONG_ENCODING", value: 3 });
  });
});

describe("what is no table is told by its bytes", () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  test.each([
    ["an .xls of before 2007", old, "OLD_XLS"],
    ["a workbook with a password", Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]), "ENCRYPTED"],
    ["another archive", Buffer.from(zipSync({ "a.txt": strToU8("a") })), "NOT_A_TABLE"],
    [
      "half an archive",
      Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })).subarray(0, 40),
      "NOT_A_TABLE",
    ],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 3, 0, 0xff]), "NOT_A_TABLE"],
    ["nothing", Buffer.from(""), "EMPTY"],
    ["blanks", Buffer.from(" , \n , "), "EMPTY"],
    ["a row too many", Buffer.from("a,b\n".repeat(MOST_ROWS + 1)), "TOO_MANY_ROWS"],
  ])("%s", async (_what, bytes, code) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ code });
  });

  test("a small file that would unpack to a hundred megabytes is not unpacked", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(100 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(readTable(bomb)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});

describe("a workbook", () => {
  test("X01: is read as it was written, with what looks like a formula as text", async () => {
    const cell = fc.oneof(
      fc.constantFrom("+安", '=HYPERLINK("http://x","点")', "_x0041_", "0012", "  ", "a\nb", "𬭎·<&>\"'", "#N/A"),
      fc.string({ unit: fc.constantFrom(..."安露=+-@_x0041&<>\"'·𬭎 \n"), maxLength: 8 }),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const wanted = [["a", "b", "c"], ...rows, ["a", "b", "c"]];
        const [sheet] = await readTable(await writeWorkbook([{ name: "人员", rows: wanted }]));
        expect(sheet).toEqual({ name: "人员", rows: wanted, formulas: [] });
      }),
      { numRuns: 30 },
    );
  });

  test("keeps dates, times and long numbers as they are typed, marks what is no text, and names its formulas", async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
      <c r="A1" s="1"><v>46091</v></c><c r="B1" s="2"><v>0.375</v></c><c r="C1"><v>13900000000</v></c><c r="D1"><v>1.39E10</v></c>
      <c r="E1" t="str"><f>A1</f><v>安</v></c><c r="F1" t="b"><v>1</v></c><c r="G1"><f t="shared" si="0"/><v>1</v></c>
      <c r="H1" t="str"><v>安&#0;</v></c><c r="I1" t="str"><v>安&#xD800;</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      "xl/workbook.xml": strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/styles.xml": strToU8(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>',
      ),
      "xl/worksheets/sheet1.xml": strToU8(sheet),
    });
    expect(await readTable(bytes)).toEqual([
      {
        name: "表",
        rows: [["2026-03-10", "09:00", "13900000000", "13900000000", "安", "TRUE", "1", "安\uffff", "安\uffff"]],
        formulas: ["E1", "G1"],
      },
    ]);
  });
});

describe("in a thread of its own", () => {
  test("a file is read as in this one", async () => {
    const csv = Buffer.from(
      formatCsv([
        ["工号", "姓名"],
        ["S1", "+安"],
      ]),
    );
    expect(await readApart(csv)).toEqual(await readTable(csv));
  });

  test("one that cannot be read is refused alike", async () => {
    await expect(readApart(Buffer.from(""))).rejects.toMatchObject({ name: "UnreadableTable", code: "EMPTY" });
  });
});
