import { DEFAULT_MATRICES } from "@zaigang/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-12-07T09:30:00+08:00";

let app: TestApp;
let manager: Asking;
let leader: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, events: ["E6", "E7"], keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
  leader = await app.as("S006");
});
afterAll(() => app?.stop());

/** A row as the API takes it. */
function row(text: string, more: object = {}) {
  const [length = "", ...chain] = text.split(" ");
  const [above, upTo] = length.split("-");
  const days = { above: Number(above), ...(upTo && { upTo: Number(upTo) }) };
  return { rank: "STAFF", types: [], special: false, ...days, chain, copies: [], ...more };
}

describe("the matrix", () => {
  const MATRIX =
    "{ viewer { office { approvalMatrix { revision bands { rank above upTo chain } holes { rank above upTo rows } } } } }";
  const matrix = async () => (await manager(MATRIX)).data.viewer.office.approvalMatrix;

  test("is the demo's, in days, without holes", async () => {
    const { bands, holes } = await matrix();
    expect(holes).toEqual([]);
    expect(bands[1]).toEqual({ rank: "STAFF", above: 0.5, upTo: 3, chain: ["DEPARTMENT_HEAD", "SUPERVISING_LEADER"] });
  });

  test("with holes is saved, and tells which row decides there", async () => {
    const { revision } = await matrix();
    const bands = [row("0-0.5 DEPARTMENT_HEAD"), row("1- DIRECTOR")];
    const fields = "... on ApprovalMatrix { holes { rank above upTo rows } }";
    const saved = await mutate(manager, "setApprovalMatrix", { bands, revision }, undefined, fields);
    expect(saved["holes"]).toContainEqual({ rank: "STAFF", above: 0.5, upTo: 1, rows: [1] });
    expect(saved["holes"]).toContainEqual({ rank: "CHIEF", above: 0, upTo: null, rows: [] });
  });

  test("decided on an older one is refused", async () => {
    const { revision } = await matrix();
    const bands = [row("0- DIRECTOR")];
    expect(await mutate(manager, "setApprovalMatrix", { bands, revision })).not.toHaveProperty("code");
    expect(await mutate(manager, "setApprovalMatrix", { bands, revision })).toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
  });

  test.each([
    ["two rows for a length", [row("0-3 DIRECTOR"), row("2- SECRETARY")], "OVERLAP", [0, 1]],
    ["a row that names nobody", [row("0-3")], "NO_CHAIN", [0]],
    ["a row for no length", [row("3-3 DIRECTOR")], "EMPTY", [0]],
  ])("%s is refused", async (_what, bands, code, rows) => {
    const fields = "... on BadMatrix { problems { code rows } }";
    expect(await mutate(manager, "setApprovalMatrix", { bands }, undefined, fields)).toMatchObject({
      code: "BAD_MATRIX",
      problems: [{ code, rows }],
    });
  });

  test("a type that the office does not have is refused, and a length below nothing", async () => {
    const unknown = { bands: [row("0- DIRECTOR", { types: ["moon"] })] };
    expect(await mutate(manager, "setApprovalMatrix", unknown)).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    const bands = [row("0- DIRECTOR", { above: -1 })];
    await expect(mutate(manager, "setApprovalMatrix", { bands })).rejects.toThrow("BAD_USER_INPUT");
  });

  test.each(DEFAULT_MATRICES)("$code can be taken over as it is", async ({ bands }) => {
    const days = (amount: number | null) => amount && amount / 100;
    const input = bands.map((band) => ({ ...band, above: days(band.above), upTo: days(band.upTo) }));
    expect(await mutate(manager, "setApprovalMatrix", { bands: input })).not.toHaveProperty("code");
  });
});

describe("approvers", () => {
  const named = (input: object) =>
    mutate(manager, "setApprovers", input, undefined, "... on Office { approvers { role staff { code } } }");

  test("are named, and taken away; what is left out stays", async () => {
    const before = (await named({}))["approvers"];
    expect(before).toContainEqual({ role: "DIRECTOR", staff: { code: "S002" } });
    const after = (await named({ eligibility: "S013", hallManager: null }))["approvers"];
    expect(after).toEqual([
      { role: "ELIGIBILITY", staff: { code: "S013" } },
      { role: "DIRECTOR", staff: { code: "S002" } },
      { role: "SECRETARY", staff: { code: "S001" } },
    ]);
  });

  test("are people whom the office knows", async () => {
    expect(await named({ director: "S999" })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
  });
});

describe("delegations", () => {
  const DAYS = { from: "2026-12-14", lastDay: "2026-12-16" };
  const delegate = (as: Asking, input: object, fields = "") =>
    mutate(as, "delegateApprovals", { ...DAYS, ...input }, undefined, fields);

  test("E7: S007 sees that S006's short leave comes to him, and not why", async () => {
    const { data } = await (await app.as("S007"))(
      "{ viewer { isApprover delegations { from { code } to { code } startsOn lastDay upTo reason mayWithdraw } } }",
    );
    expect(data.viewer).toEqual({
      isApprover: true,
      delegations: [
        {
          from: { code: "S006" },
          to: { code: "S007" },
          startsOn: "2026-12-07",
          lastDay: "2026-12-09",
          upTo: 3,
          reason: null,
          mayWithdraw: false,
        },
      ],
    });
    expect((await (await app.as("S036"))("{ viewer { isApprover delegations { id } } }")).data.viewer).toEqual({
      isApprover: false,
      delegations: [],
    });
  });

  test("are one's own to give, and the office manager's for others", async () => {
    expect(await delegate(leader, { to: "S007" })).toMatchObject({ __typename: "Delegation" });
    expect(await delegate(manager, { staff: "S004", to: "S003", reason: "住院" })).toMatchObject({
      __typename: "Delegation",
    });
    await expect(delegate(leader, { staff: "S007", to: "S003" })).rejects.toThrow("FORBIDDEN");
  });

  test("A07: that come round in a circle are refused, with everybody in it", async () => {
    const fields = "... on DelegationLoop { people { code } }";
    const second = await app.as("S007");
    expect(await delegate(second, { to: "S006" }, fields)).toMatchObject({
      code: "DELEGATION_LOOP",
      people: [{ code: "S007" }, { code: "S006" }],
    });
    // On days on which the other does not hold it is none.
    const later = { from: "2026-12-17", lastDay: "2026-12-18" };
    expect(await delegate(second, { to: "S006", ...later })).toMatchObject({ __typename: "Delegation" });
  });

  test.each([
    ["to oneself", { to: "S006" }, "OWN_DELEGATE"],
    ["twice for a day", { to: "S003", from: "2026-12-16", lastDay: "2026-12-20" }, "DELEGATIONS_OVERLAP"],
    ["to who is suspended", { to: "S048", from: "2026-12-21", lastDay: "2026-12-22" }, "DELEGATE_SUSPENDED"],
    ["to nobody", { to: "S999" }, "UNKNOWN_REFERENCE"],
    ["for yesterday", { to: "S003", from: "2026-12-06", lastDay: "2026-12-06" }, "DATE_TOO_EARLY"],
    ["for no day", { to: "S003", from: "2026-12-22", lastDay: "2026-12-21" }, "EMPTY_PERIOD"],
  ])("%s are refused", async (_what, input, code) => {
    expect(await delegate(leader, input)).toMatchObject({ code });
  });

  test("to who has left are refused", async () => {
    const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: "S047" } });
    await app.db.employment.updateMany({ where: { officeId, staffId }, data: { endsOn: new Date("2026-12-22") } });
    const input = { to: "S047", from: "2026-12-21", lastDay: "2026-12-22" };
    expect(await delegate(leader, input)).toMatchObject({ code: "NOT_EMPLOYED" });
  });

  test("are taken back once, at once", async () => {
    const { data } = await leader("{ viewer { delegations { id version from { code } startsOn } } }");
    const [{ id, version }] = data.viewer.delegations;
    const withdraw = () => mutate(leader, "withdrawDelegation", { delegation: id, version });
    expect(await withdraw()).toMatchObject({ id });
    expect(await withdraw()).toMatchObject({ code: "ALREADY_ENDED" });
    const left = (await manager("{ viewer { office { delegations { id } } } }")).data.viewer.office.delegations;
    expect(left).not.toContainEqual({ id });
  });
});
