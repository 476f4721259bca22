import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asking, globalId } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { writeEntries } from "./write-entries.ts";

const MOST_OF_A_VIEW = 12;

let app: TestApp;
let manager: Asking;
let person: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-12-09T10:24:08+08:00", keepsTime: false });
  await app.travelTo("2026-12-09T10:24:08+08:00");
  [manager, person] = [await app.as("S009"), await app.as("S026")];
});
afterAll(() => app?.stop());

const BALANCE = "type { code } child { name } granted carried used reserved expired available carriedLeft carriedUntil";
type Balance = { type: { code: string }; child: { name: string } | null; available: number; [part: string]: unknown };

async function balances(ask: Asking, year = 2026, code = "S026"): Promise<Balance[] | null> {
  const { data, errors } = await ask(`{ staff(code: "${code}") { leaveBalances(year: ${year}) { ${BALANCE} } } }`);
  expect(errors).toBeUndefined();
  return data.staff.leaveBalances;
}
const balance = async (type: string, year = 2026) =>
  (await balances(person, year))?.find((each) => each.type.code === type);
async function lines(ask: Asking, type: string, child?: string): Promise<string[] | null> {
  const ofChild = child ? `, child: "${child}"` : "";
  const { data } = await ask(`{ staff(code: "S026") { leaveStatement(type: "${type}", year: 2026${ofChild}) {
    lines { on kind amount balance note madeBy { code } firstDate } } } }`);
  return (
    data.staff.leaveStatement?.lines.map((line: Record<string, unknown>) =>
      `${line["on"]} ${line["kind"]} ${line["amount"]} → ${line["balance"]} ${line["note"] ?? ""}`.trim(),
    ) ?? null
  );
}

test("a person sees what there is of each type that has a balance, colleagues do not", async () => {
  const mine = await balances(person);
  expect(mine?.map(({ type }) => type.code)).toContain("annual");
  expect(mine?.map(({ type }) => type.code)).not.toContain("sick");
  expect(await balances(manager)).toEqual(mine);
  expect(await balances(await app.as("S027"))).toBeNull();
  expect(await lines(await app.as("S027"), "annual")).toBeNull();
});

test("P06: a colleague gets no balance by any path, and nothing tells them whether there is one", async () => {
  const colleague = await app.as("S028");
  const { id } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
  const { data } = await colleague(
    `query ($id: ID!) {
      byCode: staff(code: "S026") { leaveBalances(year: 2026) { available } leaveStatement(type: "annual", year: 2026) { type { code } } }
      byId: node(id: $id) { ... on Staff { leaveBalances(year: 2026) { available } children { name } } }
      inList: staffList(first: 100) { edges { node { code leaveBalances(year: 2026) { available } } } }
      onPost: window(code: "W05") { posts { pairing { primary { code leaveBalances(year: 2026) { available } } } } } }`,
    { id: globalId("Staff", id) },
  );
  expect(data.byCode).toEqual({ leaveBalances: null, leaveStatement: null });
  expect(data.byId).toEqual({ leaveBalances: null, children: null });
  type Row = { readonly node: { readonly code: string; readonly leaveBalances: object[] | null } };
  const seen = (data.inList.edges as Row[]).filter(({ node }) => node.leaveBalances !== null);
  expect(seen.map(({ node }) => node.code)).toEqual(["S028"]);
  expect(data.onPost.posts[0].pairing.primary).toEqual({ code: "S026", leaveBalances: null });
  // What a request of theirs would leave of the balance is asked for under the same right as the request.
  const asked = { staff: "S026", type: "annual", firstDate: "2026-12-16", firstHalf: "MORNING" };
  const input = { ...asked, lastDate: "2026-12-16", lastHalf: "AFTERNOON" };
  const preview = await colleague("query ($input: LeaveInput!) { leavePreview(input: $input) { balanceAfter } }", {
    input,
  });
  expect(preview.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
});

test("next year's balances are shown as they will be on its first day", async () => {
  const next = await balance("annual", 2027);
  expect(next?.["granted"]).toBeGreaterThan(0);
  expect(await app.db.leaveEntry.count({ where: { year: 2027 } })).toBe(0);
});

describe("an adjustment", () => {
  const adjust = (input: object, ask = manager) =>
    mutate(ask, "adjustLeave", {
      staff: "S026",
      type: "annual",
      year: 2026,
      amount: 1.5,
      reason: "上年多扣",
      ...input,
    });

  test("changes the balance, and the person reads why", async () => {
    const before = await balance("annual");
    expect((await adjust({})).__typename).toBe("Staff");
    expect((await balance("annual"))?.available).toBe((before?.available ?? 0) + 1.5);
    expect(await lines(person, "annual")).toContainEqual(expect.stringMatching(/ADJUSTMENT 1.5 → .* 上年多扣$/));
    expect((await adjust({ amount: -1.5 })).__typename).toBe("Staff");
    expect((await balance("annual"))?.available).toBe(before?.available);
  });

  test.each([
    ["BAD_AMOUNT", { amount: 0 }],
    ["BAD_AMOUNT", { amount: 0.333 }],
    ["BAD_AMOUNT", { amount: 400 }],
    ["NO_BALANCE", { type: "sick" }],
    ["NO_BALANCE", { type: "parental" }],
    ["TEXT_MISSING", { reason: " " }],
    ["UNKNOWN_REFERENCE", { type: "nothing" }],
    ["UNKNOWN_REFERENCE", { staff: "S999" }],
    ["UNKNOWN_REFERENCE", { type: "parental", child: globalId("Child", "0198c0de-0000-7000-8000-000000000000") }],
  ])("is refused by %s for %j", async (code, input) => {
    expect((await adjust(input))["code"]).toBe(code);
  });

  test("is for the office manager and the chiefs", async () => {
    await expect(adjust({}, person)).rejects.toThrow("FORBIDDEN");
    await expect(adjust({ staff: "S009" }, await app.as("S012"))).rejects.toThrow("FORBIDDEN");
  });

  test("of one's own is refused to whoever has the right, and made by another who has it", async () => {
    const [chief, director] = [await app.as("S001"), await app.as("S002")];
    const of = (staff: string, ask: Asking) => adjust({ staff }, ask);
    expect((await of("S009", manager)).__typename).toBe("OwnBalance");
    expect((await of("S001", chief)).__typename).toBe("OwnBalance");
    expect((await of("S009", chief)).__typename).toBe("Staff");
    expect((await of("S001", director)).__typename).toBe("Staff");
    const { id } = await app.db.staff.findFirstOrThrow({ where: { code: "S009" } });
    expect(await app.db.leaveEntry.count({ where: { staffId: id, kind: "ADJUSTMENT", madeById: id } })).toBe(0);
  });
});

test("leave for a child is there as soon as the child is, and the child stays once its leave is in the ledger", async () => {
  expect((await balances(person))?.some(({ type }) => type.code === "parental")).toBe(false);
  const child = await mutate(
    person,
    "addChild",
    { name: "小树", bornOn: "2025-05-05" },
    undefined,
    "... on Child { id name }",
  );
  const id = child["id"] as string;
  expect(await balance("parental")).toMatchObject({ child: { name: "小树" }, granted: 10, available: 10 });
  expect(await lines(person, "parental", id)).toEqual(["2026-01-01 GRANT 10 → 10"]);
  const ofChild = async (ask: Asking) =>
    (await ask(`{ staff(code: "S026") { children { name bornOn } } node(id: "${id}") { id } }`)).data;
  expect(await ofChild(await app.as("S027"))).toEqual({ staff: { children: null }, node: null });
  // An approver sees the balance, and not whose it is for.
  const inspector = (await balances(await app.as("S017")))?.find(({ type }) => type.code === "parental");
  expect(inspector).toMatchObject({ child: null, available: 10 });
  expect((await mutate(manager, "removeChild", { child: id })).__typename).toBe("Staff");
  expect((await balances(person))?.some(({ type }) => type.code === "parental")).toBe(false);

  const again = (await mutate(manager, "addChild", { staff: "S026", name: "小树", bornOn: "2025-05-05" }))[
    "id"
  ] as string;
  await app.travelTo("2026-12-10T08:00:00+08:00");
  expect((await mutate(person, "removeChild", { child: again }))["code"]).toBe("CHILD_HAS_LEAVE");
});

test.each(["2026-12-31", "2007-01-01"])("nobody has a child born on %s", async (bornOn) => {
  expect((await mutate(person, "addChild", { name: "小树", bornOn }))["code"]).toBe("BAD_BIRTHDAY");
});

test("carried leave is told with its last day", async () => {
  const { officeId, id } = await app.db.staff.findFirstOrThrow({ where: { code: "S026" } });
  await app.db.leaveType.update({
    where: { officeId_code: { officeId, code: "annual" } },
    data: { carryCap: 500, carryUntil: "03-31" },
  });
  const next = await balance("annual", 2027);
  expect(next).toMatchObject({ carriedLeft: next?.["carried"], carriedUntil: "2027-03-31" });
  const making = { at: Date.now(), requestId: null, madeById: null };
  const use = {
    type: "annual",
    year: 2027,
    child: null,
    kind: "USE",
    amount: -100,
    on: "2027-02-01",
    source: "use:x",
    request: null,
  } as const;
  await app.db.$transaction((tx) => writeEntries(tx, officeId, id, [use], making));
  expect((await balance("annual", 2027))?.["carriedLeft"]).toBe((next?.["carried"] as number) - 1);
});

test("balances of the whole office are read in as many statements as those of one person", async () => {
  const BALANCES = "{ code leaveBalances { available child { name } } }";
  const asked = async (question: string) => {
    const sent = await statementsDuring(async () => {
      const { data } = await manager(`{ found: ${question} ${BALANCES} }`);
      const counts = [data.found].flat().map(({ leaveBalances }) => leaveBalances.length);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    });
    return sent.length;
  };
  const one = await asked('staff(code: "S026")');
  expect(await asked("people")).toBe(one);
  expect(one).toBeLessThanOrEqual(MOST_OF_A_VIEW);
});
