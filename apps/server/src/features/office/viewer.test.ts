import { afterAll, beforeAll, expect, test } from "vitest";
import { errorCode } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: "2026-12-09T10:24:08+08:00" });
});
afterAll(() => app?.stop());

test("anonymous learns the time, and that nobody is there", async () => {
  expect(await app.anonymous("{ now viewer { roles } }")).toEqual({
    data: { now: "2026-12-09T02:24:08.000Z", viewer: null },
  });
});

test.each([
  '{ staff(code: "S026") { name } }',
  '{ post(code: "PW05") { name } }',
  '{ window(code: "W05") { name } }',
  "{ days { date } }",
  '{ coverage(from: "2026-12-09T00:00:00+08:00", to: "2026-12-10T00:00:00+08:00") { spans { state } } }',
  '{ node(id: "U3RhZmY6MDE5OGMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw") { id } }',
  "{ nodes(ids: []) { id } }",
])("anonymous is refused: %s", async (query) => {
  const answer = await app.anonymous(query);
  expect(errorCode(answer)).toBe("UNAUTHENTICATED");
  expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
});

test("I am who I signed in as, in my office, with my roles", async () => {
  const head = await app.as("S021");
  const { data } = await head(
    "{ viewer { staff { code name department { code head { code } supervisingLeader { code } } } roles office { name timeZone coverLimit signInRequiredFrom windows { number } posts { code } } } }",
  );
  expect(data.viewer.staff).toMatchObject({
    code: "S021",
    department: { code: "D05", head: { code: "S021" }, supervisingLeader: { code: "S006" } },
  });
  expect(data.viewer.roles).toContain("DEPARTMENT_HEAD");
  expect(data.viewer.office).toMatchObject({ timeZone: "Asia/Shanghai", coverLimit: 2, signInRequiredFrom: null });
  expect(data.viewer.office.windows.map(({ number }: { number: number }) => number)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
  const codes = data.viewer.office.posts.map(({ code }: { code: string }) => code);
  expect(codes).toEqual([...codes].sort());
});

test("a person, a post with its pairing of today, and a window are found by code", async () => {
  const staff = await app.as("S026");
  const { data } = await staff(
    `{ staff(code: "S026") { name familyName familyReading givenReading title phoneExt }
       post(code: "PW05") { kind priority watched exemptReason window { number } pairing { primary { code } backup { code } reserves { code } } }
       window(code: "W05") { number name businesses posts { code } }
       nobody: staff(code: "S999") { name } }`,
  );
  expect(data.staff).toMatchObject({ name: "晏如初", familyName: "晏", familyReading: "Yan" });
  expect(data.post).toMatchObject({
    kind: "WINDOW",
    watched: true,
    exemptReason: null,
    window: { number: 5 },
    pairing: { primary: { code: "S026" }, backup: { code: "S027" } },
  });
  expect(data.window).toMatchObject({ number: 5, posts: [{ code: "PW05" }] });
  expect(data.nobody).toBeNull();
});

test("my sign-ins are those of the day asked for, up to now", async () => {
  const { officeId, id: staffId } = await app.db.staff.findFirstOrThrow({ where: { code: "S017" } });
  const evidence = { officeId, staffId, source: "WEB", device: "gate" } as const;
  const signs = [
    ["2026-12-08T17:59:00+08:00", "OUT"],
    ["2026-12-09T08:55:00+08:00", "IN"],
    ["2026-12-09T18:00:00+08:00", "OUT"],
  ] as const;
  await app.db.signIn.createMany({
    data: signs.map(([at, direction]) => ({
      ...evidence,
      direction,
      signedAt: new Date(at),
      receivedAt: new Date(at),
    })),
  });
  const inspector = await app.as("S017");
  const { data } = await inspector(
    '{ viewer { signIns { source device direction signedAt } yesterday: signIns(date: "2026-12-08") { direction } } }',
  );
  expect(data.viewer.signIns).toEqual([
    { source: "WEB", device: "gate", direction: "IN", signedAt: "2026-12-09T00:55:00.000Z" },
  ]);
  expect(data.viewer.yesterday).toEqual([{ direction: "OUT" }]);
});

test("somebody else's sign-in is told as one that is not there", async () => {
  const inspector = await app.as("S017");
  const { data } = await inspector("{ viewer { signIns { id } } }");
  const [{ id }] = data.viewer.signIns;
  const other = await app.as("S009");
  const answer = await other("query ($id: ID!) { node(id: $id) { ... on SignIn { signedAt } } }", { id });
  expect(answer).toEqual({ data: { node: null } });
});
