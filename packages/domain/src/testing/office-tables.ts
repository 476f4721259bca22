import fc from "fast-check";
import type { Importing } from "../imports/check-rows.ts";
import type { RawSheet } from "../imports/match-columns.ts";
import type { DepartmentRow, OfficeTables, PostRow, ShiftRow, StaffRow, WindowRow } from "../imports/office-tables.ts";
import { DAY } from "./office.ts";

/** An administrator imports on an ordinary Tuesday. */
export const IMPORTING: Importing = {
  today: DAY,
  allowed: { people: true, places: true, pairings: true, roles: true },
  isReadingOf: (name, reading) => reading.split(" ").length === [...name.replaceAll("·", "")].length,
};

export const SEASONS = [
  { code: "winter", name: "冬季作息", nameEn: "Winter hours" },
  { code: "summer", name: "夏季作息", nameEn: "Summer hours" },
];

const NONE = { DEPARTMENTS: [], STAFF: [], WINDOWS: [], POSTS: [] };

export const NOTHING: OfficeTables = {
  DEPARTMENTS: [],
  STAFF: [],
  WINDOWS: [],
  POSTS: [],
  SHIFTS: [],
  seasons: SEASONS,
  gone: NONE,
  closing: [],
};

/** The test office of the cases: two windows, seven people. */
export const QINGFENG: OfficeTables = {
  ...NOTHING,
  DEPARTMENTS: [{ code: "D1", name: "民生科", nameEn: null, head: "S5", supervisingLeader: "S6" }],
  STAFF: ["安然", "白露", "陈实", "单雪", "邓禹", "方宁", "郭衡"].map((name, index) => person(`S${index + 1}`, name)),
  WINDOWS: [1, 2].map((number) => ({
    number,
    name: number === 1 ? "社保" : "民政",
    nameEn: null,
    businesses: ["登记", "咨询"],
    businessesEn: [],
    floor: null,
    floorEn: null,
    hours: [{ season: null, weekdays: [1, 2, 3, 4, 5], sessions: [] }],
  })),
  POSTS: [post("W1", 1, "S1", "S2"), post("W2", 2, "S3", "S4"), post("O1", null, "S5", null)],
  SHIFTS: [shift("W1", "PRIMARY"), { ...shift("W1", "BACKUP"), startsOn: "2026-03-09" }],
  gone: { ...NONE, STAFF: ["S9"], WINDOWS: ["7"] },
};

export function person(code: string, name: string): StaffRow {
  return {
    code,
    name,
    reading: [...name].map(() => "a").join(" "),
    gender: "FEMALE",
    department: "D1",
    title: "科员",
    titleEn: null,
    rank: "STAFF",
    employmentKind: "INSTITUTION",
    workStartOn: "2010-07-01",
    phoneExt: null,
    mobile: null,
    roles: code === "S6" ? ["STAFF", "ADMINISTRATOR"] : ["STAFF"],
    mustSignIn: true,
    startsOn: null,
  };
}

function post(code: string, window: number | null, primary: string, backup: string | null): PostRow {
  return {
    code,
    name: `${code}岗`,
    nameEn: null,
    business: null,
    businessEn: null,
    kind: window === null ? "OFFICE" : "WINDOW",
    department: "D1",
    window,
    primary,
    backup,
    reserves: [],
    scope: "FULL",
    priority: 2,
    watched: window !== null,
    special: false,
    exemptReason: code === "O1" ? "会计" : null,
    startsOn: "2026-01-05",
  };
}

function shift(of: string, role: ShiftRow["role"]): ShiftRow {
  return {
    post: of,
    role,
    days: "SATURDAYS",
    everyWeeks: 2,
    startsOn: "2026-03-02",
    startsAt: "09:00",
    endsAt: "12:00",
    posts: [of],
  };
}

/** A sheet of texts, one line each, cells parted by `|`. */
export function sheet(name: string, ...lines: readonly string[]): RawSheet {
  return { name, rows: lines.map((line) => line.split("|")), formulas: [] };
}

/** Text as people and other systems leave it: rare characters, signs of formulas, separators. */
const text = fc
  .array(fc.constantFrom(..."安露𬭎䶮·0=+-@'\"#(),;；、，/ aZ\n"), { minLength: 1, maxLength: 6 })
  .map((characters) => characters.join("").trim())
  .filter((written) => written !== "");
const nullable = fc.option(text);
const codes = (prefix: string, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: most })
    .map((numbers) => numbers.map((number) => `${prefix}${String(number).padStart(3, "0")}`));
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));

/** Offices of any texts, in which everything that is named is there. */
export const arbitraryTables: fc.Arbitrary<OfficeTables> = fc
  .record({ departments: codes("D", 3), staff: codes("S", 6), posts: codes("P", 4), windows: codes("", 3) })
  .chain(({ departments, staff, posts, windows }) => {
    const numbers = windows.map(Number);
    return fc.record({
      DEPARTMENTS: rows<DepartmentRow>(departments, (code) => ({
        code: fc.constant(code),
        name: text,
        nameEn: nullable,
        head: maybe(staff),
        supervisingLeader: maybe(staff),
      })),
      STAFF: rows<StaffRow>(staff, (code) => ({
        code: fc.constant(code),
        name: text,
        reading: text,
        gender: fc.constantFrom("FEMALE", "MALE"),
        department: fc.constantFrom(...departments),
        title: text,
        titleEn: nullable,
        rank: fc.constantFrom("STAFF", "DEPARTMENT_HEAD", "LEADER", "CHIEF"),
        employmentKind: fc.constantFrom("CIVIL_SERVANT", "INSTITUTION", "CONTRACT", "PUBLIC_WELFARE"),
        workStartOn: fc.constantFrom(null, "1999-12-31"),
        phoneExt: fc.constantFrom(null, "0012"),
        mobile: fc.constantFrom(null, "+86 13900000000"),
        roles: fc.subarray(["CHIEF", "ADMINISTRATOR"] as const).map((roles) => ["STAFF" as const, ...roles]),
        mustSignIn: fc.boolean(),
        startsOn: fc.constantFrom(null, "2024-02-29"),
      })),
      WINDOWS: rows<WindowRow>(numbers, (number) => ({
        number: fc.constant(number),
        name: text,
        nameEn: nullable,
        businesses: fc.array(text, { maxLength: 3 }),
        businessesEn: fc.array(text, { maxLength: 3 }),
        floor: nullable,
        floorEn: nullable,
        hours: fc.constantFrom(
          [],
          [{ season: null, weekdays: [1, 2, 3, 4, 5], sessions: [] }],
          [{ season: "winter", weekdays: [1, 3], sessions: ["09:00-12:00"] }],
        ),
      })),
      POSTS: rows<PostRow>(posts, (code) => ({
        code: fc.constant(code),
        name: text,
        nameEn: nullable,
        business: nullable,
        businessEn: nullable,
        kind: fc.constantFrom("WINDOW", "OFFICE", "LEADER"),
        department: fc.constantFrom(...departments),
        window: maybe(numbers),
        primary: maybe(staff),
        backup: maybe(staff),
        reserves: fc.subarray(staff),
        scope: fc.constantFrom("FULL", "GENERAL_AND_URGENT"),
        priority: fc.nat(9),
        watched: fc.boolean(),
        special: fc.boolean(),
        exemptReason: nullable,
        startsOn: fc.constantFrom(null, "2026-01-05"),
      })),
      SHIFTS: fc
        .record<ShiftRow>({
          post: fc.constantFrom(...posts),
          role: fc.constantFrom("PRIMARY", "BACKUP"),
          days: fc.constantFrom("WORKDAYS", "SATURDAYS"),
          everyWeeks: fc.constantFrom(1, 2, 3),
          startsOn: fc.constantFrom("2026-03-02", "2026-03-12"),
          startsAt: fc.constantFrom(null, "09:00"),
          endsAt: fc.constantFrom(null, "12:00"),
          posts: fc.subarray(posts, { minLength: 1 }).map((held) => [...held].sort()),
        })
        .map((row) => [row]),
      seasons: fc.constant(SEASONS),
      gone: fc.constant(NONE),
      closing: fc.constant([]),
    });
  });

function rows<Row>(
  keys: readonly (string | number)[],
  row: (key: never) => { [Key in keyof Row]: fc.Arbitrary<Row[Key]> },
) {
  return fc.tuple(...keys.map((key) => fc.record<Row>(row(key as never)))) as unknown as fc.Arbitrary<Row[]>;
}
