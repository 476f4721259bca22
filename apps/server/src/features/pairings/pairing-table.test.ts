import { statementsDuring } from "@zaigang/db/testing/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-12-01T10:24:00+08:00";

let app: TestApp;
let manager: Asking;
let staff: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
  staff = await app.as("S026");
});
afterAll(() => app?.stop());

test("every post in the order of the printed table, with how its people stand to each other", async () => {
  const { data } = await staff(`{ pairingTable { on
    rows { post { code } primary { code } backup { code } reserves { code } relation { kind people { code } posts { code } } }
    loops { kind posts { code } } } }`);
  const { on, rows, loops } = data.pairingTable;
  expect(on).toBe("2026-12-01");
  expect(rows).toHaveLength(48);
  const codes = rows.map(({ post }: { post: { code: string } }) => post.code);
  expect([codes[0], codes[11], codes[12], codes[47]]).toEqual(["PW01", "PW12", "PO01", "PL08"]);
  expect(rows[4]).toMatchObject({
    primary: { code: "S026" },
    backup: { code: "S027" },
    reserves: [{ code: "S025" }],
    relation: {
      kind: "RING",
      people: [{ code: "S026" }, { code: "S027" }, { code: "S028" }],
      posts: [{ code: "PW05" }, { code: "PW06" }, { code: "PW07" }],
    },
  });
  const kinds = loops.map(({ kind }: { kind: string }) => kind);
  expect([kinds.length, kinds.filter((kind: string) => kind === "RING").length]).toEqual([17, 1]);
});

test("people who stand behind too many posts, and long takeovers with their last day", async () => {
  await mutate(manager, "recordAbsence", {
    staff: "S048",
    kind: "SUSPENSION",
    startsAt: "2026-12-02T00:00:00+08:00",
    endsAt: "2027-01-01T00:00:00+08:00",
  });
  const { data } = await staff(`{ pairingTable(on: "2026-12-03") {
    rows { post { code } takeovers { acting { code } absent { code } lastDay } }
    burdens { staff { code } backs { code } held room overload } } }`);
  const { rows, burdens } = data.pairingTable;
  expect(rows.find(({ post }: { post: { code: string } }) => post.code === "PO28").takeovers).toEqual([
    { acting: { code: "S047" }, absent: { code: "S048" }, lastDay: "2026-12-31" },
  ]);
  expect(burdens.find((burden: { staff: { code: string } }) => burden.staff.code === "S047")).toMatchObject({
    held: 2,
    room: 0,
    overload: "NO_ROOM",
  });
});

test("resilience of the demo office, and better backups with their effect", async () => {
  const { data } = await staff(`{ pairingTable { resilience { date dangerousPairs
      posts { post { code } atLeast atMost people { code } } pairs { people { code } posts { code } watched } } }
    suggestBackups(post: "PW10") { staff { code } absencesBefore absencesAfter pairsBefore pairsAfter wouldBeOverloaded } }`);
  const { resilience } = data.pairingTable;
  expect(resilience.pairs[0]).toEqual({
    people: [{ code: "S015" }, { code: "S016" }],
    posts: [{ code: "PW10" }],
    watched: 1,
  });
  expect(resilience.posts.find(({ post }: { post: { code: string } }) => post.code === "PW10")).toMatchObject({
    atLeast: 2,
    atMost: 2,
  });
  expect(data.suggestBackups[0]).toEqual({
    staff: { code: "S036" },
    absencesBefore: 2,
    absencesAfter: 3,
    pairsBefore: 1,
    pairsAfter: 0,
    wouldBeOverloaded: false,
  });
  const unknown = await staff('{ suggestBackups(post: "PW77") { staff { code } } }');
  expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "UNKNOWN_POST" });
});

test("the table as the draft would make it", async () => {
  const answer = await mutate(manager, "startPairingDraft", { startsOn: "2026-12-08" });
  const rows = [{ post: "PW10", primary: "S015", backup: "S036", reserves: ["S016"] }];
  await mutate(manager, "editPairingDraft", { draft: answer["id"], rows });
  const { data } = await manager(`{ pairingTable(on: "2026-12-08", withDraft: true) {
    rows { post { code } isDrafted backup { code } } resilience { dangerousPairs } } }`);
  const drafted = data.pairingTable.rows.filter(({ isDrafted }: { isDrafted: boolean }) => isDrafted);
  expect(drafted).toMatchObject([{ post: { code: "PW10" }, backup: { code: "S036" } }]);
  expect(data.pairingTable.resilience.dangerousPairs).toBe(0);
});

test("the whole page takes the same number of statements for one row and for all", async () => {
  const page = `{ pairingTable { rows { post { code name window { number } } primary { name } backup { name } reserves { name }
      relation { kind posts { code window { number } } } pairing { id startsOn } takeovers { acting { name } lastDay } }
    burdens { staff { name } holds { code } backs { code } reserveOf { code } overload }
    resilience { posts { post { code } people { name } } pairs { people { name } posts { name } } } } }`;
  const sent = await statementsDuring(async () => {
    expect((await staff(page)).errors).toBeUndefined();
  });
  expect(sent.length).toBeLessThanOrEqual(8);
});
