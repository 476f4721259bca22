import { statementsDuring } from "@zaigang/db/testing/statements";
import { COLUMNS, formatCsv, type TableName } from "@zaigang/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, signIn } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../../testing/test-app.ts";
import { readTable } from "./reading/read-table.ts";
import { writeWorkbook } from "./write-workbook.ts";

const STAFF = ["工号", "姓名", "性别", "科室", "职务", "人员性质"];
const POSTS = ["编号", "A岗", "B岗", "备用"];

let app: TestApp;
let manager: Asking;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp({ keepsTime: false });
  manager = await app.as("S009");
  cookie = await cookieOf("S009");
});
afterAll(() => app?.stop());

async function cookieOf(code: string): Promise<string> {
  return (await signIn(app.url, code.toLowerCase(), DEMO_PASSWORD)).cookie;
}

function upload(body: Uint8Array | string, headers: Record<string, string> = {}, query = "") {
  return fetch(`${app.url}/api/imports${query}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream", ...headers },
    body: typeof body === "string" ? body : new Blob([new Uint8Array(body)]),
  });
}

async function download(path: string, as = cookie): Promise<Buffer> {
  const answer = await fetch(`${app.url}/api/exports/${path}`, { headers: { cookie: as } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function idOf(answer: Response): Promise<string> {
  const { id } = (await answer.json()) as { id: string };
  return id;
}

const PREVIEW = `query ($id: ID!) { node(id: $id) { ... on TableImport { appliedAt preview {
  version applicable from ignoredSheets
  sheets { table title new: count(status: NEW) changed: count(status: CHANGED) same: count(status: SAME)
    errors: count(status: ERROR) leftAlone unknownColumns missingColumns
    rows(status: ERROR, first: 3) { row label problems { code cell text values } } }
} } } }`;

async function previewOf(id: string, ask = manager) {
  const { data, errors } = await ask(PREVIEW, { id });
  expect(errors).toBeUndefined();
  return data.node.preview;
}

/** Uploads a sheet and says what it would do. */
async function look(rows: readonly (readonly string[])[], name = "人员") {
  const id = await idOf(await upload(await writeWorkbook([{ name, rows }])));
  return { id, preview: await previewOf(id) };
}

async function take(rows: readonly (readonly string[])[], name = "人员", reason?: string) {
  const { id, preview } = await look(rows, name);
  return mutate(manager, "applyImport", { import: id, version: preview.version, reason });
}

describe("X16: what was exported", () => {
  test("is the demo office whole, and changes nothing when it comes back", async () => {
    const id = await idOf(await upload(await download("office.xlsx")));
    const { applicable, ignoredSheets, sheets } = await previewOf(id);
    const same = (sheet: { table: string; same: number }) => [sheet.table, sheet.same];
    expect(sheets.map(same).slice(0, 4)).toEqual([
      ["DEPARTMENTS", 12],
      ["STAFF", 48],
      ["WINDOWS", 12],
      ["POSTS", 48],
    ]);
    expect(sheets).toMatchObject(
      sheets.map(() => ({ new: 0, changed: 0, errors: 0, leftAlone: 0, unknownColumns: [] })),
    );
    expect([applicable, ignoredSheets]).toEqual([false, []]);
    expect(await mutate(manager, "applyImport", { import: id, version: "any" })).toMatchObject({
      code: "NOTHING_TO_IMPORT",
    });
  });

  test.each(Object.keys(COLUMNS) as TableName[])("changes nothing as CSV either: %s", async (table) => {
    const id = await idOf(await upload(await download(`${table.toLowerCase()}.csv`), {}, `?table=${table}`));
    expect((await previewOf(id)).sheets).toMatchObject([{ table, new: 0, changed: 0, errors: 0, leftAlone: 0 }]);
  });
});

describe("a staff file", () => {
  const odd = ["+安", '=HYPERLINK("http://x","点")', "阿依古丽·买买提", "曾䶮"];
  const rows = [STAFF, ...odd.map((name, index) => [`X${index}`, name, "女", "财务室", "科员", "合同制"])];

  test("X16, X01: is taken over once, its names to the letter, and not again", async () => {
    expect(await take(rows)).toMatchObject({ __typename: "TableImport" });
    const { data } = await manager("{ people { code name } }");
    const people: { code: string; name: string }[] = data.people;
    expect(
      people
        .filter(({ code }) => code.startsWith("X"))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...odd].sort());
    const again = await look(rows);
    expect(again.preview.sheets).toMatchObject([{ new: 0, changed: 0, same: 4, errors: 0 }]);
    const csv = (await download("staff.csv")).toString();
    expect(csv).toContain("'+安");
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""点"")"`);
  });

  test("moves somebody from today on, and leaves a record of before", async () => {
    await take([
      ["工号", "科室", "职务"],
      ["S020", "司法所", "司法助理员"],
    ]);
    const employments = await app.db.employment.findMany({
      where: { staff: { code: "S020" } },
      orderBy: { startsOn: { sort: "asc", nulls: "first" } },
      include: { department: true },
    });
    expect(
      employments.map(({ startsOn, endsOn, department, title }) => [startsOn, endsOn, department.name, title]),
    ).toEqual([
      [null, new Date("2026-11-30"), "财务室", expect.any(String)],
      [new Date("2026-11-30"), null, "司法所", "司法助理员"],
    ]);
    const change = await app.db.officeChange.findFirstOrThrow({ orderBy: { version: "desc" } });
    expect(change).toMatchObject({ action: "applyImport" });
    expect(JSON.stringify(change.outcome)).toContain("财务室");
  });

  test("with one bad row is not taken over at all", async () => {
    const before = await app.db.staff.count();
    const bad = [
      STAFF,
      ["Y1", "新人", "女", "财务室", "科员", "合同制"],
      ["Y2", "新人", "女", "水利科", "科员", "合同制"],
    ];
    const { id, preview } = await look(bad);
    expect(preview).toMatchObject({
      applicable: false,
      sheets: [
        {
          new: 1,
          errors: 1,
          rows: [{ row: 3, label: "Y2 新人", problems: [{ code: "UNKNOWN_DEPARTMENT", cell: "D3", text: "水利科" }] }],
        },
      ],
    });
    expect(await mutate(manager, "applyImport", { import: id, version: preview.version })).toMatchObject({
      code: "NOTHING_TO_IMPORT",
    });
    expect(await app.db.staff.count()).toBe(before);
  });

  test("that somebody else has overtaken is not taken over unseen", async () => {
    const change = (title: string) => [
      ["工号", "职务"],
      ["S013", title],
    ];
    const { id, preview } = await look(change("科员甲"));
    await take(change("科员乙"));
    expect(await mutate(manager, "applyImport", { import: id, version: preview.version })).toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
  });

  test("cannot be taken over twice, and its rows are not kept", async () => {
    const { id, preview } = await look([
      ["工号", "办公电话"],
      ["S013", "8999"],
    ]);
    const input = { import: id, version: preview.version };
    expect(await mutate(manager, "applyImport", input)).toMatchObject({ id });
    expect(await mutate(manager, "applyImport", input)).toMatchObject({ code: "ALREADY_ENDED" });
    const { data } = await manager(PREVIEW, { id });
    expect(data.node).toMatchObject({ appliedAt: expect.any(String), preview: null });
    expect(
      (await app.db.tableImport.findFirstOrThrow({ orderBy: { appliedAt: { sort: "desc", nulls: "last" } } })).sheets,
    ).toEqual([]);
  });

  test("may not give roles unless an administrator sends it", async () => {
    const { preview } = await look([
      ["工号", "角色"],
      ["S026", "工作人员、系统管理员"],
    ]);
    expect(preview.sheets[0]).toMatchObject({ errors: 1, rows: [{ problems: [{ code: "NOT_YOURS", cell: "B2" }] }] });
  });

  test("may not leave the office without an administrator who can sign in", async () => {
    const administrator = await app.as("S012");
    const own = { cookie: await cookieOf("S012") };
    const apply = async (rows: readonly (readonly string[])[]) => {
      const id = await idOf(await upload(formatCsv(rows), own));
      const { version } = await previewOf(id, administrator);
      return mutate(administrator, "applyImport", { import: id, version });
    };
    const heir = [...STAFF, "角色"];
    expect(
      await apply([heir, ["Z1", "新管理", "女", "财务室", "科员", "合同制", "工作人员、系统管理员"]]),
    ).toMatchObject({
      __typename: "TableImport",
    });
    const abdication = [
      ["工号", "角色"],
      ["S012", "工作人员"],
    ];
    expect(await apply(abdication)).toMatchObject({ code: "LAST_ADMINISTRATOR" });
  });

  test("from another office's file finds nobody of that office", async () => {
    const { preview } = await look(
      [
        ["编号", "岗位", "科室", "A岗"],
        ["PX1", "新岗", "财务室", "别处之人"],
      ],
      "岗位",
    );
    expect(preview.sheets[0].rows[0].problems).toMatchObject([{ code: "UNKNOWN_PERSON", text: "别处之人" }]);
  });
});

describe("a table of pairings", () => {
  test("changes who holds a post from tomorrow on, and says so at once when it comes again", async () => {
    const rows = [POSTS, ["PW11", "S035", "S036", "S034"]];
    const { preview } = await look(rows, "岗位");
    expect(preview).toMatchObject({ applicable: true, from: "2026-12-01", sheets: [{ changed: 1, leftAlone: 47 }] });
    expect(await take(rows, "岗位")).toMatchObject({ __typename: "TableImport" });
    expect((await look(rows, "岗位")).preview.sheets).toMatchObject([{ changed: 0, same: 1 }]);
    const pairings = await app.db.pairing.findMany({
      where: { post: { code: "PW11" } },
      orderBy: { startsOn: "asc" },
      include: { primary: true, backup: true },
    });
    expect(pairings.map(({ primary, backup, endsOn }) => [primary.code, backup?.code, endsOn])).toEqual([
      ["S036", "S035", new Date("2026-12-01")],
      ["S035", "S036", null],
    ]);
  });

  test("says which posts are special, and says it again where they are exported", async () => {
    const special = [
      ["编号", "重要岗位"],
      ["PW12", "是"],
    ];
    expect((await look(special, "岗位")).preview.sheets).toMatchObject([{ changed: 1, errors: 0 }]);
    expect(await take(special, "岗位")).toMatchObject({ __typename: "TableImport" });
    const { data } = await manager(`{ post(code: "PW12") { special } }`);
    expect(data.post.special).toBe(true);
    const id = await idOf(await upload(await download("posts.csv"), {}, "?table=POSTS"));
    expect((await previewOf(id)).sheets).toMatchObject([{ new: 0, changed: 0, errors: 0 }]);
    expect((await look([special[0] as string[], ["PW12", "否"]], "岗位")).preview.sheets).toMatchObject([
      { changed: 1 },
    ]);
  });

  test("that would leave a post uncovered needs a reason", async () => {
    await mutate(manager, "recordAbsence", {
      staff: "S013",
      kind: "TRIP",
      startsAt: "2026-12-02T09:00:00+08:00",
      endsAt: "2026-12-02T12:00:00+08:00",
    });
    const rows = [POSTS, ["PW09", "S013", "", ""]];
    const { id } = await look(rows, "岗位");
    const { data } = await manager(
      `{ node(id: "${id}") { ... on TableImport { preview { newlyUncovered { post { code } startsAt endsAt } } } } }`,
    );
    expect(data.node.preview.newlyUncovered).toEqual([
      { post: { code: "PW09" }, startsAt: "2026-12-02T01:00:00.000Z", endsAt: "2026-12-02T04:00:00.000Z" },
    ]);
    expect(await take(rows, "岗位")).toMatchObject({ code: "WOULD_UNCOVER" });
    expect(await take(rows, "岗位", "人手不足")).toMatchObject({ __typename: "TableImport" });
  });

  test("by an administrator without that right is refused row by row", async () => {
    const id = await idOf(
      await upload(await writeWorkbook([{ name: "岗位", rows: [POSTS, ["PW08", "S032", "S031", ""]] }]), {
        cookie: await cookieOf("S012"),
      }),
    );
    const { sheets } = await previewOf(id, await app.as("S012"));
    expect(sheets[0]).toMatchObject({ errors: 1, rows: [{ problems: [{ code: "NOT_YOURS", cell: "B2" }] }] });
  });
});

describe("windows and posts", () => {
  test("that are new stand on the board at once, and what is uncovered there is alerted", async () => {
    await app.travelTo("2026-11-30T10:24:00+08:00");
    await mutate(manager, "recordAbsence", {
      staff: "S029",
      kind: "OUTING",
      startsAt: "2026-11-30T10:20:00+08:00",
      endsAt: "2026-11-30T12:00:00+08:00",
    });
    const workbook = await writeWorkbook([
      {
        name: "窗口",
        rows: [
          ["窗口号", "名称", "开放时间"],
          ["13", "劳动监察窗口", "周一至周五 09:00-12:00"],
        ],
      },
      {
        name: "岗位",
        rows: [
          ["编号", "岗位", "科室", "窗口号", "A岗"],
          ["PW13", "劳动监察窗口岗", "劳动保障所", "13", "S029"],
        ],
      },
    ]);
    const id = await idOf(await upload(workbook));
    const { version } = await previewOf(id);
    expect(await mutate(manager, "applyImport", { import: id, version })).toMatchObject({ id });
    const { data } = await manager(`{
      days(from: "2026-11-30") { coverage(posts: ["PW13"]) { spans { state startsAt endsAt post { window { code } } } } }
      alerts(open: true) { edges { node { post { code } kind severity startsAt } } }
    }`);
    const at = (clock: string) => new Date(`2026-11-30T${clock}:00+08:00`).toISOString();
    const post = { window: { code: "W13" } };
    expect(data.days[0].coverage.spans).toEqual([
      { state: "PRIMARY", startsAt: at("09:00"), endsAt: at("10:20"), post },
      { state: "UNCOVERED", startsAt: at("10:20"), endsAt: at("12:00"), post },
    ]);
    expect(data.alerts.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      post: { code: "PW13" },
      kind: "POST_UNCOVERED",
      severity: "NOW",
      startsAt: at("10:20"),
    });
  });

  test("with hours that cross midnight are not taken over", async () => {
    const { preview } = await look(
      [
        ["窗口号", "开放时间"],
        ["5", "周一至周五 18:00-02:00"],
      ],
      "窗口",
    );
    expect(preview.sheets[0].rows[0].problems).toMatchObject([{ code: "CROSSES_MIDNIGHT", cell: "B2" }]);
  });

  test("keep their hours until tomorrow, and then have the new ones", async () => {
    const rows = [
      ["窗口号", "开放时间"],
      ["4", "周一至周五 09:00-12:00"],
    ];
    expect(await take(rows, "窗口")).toMatchObject({ __typename: "TableImport" });
    expect((await look(rows, "窗口")).preview.sheets).toMatchObject([{ same: 1, changed: 0 }]);
    const { data } = await manager(
      `{ days(from: "2026-11-30", count: 2) { coverage(posts: ["PW04"]) { spans { startsAt } } } }`,
    );
    expect(data.days.map(({ coverage }: { coverage: { spans: object[] } }) => coverage.spans.length)).toEqual([2, 1]);
  });
});

describe("an upload", () => {
  test.each([
    ["of nobody", "", 401, "UNAUTHENTICATED"],
    ["of somebody without the right", "S026", 403, "FORBIDDEN"],
  ])("%s is refused", async (_whose, code, status, expected) => {
    const answer = await upload("工号\tA", { cookie: code && (await cookieOf(code)) });
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code: expected } }]);
  });

  test("from a foreign page is refused", async () => {
    const answer = await upload("工号\t姓名\n", { origin: "https://elsewhere.example", "content-type": "text/plain" });
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: { code: "FOREIGN_PAGE" } }]);
  });

  test.each([
    ["no table", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "NOT_A_TABLE", null],
    ["wrong encoding", Buffer.from([0x61, 0x0a, 0xff, 0xff]), "WRONG_ENCODING", 2],
    ["more than ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "TOO_LARGE", 10 * 1024 * 1024],
  ])("with %s is answered by what is wrong", async (_what, body, code, value) => {
    const answer = await upload(body);
    expect([answer.status, await answer.json()]).toEqual([422, { error: { code, value } }]);
  });

  test("of a pasted table is read as what it is said to be", async () => {
    const id = await idOf(await upload("编号\t名称\nD04\t财务室", {}, "?table=DEPARTMENTS"));
    expect((await previewOf(id)).sheets).toMatchObject([{ table: "DEPARTMENTS", same: 1, leftAlone: 11 }]);
  });

  test("keeps its name, and is of no account to anybody without the right", async () => {
    const id = await idOf(
      await upload("工号\t姓名\nS001\t程砚舟", { "x-file-name": encodeURIComponent("花名册.txt") }),
    );
    const { data } = await manager(`{ node(id: "${id}") { ... on TableImport { fileName uploadedBy { code } } } }`);
    expect(data.node).toEqual({ fileName: "花名册.txt", uploadedBy: { code: "S009" } });
    const long = await upload("工号\t姓名\nS001\t程砚舟", { "x-file-name": encodeURIComponent("😀".repeat(201)) });
    expect(long.status).toBe(201);
    const staff = await app.as("S026");
    expect((await staff(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
    await expect(mutate(staff, "applyImport", { import: id, version: "" })).rejects.toThrow("FORBIDDEN");
  });
});

describe("P04: an export", () => {
  test("holds private columns of one's own department alone, and nothing for those without the right", async () => {
    const head = await cookieOf("S021");
    const [, staff] = await readTable(await download("office.xlsx", head));
    const [header = [], ...rows] = staff?.rows ?? [];
    const [department, gender, code] = ["科室", "性别", "工号"].map((title) => header.indexOf(title));
    const seen = rows.filter((row) => row[gender as number] !== "");
    expect(rows.length).toBeGreaterThanOrEqual(48);
    expect(new Set(seen.map((row) => row[department as number]))).toEqual(new Set(["民政和社会救助办公室"]));
    expect(seen.map((row) => row[code as number])).toContain("S021");
    const answer = await fetch(`${app.url}/api/exports/office.xlsx`, { headers: { cookie: await cookieOf("S026") } });
    expect(answer.status).toBe(403);
  });

  test("is noted as a look at those whose private data it holds, and at nobody else", async () => {
    const looks = () => app.db.privateLook.findMany({ include: { viewer: true }, orderBy: { id: "asc" } });
    const before = (await looks()).length;
    await download("windows.csv", await cookieOf("S021"));
    await download("staff.csv", await cookieOf("S021"));
    const [look, ...others] = (await looks()).slice(before);
    expect(others).toEqual([]);
    expect(look).toMatchObject({
      operation: "staff.csv",
      viewer: { code: "S021" },
      channel: "SESSION",
      address: "127.0.0.1",
    });
    expect(look?.fields).toEqual([
      "Staff.employmentKind",
      "Staff.gender",
      "Staff.mobile",
      "Staff.mustSignIn",
      "Staff.phoneExt",
      "Staff.startsOn",
      "Staff.workStartOn",
    ]);
    const seen = await app.db.staff.findMany({
      where: { id: { in: look?.subjectIds ?? [] } },
      include: { department: true },
    });
    expect(new Set(seen.map(({ department }) => department.code))).toEqual(new Set(["D05"]));
    expect(seen.map(({ code }) => code)).not.toContain("S021");
  });

  test("of a template is empty, with a column for everything", async () => {
    const sheets = await readTable(await download("template.xlsx"));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual(
      Object.values(COLUMNS).map(({ zh }) => [zh, 1]),
    );
  });
});

describe("5,000 rows", () => {
  const people = (count: number, title: string, from = 0) => [
    STAFF,
    ...Array.from({ length: count }, (_, at) => from + at).map((index) => [
      `N${String(index).padStart(4, "0")}`,
      `单${String.fromCodePoint(0x4e00 + index)}`,
      index % 2 === 0 ? "女" : "男",
      "市民服务中心",
      title,
      "合同制",
    ]),
  ];

  test("are read, looked through and taken over within seconds", async () => {
    const began = performance.now();
    const id = await idOf(await upload(formatCsv(people(5_000, "科员"))));
    const preview = await previewOf(id);
    expect(preview.sheets).toMatchObject([{ new: 5_000, errors: 0 }]);
    expect(await mutate(manager, "applyImport", { import: id, version: preview.version })).toMatchObject({ id });
    expect(performance.now() - began).toBeLessThan(20_000);
    const again = await idOf(await upload(formatCsv(people(5_000, "科员"))));
    expect((await previewOf(again)).sheets).toMatchObject([{ same: 5_000, changed: 0, new: 0, errors: 0 }]);
  }, 60_000);

  test("take as many statements to change as five", async () => {
    const counted = async (count: number, from: number) => {
      const { id, preview } = await look(people(count, "主任科员", from));
      const input = { import: id, version: preview.version };
      return (await statementsDuring(() => mutate(manager, "applyImport", input))).length;
    };
    expect(await counted(2_000, 0)).toBe(await counted(5, 4_000));
  });
});
