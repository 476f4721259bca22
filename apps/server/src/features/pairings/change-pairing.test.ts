import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:24:00+08:00";

let app: TestApp;
let manager: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

async function acting(post: string, day: string): Promise<string[]> {
  const { data } = await manager(
    `{ days(from: "${day}") { coverage(posts: ["${post}"]) { spans { actingStaff { code } } } } }`,
  );
  return [
    ...new Set<string>(
      data.days[0].coverage.spans.map((span: { actingStaff: { code: string } }) => span.actingStaff.code),
    ),
  ];
}

test("from a date on others hold the post; until then it is as it was", async () => {
  const [before] = await acting("PW11", "2026-12-02");
  const changed = await mutate(manager, "changePairing", {
    post: "PW11",
    from: "2026-12-03",
    primary: "S035",
    backup: before,
    reserves: ["S034"],
  });
  expect(changed.__typename).toBe("Pairing");
  expect(await acting("PW11", "2026-12-02")).toEqual([before]);
  expect(await acting("PW11", "2026-12-03")).toEqual(["S035"]);
  const { data } = await manager(
    `{ node(id: "${changed["id"]}") { ... on Pairing { startsOn endsOn primary { code } backup { code } reserves { code } } } }`,
  );
  expect(data.node).toEqual({
    startsOn: "2026-12-03",
    endsOn: null,
    primary: { code: "S035" },
    backup: { code: before },
    reserves: [{ code: "S034" }],
  });
});

test("a later change of the same date replaces it, and an earlier one what comes after", async () => {
  await mutate(manager, "changePairing", { post: "PW12", from: "2026-12-07", primary: "S036" });
  const again = { post: "PW12", from: "2026-12-07", primary: "S035", replacesPlanned: true };
  expect((await mutate(manager, "changePairing", again)).__typename).toBe("Pairing");
  expect(await acting("PW12", "2026-12-07")).toContain("S035");
  const earlier = { post: "PW12", from: "2026-12-04", primary: "S034", replacesPlanned: true };
  expect((await mutate(manager, "changePairing", earlier)).__typename).toBe("Pairing");
  const rows = await app.db.pairing.findMany({
    where: { post: { code: "PW12" } },
    orderBy: { startsOn: "asc" },
    include: { primary: true },
  });
  expect(rows.map(({ endsOn, primary }) => [primary.code, endsOn?.toISOString().slice(0, 10) ?? null])).toEqual([
    [rows[0]?.primary.code, "2026-12-04"],
    ["S034", null],
  ]);
});

test("what was decided on another pairing than the one in force loses", async () => {
  const { data } = await manager('{ post(code: "PW02") { pairing { id primary { code } } } }');
  const { id } = data.post.pairing;
  const first = { post: "PW02", from: "2026-12-03", primary: "S036", replaces: id };
  expect((await mutate(manager, "changePairing", first)).__typename).toBe("Pairing");
  const late = await mutate(
    manager,
    "changePairing",
    { ...first, from: "2026-12-04", primary: "S035" },
    undefined,
    "... on ChangedMeanwhile { by { code } }",
  );
  expect(late).toMatchObject({ code: "CHANGED_MEANWHILE", by: { code: "S009" } });
});

test("what is planned for later goes only if somebody says so: two pairings of a post never overlap", async () => {
  const planned = { post: "PW07", from: "2026-12-10", primary: "S035" };
  const { id } = await mutate(manager, "changePairing", planned);
  const earlier = { post: "PW07", from: "2026-12-08", primary: "S034" };
  const fields = "... on LaterPairingPlanned { pairings { id startsOn primary { code } } }";
  expect(await mutate(manager, "changePairing", earlier, undefined, fields)).toMatchObject({
    code: "LATER_PAIRING_PLANNED",
    pairings: [{ id, startsOn: "2026-12-10", primary: { code: "S035" } }],
  });
  expect(await acting("PW07", "2026-12-10")).toEqual(["S035"]);
  await mutate(manager, "changePairing", { ...earlier, replacesPlanned: true });
  expect(await acting("PW07", "2026-12-10")).toEqual(["S034"]);
});

test("C21: whatever is changed from a date on, the days before are the same", async () => {
  const history = `{ post(code: "PW08") { pairings { startsOn endsOn scope primary { code } backup { code } reserves { code } } } }`;
  const before = (await manager(history)).data.post.pairings;
  const change = { post: "PW08", from: "2026-12-09", primary: "S032", backup: "S031", scope: "GENERAL_AND_URGENT" };
  await mutate(manager, "changePairing", change);
  const [latest, ...earlier] = (await manager(history)).data.post.pairings;
  expect(latest).toMatchObject({ startsOn: "2026-12-09", endsOn: null, primary: { code: "S032" } });
  expect(earlier).toEqual([{ ...before[0], endsOn: "2026-12-09" }, ...before.slice(1)]);
});

test("the history of a post says who decided and when, and those whom it concerns are told", async () => {
  await mutate(manager, "changePairing", { post: "PO20", from: "2026-12-09", primary: "S038", backup: "S039" });
  const { data } = await manager('{ post(code: "PO20") { pairings { madeAt madeBy { code } } } }');
  expect(data.post.pairings[0]).toMatchObject({ madeBy: { code: "S009" }, madeAt: expect.any(String) });
  const told = await app.db.message.findMany({
    where: { kind: "PAIRING_CHANGED", post: { code: "PO20" } },
    include: { staff: true },
  });
  expect(told.map(({ staff }) => staff.code).sort()).toEqual(["S038", "S039", "S040"]);
  // Taken back before anybody has heard of it, it is told to nobody.
  const back = { post: "PO20", from: "2026-12-09", primary: "S038", backup: "S040", replacesPlanned: true };
  await mutate(manager, "changePairing", back);
  expect(await app.db.message.count({ where: { kind: "PAIRING_CHANGED", post: { code: "PO20" } } })).toBe(0);
});

test("a planned pairing is seen on its days", async () => {
  await mutate(manager, "changePairing", { post: "PO22", from: "2026-12-09", primary: "S039" });
  const { data } = await manager(
    `{ post(code: "PO22") { today: pairing { primary { code } } later: pairing(on: "2026-12-09") { primary { code } } } }`,
  );
  expect(data.post).toEqual({ today: { primary: { code: "S040" } }, later: { primary: { code: "S039" } } });
});

test.each([
  ["today", { from: "2026-11-30", primary: "S036" }, "PAIRING_TOO_SOON"],
  ["a day long ago", { from: "2026-01-01", primary: "S036" }, "PAIRING_TOO_SOON"],
  ["the same person as A and B", { from: "2026-12-03", primary: "S036", backup: "S036" }, "SAME_PERSON_TWICE"],
  [
    "a reserve who is B",
    { from: "2026-12-03", primary: "S036", backup: "S035", reserves: ["S035"] },
    "SAME_PERSON_TWICE",
  ],
  ["somebody whom nobody knows", { from: "2026-12-03", primary: "S999" }, "UNKNOWN_REFERENCE"],
])("%s is refused", async (_what, input, code) => {
  expect(await mutate(manager, "changePairing", { post: "PW03", ...input })).toMatchObject({ code });
});

test("a holder who is away then would leave the post empty: refused, unless it says why", async () => {
  const away = {
    staff: "S036",
    kind: "TRAINING",
    startsAt: "2026-12-08T00:00:00+08:00",
    endsAt: "2026-12-09T00:00:00+08:00",
  };
  await mutate(manager, "recordAbsence", away);
  const input = { post: "PW04", from: "2026-12-08", primary: "S036" };
  expect(await mutate(manager, "changePairing", input)).toMatchObject({ code: "WOULD_UNCOVER" });
  expect((await mutate(manager, "changePairing", { ...input, reason: "当日另行安排" })).__typename).toBe("Pairing");
  const { data } = await manager(
    '{ alerts(open: true, date: "2026-12-08") { edges { node { kind post { code } } } } }',
  );
  expect(data.alerts.edges.map(({ node }: { node: { post: { code: string } } }) => node.post.code)).toContain("PW04");
});

test("behind the holder of an exempt post there is nobody", async () => {
  const { code } = await app.db.post.findFirstOrThrow({ where: { exemptReason: { not: null } } });
  const answer = await mutate(
    manager,
    "changePairing",
    { post: code, from: "2026-12-03", primary: "S036", backup: "S035" },
    undefined,
    "... on ExemptPost { post { code } }",
  );
  expect(answer).toMatchObject({ code: "EXEMPT_POST", post: { code } });
});
