import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:24:00+08:00";
const POST = { kind: "OFFICE", department: "D01", name: "档案岗", priority: 1, watched: true, from: "2026-12-02" };

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

async function acting(post: string, date: string): Promise<string[]> {
  const { data } = await manager(
    `{ days(from: "${date}") { coverage(posts: ["${post}"]) { spans { actingStaff { code } } } } }`,
  );
  const spans = data.days[0].coverage.spans as { actingStaff: { code: string } | null }[];
  return [...new Set(spans.map(({ actingStaff }) => actingStaff?.code ?? "nobody"))];
}

describe("a new post", () => {
  test("has to be held from its first day on, by whom it says", async () => {
    const pairing = { primary: "S036", backup: "S035", reserves: ["S034"] };
    const added = await mutate(manager, "addPost", { ...POST, business: "档案收集", pairing });
    const { data } = await manager(
      `{ node(id: "${added["id"]}") { ... on Post { code business startsOn endsOn department { code } pairing(on: "2026-12-02") { backup { code } } } } }`,
    );
    expect(data.node).toEqual({
      code: "PO29",
      business: "档案收集",
      startsOn: "2026-12-02",
      endsOn: null,
      department: { code: "D01" },
      pairing: { backup: { code: "S035" } },
    });
    expect(await acting("PO29", "2026-12-01")).toEqual([]);
    expect(await acting("PO29", "2026-12-02")).toEqual(["S036"]);
  });

  test("without anybody needs a reason, and then raises an alert", async () => {
    const seat = { ...POST, kind: "WINDOW", window: "W02", name: "第二座" };
    expect(await mutate(manager, "addPost", seat)).toMatchObject({ code: "WOULD_UNCOVER" });
    const added = await mutate(manager, "addPost", { ...seat, reason: "正在招人" });
    const { data } = await manager(
      `{ node(id: "${added["id"]}") { ... on Post { code } } alerts(open: true, date: "2026-12-02") { edges { node { post { code } } } } }`,
    );
    expect(data.node).toEqual({ code: "PW02-2" });
    expect(data.alerts.edges).toContainEqual({ node: { post: { code: "PW02-2" } } });
  });

  test.each([
    ["from today on", { from: "2026-11-30" }, "PAIRING_TOO_SOON"],
    ["at a window that there is not", { kind: "WINDOW", window: "W98" }, "UNKNOWN_REFERENCE"],
    ["at no window, of a window's kind", { kind: "WINDOW" }, "WINDOW_MISMATCH"],
    ["at a window, of the office's kind", { window: "W02" }, "WINDOW_MISMATCH"],
    ["in a department that there is not", { department: "D99" }, "UNKNOWN_REFERENCE"],
    ["without a name", { name: "" }, "TEXT_MISSING"],
    ["of priority 10", { priority: 10 }, "BAD_PRIORITY"],
    ["with the same person as A and B", { pairing: { primary: "S036", backup: "S036" } }, "SAME_PERSON_TWICE"],
    ["exempt, with a backup", { exemptReason: "会计", pairing: { primary: "S036", backup: "S035" } }, "EXEMPT_POST"],
  ])("%s is refused", async (_what, change, code) => {
    expect(await mutate(manager, "addPost", { ...POST, ...change })).toMatchObject({ code });
  });

  test("of accountant and cashier neither stands in for the other", async () => {
    const exempt = { ...POST, exemptReason: "会计、出纳不相互顶岗" };
    for (const [name, primary] of [
      ["会计岗二", "S033"],
      ["出纳岗二", "S034"],
    ]) {
      expect((await mutate(manager, "addPost", { ...exempt, name, pairing: { primary } })).__typename).toBe("Post");
    }
    const codes = (await app.db.post.findMany({ where: { name: { in: ["会计岗二", "出纳岗二"] } } })).map(
      ({ code }) => code,
    );
    for (const post of codes) {
      const named = { post, staff: "S035", startsAt: "2026-12-03T09:00:00+08:00", endsAt: "2026-12-03T12:00:00+08:00" };
      expect(await mutate(manager, "nameSubstitute", named)).toMatchObject({ code: "EXEMPT_POST" });
    }
  });
});

describe("a post that changes", () => {
  test("raises no alerts any more where it is no longer watched", async () => {
    await mutate(manager, "changePost", { ...wordsOf("PW02-2"), name: "第二座", watched: false });
    const { data } = await manager('{ alerts(open: true, date: "2026-12-02") { edges { node { post { code } } } } }');
    expect(data.alerts.edges).not.toContainEqual({ node: { post: { code: "PW02-2" } } });
  });

  test("that is to have no backup must not have one", async () => {
    const change = { ...wordsOf("PW03"), exemptReason: "会计" };
    expect(await mutate(manager, "changePost", change)).toMatchObject({ code: "HAS_BACKUP" });
  });

  test("which somebody else has changed is left alone", async () => {
    await mutate(manager, "changePost", { ...wordsOf("PW04"), version: 1 });
    const late = await mutate(manager, "changePost", { ...wordsOf("PW04"), priority: 3, version: 1 });
    expect(late).toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  function wordsOf(post: string) {
    return { post, department: "D06", name: "窗口岗", priority: 2, watched: true };
  }
});

describe("a post that ends", () => {
  test("is held until the day before, is in the list of those that are no more, and comes back", async () => {
    await mutate(manager, "endPost", { post: "PO29", from: "2026-12-07" });
    expect(await acting("PO29", "2026-12-04")).toEqual(["S036"]);
    expect(await acting("PO29", "2026-12-07")).toEqual([]);
    await mutate(manager, "endPost", { post: "PO29" });
    expect(await acting("PO29", "2026-12-07")).toEqual(["S036"]);
  });

  test("ends with its window at the latest, one that is added there as well", async () => {
    const ofPost = "... on Post { code endsOn }";
    await mutate(manager, "endWindow", { window: "W04", from: "2026-12-14" });
    const kept = { endsOn: "2026-12-14" };
    expect(await mutate(manager, "endPost", { post: "PW04" }, undefined, ofPost)).toMatchObject(kept);
    const later = { post: "PW04", from: "2027-01-15" };
    expect(await mutate(manager, "endPost", later, undefined, ofPost)).toMatchObject(kept);
    const seat = { kind: "WINDOW", window: "W04", name: "岗", department: "D06", priority: 1, watched: false };
    const pairing = { primary: "S030" };
    const added = { ...seat, from: "2026-12-07", pairing, reason: "x" };
    expect(await mutate(manager, "addPost", added, undefined, ofPost)).toMatchObject(kept);
    await mutate(manager, "endWindow", { window: "W04" });
    const { data } = await manager('{ post(code: "PW04-2") { endsOn } }');
    expect(data.post.endsOn).toBeNull();
  });

  test.each(["2026-11-29", "2026-12-01", "2026-12-02"])(
    "on %s, over or before it has begun, is refused",
    async (from) => {
      expect(await mutate(manager, "endPost", { post: "PO29", from })).toMatchObject({ code: "DATE_TOO_EARLY" });
    },
  );
});

test("the list is searched by code, name, business and department, part by part", async () => {
  const list = (args: string) =>
    `postList(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { code } } }`;
  const { data } = await manager(
    `{ found: ${list('search: "档案收集"')} part: ${list("kinds: [LEADER], first: 3")} literally: ${list('search: "%"')} }`,
  );
  expect(data.found.edges).toEqual([{ node: { code: "PO29" } }]);
  expect(data.literally.totalCount).toBe(0);
  expect(data.part).toMatchObject({ totalCount: 8, pageInfo: { hasNextPage: true } });
  const next = await manager(`{ ${list(`kinds: [LEADER], first: 100, after: "${data.part.pageInfo.endCursor}"`)} }`);
  expect(next.data.postList.edges.map(({ node }: { node: { code: string } }) => node.code)).toEqual(
    [4, 5, 6, 7, 8].map((number) => `PL0${number}`),
  );
});

test.each(["x", Buffer.from("' OR 1=1").toString("base64url")])("%j is no place in the list", async (after) => {
  const { errors } = await manager("query ($after: String) { postList(after: $after) { totalCount } }", { after });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
});
