import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../../testing/ask.ts";
import { grantLeave } from "../../testing/grant-leave.ts";
import { mutate } from "../../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../../testing/test-app.ts";
import { MOST_WAITING } from "./receive-file.ts";
import { s3Store } from "./s3-store.ts";
import { MOST_FILE_BYTES } from "./serve-files.ts";

const NOW = "2026-12-01T08:00:00+08:00";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOCX = Buffer.from(
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
    ),
    "word/document.xml": strToU8("<w:document/>"),
  }),
);
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>");

const cookies = new Map<string, string>();
async function cookieOf(app: TestApp, code: string): Promise<string> {
  const key = `${app.url} ${code}`;
  const cookie = cookies.get(key) ?? (await signIn(app.url, code.toLowerCase(), DEMO_PASSWORD)).cookie;
  cookies.set(key, cookie);
  return cookie;
}

async function upload(app: TestApp, code: string, bytes: Uint8Array, name: string, more: RequestInit = {}) {
  const response = await fetch(`${app.url}/api/leave-files`, {
    method: "POST",
    body: new Uint8Array(bytes),
    ...more,
    headers: { cookie: await cookieOf(app, code), "x-file-name": encodeURIComponent(name), ...more.headers },
  });
  return {
    status: response.status,
    ...((await response.json()) as { id: string; error: { code: string; value: number } }),
  };
}

async function download(app: TestApp, code: string, id: string) {
  const headers = { cookie: await cookieOf(app, code) };
  const response = await fetch(`${app.url}/api/leave-files/${encodeURIComponent(id)}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** A request of S015, asked for elsewhere. */
async function aRequest(app: TestApp, more: object = {}): Promise<string> {
  const person = await app.db.staff.findFirstOrThrow({ where: { code: "S015" } });
  const day = new Date("2026-12-10");
  const { id } = await app.db.leaveRequest.create({
    data: {
      officeId: person.officeId,
      staffId: person.id,
      typeCode: "sick",
      firstDate: day,
      firstHalf: "MORNING",
      lastDate: day,
      lastHalf: "AFTERNOON",
      startsAt: new Date("2026-12-10T00:00:00+08:00"),
      endsAt: new Date("2026-12-11T00:00:00+08:00"),
      amount: 100,
      workingDays: 100,
      status: "REJECTED",
      decidedAt: new Date(NOW),
      filedAt: new Date(NOW),
      ...more,
    },
  });
  return id;
}

async function attached(app: TestApp, requestId: string, more: { forHandover?: boolean } = {}): Promise<string> {
  const { id } = await upload(app, "S015", PDF, "诊断证明.pdf");
  const row = Buffer.from(id, "base64").toString().split(":")[1] as string;
  const { officeId } = await app.db.office.findFirstOrThrow();
  await app.db.leaveFile.update({ where: { officeId_id: { officeId, id: row } }, data: { requestId, ...more } });
  return id;
}

describe.each(["the database", "an S3-compatible store"])("kept in %s", (kept) => {
  let app: TestApp;
  let folder: string;
  let store: S3rver | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zaigang-files-"));
    if (kept !== "the database") {
      store = new S3rver({
        port: 0,
        address: "127.0.0.1",
        silent: true,
        directory: folder,
        configureBuckets: [{ name: "leave" }],
      });
    }
    const address = store ? await store.run() : null;
    const endpoint = `http://127.0.0.1:${address?.port}`;
    const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
    const files = store ? { endpoint, bucket: "leave", region: "us-east-1", ...keys } : null;
    app = await startTestApp({ now: NOW, keepsTime: false, files });
    await app.travelTo(NOW);
  });
  afterAll(async () => {
    await app?.stop();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ["a picture", PNG, "image/png", "证明.png"],
    ["a PDF", PDF, "application/pdf", "证明.pdf"],
    ["a Word document", DOCX, WORD, "交接.docx"],
  ])("%s comes back as it was, as a download in which nothing runs", async (_what, bytes, mediaType, name) => {
    const { status, id } = await upload(app, "S015", bytes, name);
    expect(status).toBe(201);
    const { headers, ...answer } = await download(app, "S015", id);
    expect(answer).toEqual({ status: 200, bytes });
    expect(headers.get("content-type")).toBe(mediaType);
    expect(headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-store");
    const row = await app.db.leaveFile.findFirstOrThrow({ where: { name }, orderBy: { uploadedAt: "desc" } });
    expect([row.content === null, row.storeKey === null]).toEqual(store ? [true, false] : [false, true]);
  });

  test("removed it is gone, from the store too", async () => {
    const { id } = await upload(app, "S015", PNG, "错的.png");
    const { storeKey } = await app.db.leaveFile.findFirstOrThrow({ where: { name: "错的.png" } });
    const removed = await mutate(
      await app.as("S015"),
      "removeLeaveFile",
      { file: id },
      undefined,
      "... on RemovedLeaveFile { file }",
    );
    expect(removed).toMatchObject({ file: id });
    expect((await download(app, "S015", id)).status).toBe(404);
    if (!store || storeKey === null) return;
    const { port } = store.httpServer.address() as { port: number };
    const reader = s3Store({
      endpoint: `http://127.0.0.1:${port}`,
      bucket: "leave",
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
    });
    expect(await reader.get(storeKey)).toBeNull();
  });
});

describe("what may come in", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ now: NOW, keepsTime: false });
  });
  afterAll(() => app?.stop());

  test.each([
    ["a page that is called a PDF", HTML, "证明.pdf", "KIND_NOT_TAKEN"],
    ["a program", Buffer.from("MZ\u0090\u0000", "latin1"), "证明.png", "KIND_NOT_TAKEN"],
    [
      "a vector graphic, which may hold scripts",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "章.svg",
      "KIND_NOT_TAKEN",
    ],
    ["a mere archive", Buffer.from(zipSync({ a: strToU8("b") })), "材料.docx", "KIND_NOT_TAKEN"],
    ["nothing", Buffer.alloc(0), "空.png", "EMPTY"],
  ])("not %s", async (_what, bytes, name, code) => {
    expect(await upload(app, "S026", bytes, name)).toMatchObject({ status: 422, error: { code } });
  });

  test("not more than ten megabytes", async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(MOST_FILE_BYTES)]);
    expect(await upload(app, "S026", large, "大.png")).toMatchObject({
      status: 422,
      error: { code: "TOO_LARGE", value: MOST_FILE_BYTES },
    });
  });

  test("neither from nobody nor from another site's page", async () => {
    expect((await upload(app, "S026", PNG, "a.png", { headers: { cookie: "" } })).status).toBe(401);
    const foreign = { headers: { origin: "https://elsewhere.example" } };
    expect((await upload(app, "S026", PNG, "a.png", foreign)).status).toBe(403);
  });

  test("gets the ending of what it is, whatever it is called, and no folders", async () => {
    const { id } = await upload(app, "S026", PNG, "../../证明.pdf");
    const { headers } = await download(app, "S026", id);
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain("''....证明.pdf.png");
  });

  test("so many wait for a request, and make room after a day", async () => {
    for (let count = 0; count < MOST_WAITING; count++) await upload(app, "S027", PNG, `${count}.png`);
    expect(await upload(app, "S027", PNG, "one more.png")).toMatchObject({
      status: 422,
      error: { code: "TOO_MANY", value: MOST_WAITING },
    });
    app.setClock("2026-12-02T09:00:00+08:00");
    expect((await upload(app, "S027", PNG, "tomorrow.png")).status).toBe(201);
    expect(await app.db.leaveFile.count({ where: { uploadedBy: { code: "S027" } } })).toBe(1);
  });
});

describe("who may see it", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ now: NOW, keepsTime: false });
  });
  afterAll(() => app?.stop());

  test("before it belongs to a request, whoever uploaded it", async () => {
    const { id } = await upload(app, "S015", PNG, "a.png");
    const statuses = await Promise.all(
      ["S015", "S009", "S014"].map(async (code) => (await download(app, code, id)).status),
    );
    expect(statuses).toEqual([200, 404, 404]);
  });

  test("a proof: the person and the office manager, and whoever decides; nobody else learns that it is there", async () => {
    const request = await aRequest(app);
    const { officeId } = await app.db.office.findFirstOrThrow();
    const head = await app.db.staff.findFirstOrThrow({ where: { code: "S014" } });
    const step = { officeId, requestId: request, round: 1, position: 1, role: "DEPARTMENT_HEAD" as const };
    await app.db.leaveStep.create({ data: { ...step, approverId: head.id, since: new Date(NOW) } });
    const id = await attached(app, request);
    const asked = ["S015", "S009", "S014", "S016", "S044", "S017", "S012"];
    const statuses = await Promise.all(asked.map(async (code) => [code, (await download(app, code, id)).status]));
    expect(Object.fromEntries(statuses)).toEqual({
      S015: 200,
      S009: 200,
      S014: 200,
      S016: 404,
      S044: 404,
      S017: 404,
      S012: 404,
    });
  });

  describe("what is handed over, and never a proof with it: who takes over", () => {
    let [request, handover, proof] = ["", "", ""];
    beforeAll(async () => {
      request = await grantLeave(app.db, {
        staff: "S015",
        first: "2026-12-10",
        last: "2026-12-10",
        handoverTo: "S016",
      });
      handover = await attached(app, request, { forHandover: true });
      proof = await attached(app, request);
    });

    test.each([
      ["to answer it", "PENDING", "ASKED", 200],
      ["to act on it once they said so", "PENDING", "CONFIRMED", 200],
      ["while it lies with the applicant again", "RETURNED", "ASKED", 200],
      ["once it is granted", "APPROVED", "ASKED", 200],
      ["to act on it, once it is granted", "APPROVED", "CONFIRMED", 200],
      ["no more once they declined", "PENDING", "DECLINED", 404],
      ["no more once they declined, though it is granted", "APPROVED", "DECLINED", 404],
      ["no more once it is refused", "REJECTED", "CONFIRMED", 404],
      ["no more once it is taken back", "WITHDRAWN", "ASKED", 404],
      ["no more once it is called off", "CANCELLED", "CONFIRMED", 404],
    ] as const)("%s", async (_when, status, handoverState, answer) => {
      const decidedAt = status === "PENDING" || status === "RETURNED" ? null : new Date(NOW);
      await app.db.leaveRequest.updateMany({ where: { id: request }, data: { status, handoverState, decidedAt } });
      const asked = [
        ["S016", handover],
        ["S016", proof],
        // Who sees the request sees what it hands over, whatever became of it; a colleague never does.
        ["S009", handover],
        ["S026", handover],
      ] as const;
      const statuses = await Promise.all(asked.map(async ([code, id]) => (await download(app, code, id)).status));
      expect(statuses).toEqual([answer, 404, 200, 404]);
      const { data } = await (await app.as("S016"))("{ viewer { handovers { files { file name size mediaType } } } }");
      const shown = { file: handover, name: "诊断证明.pdf", size: PDF.length, mediaType: "application/pdf" };
      // What went back is not asked of them again until it is filed again.
      const listed = status === "PENDING" || status === "APPROVED" ? [answer === 200 ? [shown] : []] : [];
      expect(data.viewer.handovers.map(({ files }: { files: object[] }) => files)).toEqual(listed);
    });
  });

  test("each look at another's is on record, at one's own none", async () => {
    const id = await attached(app, await aRequest(app));
    const looks = () => app.db.privateLook.count({ where: { fields: { has: "LeaveFile.content" } } });
    const before = await looks();
    await download(app, "S015", id);
    expect(await looks()).toBe(before);
    await download(app, "S009", id);
    expect(await looks()).toBe(before + 1);
  });

  test("an id of anything else is nothing", async () => {
    expect((await download(app, "S009", "x")).status).toBe(404);
    const { id } = await app.db.staff.findFirstOrThrow();
    expect((await download(app, "S009", Buffer.from(`Staff:${id}`).toString("base64"))).status).toBe(404);
  });
});
