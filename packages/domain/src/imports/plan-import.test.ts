import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryTables, IMPORTING, NOTHING, QINGFENG, sheet } from "../testing/office-tables.ts";
import { COLUMNS } from "./columns.ts";
import type { RawSheet } from "./match-columns.ts";
import type { OfficeTables } from "./office-tables.ts";
import { planImport } from "./plan-import.ts";
import { isApplicable, type PlannedImport, plannedRows } from "./planned-import.ts";
import { writeSheets } from "./write-sheets.ts";

const STAFF = "工号|姓名|性别|科室|职务|人员性质";
const POSTS = "编号|岗位|科室|窗口号|A岗|B岗|备用";

function plan(sheets: RawSheet | readonly RawSheet[], office: OfficeTables = QINGFENG, importing = IMPORTING) {
  return planImport([sheets].flat(), office, importing);
}

/** Each row as `3 NEW`, or with its problems as `3 NOT_A_DATE I3`. */
function outcomes({ sheets }: PlannedImport): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ row, status, problems }) =>
      problems.length === 0 ? [`${row} ${status}`] : problems.map(({ code, cell }) => `${row} ${code} ${cell}`),
    ),
  );
}

function exported(office: OfficeTables): RawSheet[] {
  return writeSheets(office).map(({ name, rows }) => ({ name, rows, formulas: [] }));
}

describe("importing what was exported", () => {
  test("X16: changes nothing, whatever the office is", () => {
    fc.assert(
      fc.property(arbitraryTables, (office) => {
        const planned = plan(exported(office), office);
        expect(new Set(planned.sheets.flatMap(({ rows }) => rows.map(({ status }) => status)))).toEqual(
          new Set(["SAME"]),
        );
        expect(isApplicable(planned)).toBe(false);
        expect(planned.sheets.map(({ leftAlone }) => leftAlone)).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });

  test("into an empty office gives the same office", () => {
    const planned = plan(exported(QINGFENG), NOTHING);
    expect(isApplicable(planned)).toBe(true);
    const { seasons: _, gone: __, closing: ___, ...tables } = QINGFENG;
    for (const [table, rows] of Object.entries(tables)) {
      expect(plannedRows(planned, table as keyof typeof tables).map(({ after }) => after)).toEqual(rows);
    }
  });

  test("in English, in another order, without brackets and stars, it is understood too", () => {
    const planned = plan(sheet("People", "NAME*|Staff Code|［Title］", "安然|S1|科长"));
    expect(plannedRows(planned, "STAFF")).toMatchObject([
      { status: "CHANGED", changes: [{ column: "title", before: "科员", after: "科长" }] },
    ]);
  });
});

describe("a sheet", () => {
  test("is known by its headers where it has no name, under a title of its own", () => {
    const { sheets } = plan(sheet("", "青枫街道AB岗表|||||", "|", POSTS, "W1|W1岗|民生科|1|安然|陈实|"));
    expect(sheets.map(({ table }) => table)).toEqual(["POSTS"]);
    expect(sheets[0]?.rows).toMatchObject([
      { row: 4, status: "CHANGED", changes: [{ column: "backup", before: "白露", after: "陈实" }] },
    ]);
  });

  test("says which columns mean nothing, and which are missing", () => {
    const { sheets, ignoredSheets } = plan([
      sheet("人员", "工号|姓名|星座", "S1|安然|天秤", "S20|新人|双鱼"),
      sheet("食谱", "早|中|晚", "粥|面|饭"),
      sheet("窗口", "名称", "社保"),
    ]);
    expect(sheets).toMatchObject([
      { table: "STAFF", unknownColumns: ["星座"], missingColumns: ["gender", "department", "title", "employmentKind"] },
      { table: "WINDOWS", missingColumns: ["number"], rows: [] },
    ]);
    expect(ignoredSheets).toEqual(["食谱"]);
  });

  test("may bring what another refers to, and leaves alone what it does not name", () => {
    const planned = plan([
      sheet("岗位", POSTS, "W3|救助岗|救助科|3|新人|S1|陈 实、单雪"),
      sheet("窗口", "窗口号|名称|开放时间", "3|救助|"),
      sheet("人员", STAFF, "S20|新人|女|救助科|科员|合同制"),
      sheet("科室", "编号|名称|负责人", "D2|救助科|新人"),
    ]);
    expect(outcomes(planned)).toEqual(["2 NEW", "2 NEW", "2 NEW", "2 NEW"]);
    expect(plannedRows(planned, "POSTS")[0]?.after).toMatchObject({
      kind: "WINDOW",
      department: "D2",
      primary: "S20",
      reserves: ["S3", "S4"],
      watched: true,
      priority: 2,
    });
    expect(planned.sheets.map(({ table, leftAlone }) => [table, leftAlone])).toEqual([
      ["DEPARTMENTS", 1],
      ["STAFF", 7],
      ["WINDOWS", 2],
      ["POSTS", 3],
    ]);
  });
});

describe("a row that cannot be taken over says where and why", () => {
  const cases: readonly [string, RawSheet, readonly string[]][] = [
    ["a pairing with A = B", sheet("岗位", POSTS, "W1|W1岗|民生科|1|安然|安然|"), ["2 SAME_PERSON_TWICE F2"]],
    ["a reserve in line twice", sheet("岗位", POSTS, "W1|W1岗|民生科|1|安然|白露|白露"), ["2 SAME_PERSON_TWICE G2"]],
    [
      "two pairings of one post",
      sheet("岗位", POSTS, "W1|W1岗|民生科|1|安然|白露|", "W1|W1岗|民生科|1|陈实|白露|"),
      ["2 SAME", "3 DUPLICATE_ROW A3"],
    ],
    ["a backup for the accountant", sheet("岗位", POSTS, "O1|O1岗|民生科||邓禹|方宁|"), ["2 EXEMPT_POST F2"]],
    ["nobody as A", sheet("岗位", POSTS, "W1|W1岗|民生科|1||白露|"), ["2 MISSING_VALUE E2"]],
    ["a window that is not there", sheet("岗位", POSTS, "W1|W1岗|民生科|9|安然|白露|"), ["2 UNKNOWN_WINDOW D2"]],
    [
      "an office post at a window",
      sheet("岗位", `${POSTS}|类别`, "W1|W1岗|民生科|1|安然|白露||办公"),
      ["2 KIND_AND_WINDOW D2"],
    ],
    ["who has left", sheet("岗位", POSTS, "W1|W1岗|民生科|1|S9|白露|"), ["2 HAS_LEFT E2"]],
    ["a stranger", sheet("岗位", POSTS, "W1|W1岗|民生科|1|路人|白露|"), ["2 UNKNOWN_PERSON E2"]],
    ["an unknown department", sheet("人员", STAFF, "S1|安然|女|水利科|科员|事业编制"), ["2 UNKNOWN_DEPARTMENT D2"]],
    ["a code with blanks", sheet("人员", STAFF, "S 20|新人|女|民生科|科员|合同制"), ["2 NOT_A_CODE A2"]],
    ["no code", sheet("人员", STAFF, "|新人|女|民生科|科员|合同制"), ["2 MISSING_VALUE A2"]],
    ["no such gender", sheet("人员", STAFF, "S1|安然|？|民生科|科员|事业编制"), ["2 UNKNOWN_CHOICE C2"]],
    ["a date that does not exist", sheet("人员", "工号|参加工作时间", "S1|2026-02-30"), ["2 NOT_A_DATE B2"]],
    ["work that begins tomorrow", sheet("人员", "工号|参加工作时间", "S1|2026-03-11"), ["2 DATE_IN_FUTURE B2"]],
    ["a reading that is not the name's", sheet("人员", "工号|读音", "S1|an"), ["2 NOT_A_READING B2"]],
    ["the last administrator's role", sheet("人员", "工号|角色", "S6|工作人员"), ["2 LAST_ADMINISTRATOR B2"]],
    ["somebody who has left", sheet("人员", STAFF, "S9|旧人|女|民生科|科员|合同制"), ["2 HAS_LEFT A2"]],
    ["what a spreadsheet could not compute", sheet("人员", "工号|姓名", "S1|#REF!"), ["2 CELL_ERROR B2"]],
    ["too long a text", sheet("人员", "工号|姓名", `S1|${"长".repeat(61)}`), ["2 TOO_LONG B2"]],
    ["a window twice", sheet("窗口", "窗口号|名称", "1|社保", "1号窗口|社保"), ["2 SAME", "3 DUPLICATE_ROW A3"]],
    ["a window that was given up", sheet("窗口", "窗口号|名称", "7|旧窗口"), ["2 NO_MORE A2"]],
    ["hours that cross midnight", sheet("窗口", "窗口号|开放时间", "1|18:00-02:00"), ["2 CROSSES_MIDNIGHT B2"]],
    [
      "two shifts at once",
      sheet("轮值", "岗位|谁上|日子|隔周|起始日|从|到|顶哪些岗", "W1岗|A岗|周六|隔周|2026-03-02|11:00|13:00|W1岗"),
      ["2 OVERLAPPING_SHIFT F2"],
    ],
    [
      "a time that is none",
      sheet("轮值", "岗位|谁上|日子|起始日|从|到", "W1岗|A岗|工作日|2026-03-02|上午下班|25:00"),
      ["2 NOT_A_TIME F2"],
    ],
  ];
  test.each(cases)("%s", (_what, table, expected) => {
    const planned = plan(table);
    expect(outcomes(planned)).toEqual(expected);
    expect(isApplicable(planned)).toBe(false);
  });

  test("a formula, whatever it shows", () => {
    const table = { ...sheet("人员", "工号|姓名", "S1|安然"), formulas: ["B2"] };
    expect(outcomes(plan(table))).toEqual(["2 FORMULA B2"]);
  });

  test("of several of one name the one in the file is meant, where only one is", () => {
    const { sheets } = plan([
      sheet("人员", STAFF, "S21|安然|女|民生科|科员|合同制"),
      sheet("岗位", POSTS, "W1|W1岗|民生科|1|安然|白露|"),
    ]);
    expect(sheets[1]?.rows).toMatchObject([{ after: { primary: "S21" } }]);
  });

  test("a name that several have, with who they are", () => {
    const office = { ...QINGFENG, STAFF: QINGFENG.STAFF.map((each) => ({ ...each, name: "安然" })).slice(0, 2) };
    const planned = plan(sheet("岗位", POSTS, "W1|W1岗|民生科|1|安然|安然(S2)|"), {
      ...office,
      DEPARTMENTS: QINGFENG.DEPARTMENTS,
    });
    expect(plannedRows(planned, "POSTS")[0]?.problems).toMatchObject([
      { code: "AMBIGUOUS_NAME", cell: "E2", text: "安然", values: ["安然(S1)", "安然(S2)"] },
    ]);
  });

  test.each([
    ["people", sheet("人员", "工号|职务", "S1|科长"), "2 NOT_YOURS A2"],
    ["roles", sheet("人员", "工号|角色", "S1|主要领导"), "2 NOT_YOURS B2"],
    ["places", sheet("窗口", "窗口号|名称", "1|别名"), "2 NOT_YOURS A2"],
    ["pairings", sheet("岗位", "编号|B岗", "W1|单雪"), "2 NOT_YOURS null"],
  ] as const)("what the importer may not change: %s", (right, table, expected) => {
    const allowed = { ...IMPORTING.allowed, [right]: false };
    expect(outcomes(plan(table, QINGFENG, { ...IMPORTING, allowed }))).toEqual([expected]);
  });

  test("nobody and no post moves to a department that is to close; who is there stays until then", () => {
    const office = {
      ...QINGFENG,
      DEPARTMENTS: [...QINGFENG.DEPARTMENTS, { ...QINGFENG.DEPARTMENTS[0]!, code: "D2", name: "专班" }],
      STAFF: QINGFENG.STAFF.map((each) => (each.code === "S7" ? { ...each, department: "D2" } : each)),
      closing: ["D2"],
    };
    expect(outcomes(plan(sheet("人员", "工号|科室|职务", "S1|专班|科员", "S7|专班|科长"), office))).toEqual([
      "2 CLOSES B2",
      "3 CHANGED",
    ]);
    expect(outcomes(plan(sheet("岗位", "编号|科室", "O1|专班"), office))).toEqual(["2 CLOSES B2"]);
  });

  test("taking a role is as much as giving one", () => {
    const office = {
      ...QINGFENG,
      STAFF: QINGFENG.STAFF.map((each) => ({ ...each, roles: ["STAFF", "CHIEF"] as const })),
    };
    const allowed = { ...IMPORTING.allowed, roles: false };
    const outcomeOf = (roles: string) =>
      outcomes(plan(sheet("人员", "工号|角色", `S1|${roles}`), office, { ...IMPORTING, allowed }));
    expect(outcomeOf("工作人员")).toEqual(["2 NOT_YOURS B2"]);
    expect(outcomeOf("主要领导、工作人员")).toEqual(["2 SAME"]);
  });
});

test("every second week has two turns, and the other one is another shift", () => {
  const header = "岗位|谁上|日子|隔周|起始日|从|到|顶哪些岗";
  const same = sheet("轮值", header, "W1岗|A岗|周六|隔周|2026-03-18|09:00|12:00|W1岗");
  const other = sheet("轮值", header, "W1岗|A岗|周六|隔周|2026-03-11|09:00|12:00|W1岗");
  expect(outcomes(plan(same))).toEqual(["2 SAME"]);
  expect(outcomes(plan(other))).toEqual(["2 NEW"]);
});

test("no two columns of a table have one header", () => {
  for (const { columns } of Object.values(COLUMNS)) {
    const titles = columns.flatMap(({ zh, en }) => [zh, en.toLowerCase()]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
