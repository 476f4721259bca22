import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { type Answered, mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-12-01T10:24:00+08:00";
const LINE = "primary { code } backup { code } reserves { code } scope";
const ROWS = `rows { post { code } before { ${LINE} } after { ${LINE} } isUnchanged plannedOn problems { code staff { code } } }`;

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

type Draft = { readonly id: string; readonly version: number };

async function start(startsOn: string): Promise<Draft> {
  const answer = await mutate(manager, "startPairingDraft", { startsOn }, undefined, "... on PairingDraft { version }");
  return answer as unknown as Draft;
}

/** Writes rows such as `{ post: "PW02", primary: "S022" }`. */
async function write(draft: string, rows: readonly object[], drop: readonly string[] = []): Promise<Draft> {
  const answer = await mutate(
    manager,
    "editPairingDraft",
    { draft, rows, drop },
    undefined,
    "... on PairingDraft { version }",
  );
  return answer as unknown as Draft;
}

async function publish({ id, version }: Draft, more: object = {}, fields = ""): Promise<Answered> {
  return mutate(manager, "publishPairingDraft", { draft: id, version, ...more }, undefined, fields);
}

async function rowsOf(ask: Asking = manager): Promise<Record<string, unknown>[]> {
  const { data } = await ask(`{ pairingDraft { ${ROWS} } }`);
  return data.pairingDraft.rows;
}

async function discardOpen(): Promise<void> {
  const { data } = await manager("{ pairingDraft { id } }");
  if (data.pairingDraft) await mutate(manager, "discardPairingDraft", { draft: data.pairingDraft.id });
}

async function lineOn(post: string, on: string) {
  const { data } = await manager(`{ post(code: "${post}") { pairing(on: "${on}") { startsOn ${LINE} } } }`);
  return data.post.pairing;
}

describe("a draft", () => {
  test("is one at a time, and changes nothing until it is published", async () => {
    const { id } = await start("2026-12-08");
    expect(await mutate(manager, "startPairingDraft", { startsOn: "2026-12-09" })).toMatchObject({
      code: "DRAFT_OPEN",
    });
    const before = await lineOn("PW02", "2026-12-08");
    await write(id, [{ post: "PW02", primary: "S023", backup: "S022", reserves: ["S047"] }]);
    expect(await lineOn("PW02", "2026-12-08")).toEqual(before);
    expect(await rowsOf()).toMatchObject([
      { post: { code: "PW02" }, before: { primary: { code: "S022" } }, after: { primary: { code: "S023" } } },
    ]);
    await discardOpen();
    expect((await manager("{ pairingDraft { id } }")).data.pairingDraft).toBeNull();
  });

  test("C09: one reserve less leaves the others in their order", async () => {
    const { id } = await start("2026-12-08");
    const line = { post: "PW02", primary: "S022", backup: "S023" };
    await write(id, [{ ...line, reserves: ["S047", "S021", "S044", "S024"] }]);
    await write(id, [{ ...line, reserves: ["S047", "S044", "S024"] }]);
    expect(await rowsOf()).toMatchObject([
      { after: { reserves: [{ code: "S047" }, { code: "S044" }, { code: "S024" }] } },
    ]);
    await write(id, [], ["PW02"]);
    expect(await rowsOf()).toEqual([]);
    await discardOpen();
  });

  test("may be wrong, says of every row why, and is not published so", async () => {
    await mutate(manager, "recordAbsence", {
      staff: "S036",
      kind: "SUSPENSION",
      startsAt: "2026-12-07T00:00:00+08:00",
      endsAt: "2026-12-20T00:00:00+08:00",
    });
    const { id } = await start("2026-12-08");
    const draft = await write(id, [
      { post: "PW02", primary: "S022", backup: "S022" },
      { post: "PO09", primary: "S019", backup: "S020" },
      { post: "PO10", primary: "S019" },
      { post: "PW03", primary: "S023", backup: "S036", reserves: ["S036"] },
      { post: "PW05", primary: "S026", backup: "S027", reserves: ["S025"] },
    ]);
    const problems = Object.fromEntries(
      (await rowsOf()).map((row) => [
        (row["post"] as { code: string }).code,
        (row["problems"] as { code: string; staff: { code: string } | null }[]).map(({ code, staff }) =>
          [code, staff?.code ?? []].flat().join(" "),
        ),
      ]),
    );
    expect(problems).toEqual({
      PO09: ["EXEMPT_POST", "EXEMPT_PAIR S019"],
      PO10: ["EXEMPT_PAIR S019"],
      PW02: ["SAME_PERSON_TWICE S022"],
      PW03: ["SAME_PERSON_TWICE S036", "SUSPENDED S036"],
      PW05: [],
    });
    const version = (await app.db.officeProgress.findFirstOrThrow()).version;
    expect(await publish(draft, {}, "... on RowsWrong { count draft { id } }")).toMatchObject({
      code: "ROWS_WRONG",
      count: 6,
      draft: { id },
    });
    expect((await app.db.officeProgress.findFirstOrThrow()).version).toBe(version);
    await discardOpen();
  });

  test("of today holds first pairings alone", async () => {
    const post = await app.db.post.findFirstOrThrow({ where: { code: "PW01" } });
    const { officeId, departmentId } = post;
    await app.db.post.create({
      data: { officeId, departmentId, code: "PO90", name: "新设岗", kind: "OFFICE", priority: 1, watched: false },
    });
    const { id } = await start("2026-12-01");
    await write(id, [
      { post: "PO90", primary: "S036" },
      { post: "PW02", primary: "S023" },
    ]);
    expect((await rowsOf()).map((row) => row["problems"])).toMatchObject([[], [{ code: "TOO_SOON" }]]);
    const draft = await write(id, [], ["PW02"]);
    expect((await publish(draft)).__typename).toBe("PairingDraft");
    expect(await lineOn("PO90", "2026-12-01")).toMatchObject({ startsOn: "2026-12-01", primary: { code: "S036" } });
    expect(await mutate(manager, "startPairingDraft", { startsOn: "2026-11-30" })).toMatchObject({
      code: "PAIRING_TOO_SOON",
    });
  });

  test("that somebody has changed since is neither changed nor published by who saw it before", async () => {
    const seen = await start("2026-12-08");
    await write(seen.id, [{ post: "PW02", primary: "S023" }]);
    const late = { draft: seen.id, version: seen.version, rows: [{ post: "PW02", primary: "S024" }] };
    const fields = "... on ChangedMeanwhile { by { code } }";
    expect(await mutate(manager, "editPairingDraft", late, undefined, fields)).toMatchObject({
      code: "CHANGED_MEANWHILE",
      by: { code: "S009" },
    });
    expect(await publish(seen)).toMatchObject({ code: "CHANGED_MEANWHILE" });
    await discardOpen();
    expect(await publish(seen)).toMatchObject({ code: "CHANGED_MEANWHILE" });
  });
});

describe("publishing", () => {
  test("makes all rows pairings from the day, keeps what was before, and leaves a notice", async () => {
    const [second, third] = [await lineOn("PW02", "2026-12-08"), await lineOn("PW03", "2026-12-08")];
    const { id } = await start("2026-12-09");
    const draft = await write(id, [
      { post: "PW02", primary: "S023", backup: "S022", reserves: ["S021"], scope: "GENERAL_AND_URGENT" },
      { post: "PW03", primary: "S022", backup: "S023" },
      // As it is: no change, so no row of the notice.
      { post: "PW05", primary: "S026", backup: "S027", reserves: ["S025"] },
    ]);
    expect(await publish(draft)).toMatchObject({ __typename: "PairingDraft" });
    expect([await lineOn("PW02", "2026-12-08"), await lineOn("PW03", "2026-12-08")]).toEqual([second, third]);
    expect(await lineOn("PW02", "2026-12-09")).toEqual({
      startsOn: "2026-12-09",
      primary: { code: "S023" },
      backup: { code: "S022" },
      reserves: [{ code: "S021" }],
      scope: "GENERAL_AND_URGENT",
    });
    const staff = await app.as("S026");
    const { data } = await staff(`{ node(id: "${id}") { ... on PairingDraft { publishedBy { code } ${ROWS} } }
      publishedPairings { id } pairingTable(on: "2026-12-09") { rows { post { code } primary { code } } } }`);
    expect(data.node.publishedBy.code).toBe("S009");
    expect(data.node.rows).toMatchObject([
      { post: { code: "PW02" }, before: { primary: { code: "S022" } }, after: { primary: { code: "S023" } } },
      { post: { code: "PW03" }, before: { primary: { code: "S023" } }, after: { primary: { code: "S022" } } },
    ]);
    expect(data.publishedPairings[0].id).toBe(id);
    const told = await app.db.message.findMany({
      where: { kind: "PAIRING_CHANGED", date: new Date("2026-12-09"), post: { code: "PW02" } },
      include: { staff: true },
    });
    // S047 is a reserve no more; S021 stays what they were.
    expect(told.map((message) => message.staff.code).sort()).toEqual(["S022", "S023", "S047"]);
  });

  test("does nothing for a draft that changes nothing", async () => {
    const { id } = await start("2026-12-09");
    const draft = await write(id, [{ post: "PW05", primary: "S026", backup: "S027", reserves: ["S025"] }]);
    expect(await rowsOf()).toMatchObject([{ isUnchanged: true }]);
    expect(await publish(draft)).toMatchObject({ code: "NOTHING_TO_PUBLISH" });
    await discardOpen();
  });

  test("replaces what is planned for later only if somebody says so", async () => {
    await mutate(manager, "changePairing", { post: "PW06", from: "2026-12-14", primary: "S028" });
    const { id } = await start("2026-12-10");
    const draft = await write(id, [{ post: "PW06", primary: "S027", backup: "S026" }]);
    expect(await rowsOf()).toMatchObject([{ plannedOn: ["2026-12-14"] }]);
    expect(await publish(draft)).toMatchObject({ code: "LATER_PAIRING_PLANNED" });
    expect((await publish(draft, { replacesPlanned: true })).__typename).toBe("PairingDraft");
    expect(await lineOn("PW06", "2026-12-14")).toMatchObject({ startsOn: "2026-12-10", primary: { code: "S027" } });
  });

  test("what leaves a post empty needs a written reason", async () => {
    await mutate(manager, "recordAbsence", {
      staff: "S035",
      kind: "TRAINING",
      startsAt: "2026-12-10T00:00:00+08:00",
      endsAt: "2026-12-11T00:00:00+08:00",
    });
    const { id } = await start("2026-12-10");
    const draft = await write(id, [{ post: "PW09", primary: "S035" }]);
    const { data } = await manager("{ pairingDraft { effect { newlyUncovered { post { code } } } } }");
    expect(data.pairingDraft.effect.newlyUncovered[0].post.code).toBe("PW09");
    expect(await publish(draft)).toMatchObject({ code: "WOULD_UNCOVER" });
    expect((await publish(draft, { reason: "当日窗口撤并" })).__typename).toBe("PairingDraft");
  });
});

test("publishing takes the same number of statements whatever the number of rows", async () => {
  const counts: number[] = [];
  for (const [day, posts] of [
    ["2026-12-16", ["PO20"]],
    ["2026-12-17", ["PO20", "PO22", "PO24", "PO25", "PO27", "PO28"]],
  ] as const) {
    const { id } = await start(day);
    const draft = await write(
      id,
      posts.map((post) => ({
        post,
        primary: "S038",
        backup: "S040",
        reserves: [day === "2026-12-16" ? "S041" : "S037"],
      })),
    );
    const sent = await statementsDuring(async () => {
      expect(await publish(draft, { reason: "轮岗" })).toMatchObject({ __typename: "PairingDraft" });
    });
    counts.push(sent.length);
  }
  expect(counts[1]).toBe(counts[0]);
});

test("drafts are for those who prepare them alone", async () => {
  const { id } = await start("2026-12-15");
  const staff = await app.as("S026");
  expect((await staff("{ pairingDraft { id } }")).data?.pairingDraft ?? null).toBeNull();
  expect((await staff(`{ node(id: "${id}") { id } }`)).data.node).toBeNull();
  expect(errorCode(await staff("{ pairingTable(withDraft: true) { on } }"))).toBe("FORBIDDEN");
  for (const [action, input] of [
    ["startPairingDraft", { startsOn: "2026-12-15" }],
    ["editPairingDraft", { draft: id }],
    ["discardPairingDraft", { draft: id }],
    ["publishPairingDraft", { draft: id, version: 1 }],
  ] as const) {
    await expect(mutate(staff, action, input)).rejects.toThrow("FORBIDDEN");
  }
  await discardOpen();
});
