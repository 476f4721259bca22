import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../testing/ask.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { LIMITS } from "./limits.ts";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ isDemo: false });
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

const BY_CODE =
  "query ($code: String!) { staff(code: $code) { code } post(code: $code) { code } window(code: $code) { code } }";
const NOTHING = { data: { staff: null, post: null, window: null } };

describe("a text", () => {
  test.each([
    "%",
    "S02_",
    "'",
    '"',
    "\\",
    "\\'",
    "S026' OR '1'='1",
    "S026%",
    "*",
    "𠮷",
    "S026\u200b",
    "长".repeat(LIMITS.textLength),
  ])("is looked for as it stands: %.20j", async (code) => {
    expect(await manager(BY_CODE, { code })).toEqual(NOTHING);
  });

  test.each(["\0", "S026\0", "\ud800", "\udc00S026"])("that no database keeps is refused by name: %j", async (code) => {
    const { data, errors } = await manager(BY_CODE, { code });
    expect(data).toEqual(NOTHING.data);
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      Array(3).fill({ code: "BAD_USER_INPUT", reason: "UNSTORABLE_TEXT", argument: "code" }),
    );
  });

  test("that is longer than anybody writes is refused with what is allowed", async () => {
    const { data, errors } = await manager(BY_CODE, { code: "长".repeat(LIMITS.textLength + 1) });
    expect(data).toEqual(NOTHING.data);
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      Array(3).fill({ code: "BAD_USER_INPUT", reason: "TEXT_TOO_LONG", argument: "code", most: LIMITS.textLength }),
    );
  });

  test("that nobody writes is refused of a change too, before it is looked at", async () => {
    const leave = { type: "annual", firstDate: "2026-12-03", lastDate: "2026-12-03" };
    const query = `mutation ($input: LeaveInput!) { fileLeave(key: "k", input: $input) { __typename } }`;
    const input = { ...leave, firstHalf: "MORNING", lastHalf: "AFTERNOON", reason: "病".repeat(30_000) };
    const { errors } = await manager(query, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: "TEXT_TOO_LONG", argument: "input.reason" });
  });

  test("is looked at wherever it stands in an argument", async () => {
    const query = `mutation ($reserves: [String!]) { changePairing(key: "k", input: {
      post: "PW11", from: "2026-12-03", primary: "S035", reserves: $reserves }) { __typename } }`;
    const { errors } = await manager(query, { reserves: ["S036", "\0"] });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: "UNSTORABLE_TEXT", argument: "input.reserves" });
  });
});

const DAYS = "query ($value: Int!) { days(count: $value) { date } }";
const FROM = "query ($value: Date!) { days(from: $value) { date } }";
const COVERAGE = `query ($value: DateTime!) { coverage(from: $value, to: "2026-12-02T00:00:00Z") { gaps { startsAt } } }`;
const NODE = "query ($value: ID!) { node(id: $value) { id } }";
const NAMED = "query ($value: String!) { staff(code: $value) { code } }";
const AWAY = 'mutation ($value: AbsenceInput!) { recordAbsence(key: "k", input: $value) { __typename } }';
const READ = "query ($value: Boolean) { alerts(open: $value) { edges { cursor } } }";

describe("a value that is none of its type is refused by name, and nothing is stored", () => {
  test.each<[string, unknown, string]>([
    ["2^53 + 1", 2 ** 53 + 1, DAYS],
    ["an integer of 33 bits", 2 ** 32, DAYS],
    ["a fraction", 1.5, DAYS],
    ["the number as a text", "1", DAYS],
    ["what JSON makes of NaN", Number.NaN, DAYS],
    ["1e308", 1e308, DAYS],
    ["true for a number", true, DAYS],
    ["30 February", "2026-02-30", FROM],
    ["29 February of a common year", "2026-02-29", FROM],
    ["month 13", "2026-13-01", FROM],
    ["a date without its zeros", "2026-2-3", FROM],
    ["the year 0", "0000-01-01", FROM],
    ["a date as a number", 20_261_201, FROM],
    ["an instant for a date", "2026-12-01T00:00:00Z", FROM],
    ["a date and more", "2026-12-01\0", FROM],
    ["30 February at noon", "2026-02-30T12:00:00Z", COVERAGE],
    ["an instant without its zone", "2026-12-01T00:00:00", COVERAGE],
    ["24 o'clock", "2026-12-01T24:00:00Z", COVERAGE],
    ["a leap second", "2026-12-31T23:59:60Z", COVERAGE],
    ["milliseconds since 1970", 1_764_547_200_000, COVERAGE],
    ["a date for an instant", "2026-12-01", COVERAGE],
    ["a list for an id", [], NODE],
    ["an object for an id", {}, NODE],
    ["null for an id", null, NODE],
    ["a list for a text", ["S026"], NAMED],
    ["a number for a text", 26, NAMED],
    ["a text for a truth value", "true", READ],
    ["a field that is not there", { staff: "S026", kind: "OUTING", nothing: 1 }, AWAY],
    [
      "a kind that is none",
      { staff: "S026", kind: "HOLIDAY", startsAt: "2026-12-01T00:00:00Z", endsAt: "2026-12-01T01:00:00Z" },
      AWAY,
    ],
    ["an inherited field", JSON.parse('{ "__proto__": { "staff": "S026" } }'), AWAY],
  ])("%s", async (_what, value, query) => {
    const before = await app.db.officeProgress.findFirstOrThrow();
    const { data, errors } = await manager(query, { value });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(errors?.[0]?.message).toContain("$value");
    expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
  });
});

describe("a place in a list", () => {
  const alerts = (after: string) =>
    manager("query ($after: String) { alerts(first: 1, after: $after) { edges { cursor } } }", { after });
  const encoded = (text: string) => Buffer.from(text).toString("base64");

  test.each([
    "",
    "x",
    "%",
    encoded("GPC:"),
    encoded("GPC:S:x"),
    encoded("GPC:J:[1]"),
    encoded("GPC:J:{"),
    encoded("GPC:N:1"),
  ])("that the API never gave out is refused by name: %j", async (after) => {
    const { errors } = await alerts(after);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "BAD_PLACE", argument: "after" });
  });
});
