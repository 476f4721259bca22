import { beforeEach, describe, expect, test } from "vitest";
import { type Asking, errorCode } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const NOW = "2026-11-30T10:24:00+08:00";
const DECEMBER = { from: "2026-12-01", lastDay: "2026-12-31" };
/** E6 of the demo office. */
const SUSPENDED = { staff: "S048", kind: "SUSPENDED", ...DECEMBER, successors: [], departments: [] };

let app: TestApp;
let manager: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: NOW, keepsTime: false });
  await app.travelTo(NOW);
  manager = await app.as("S009");
  return () => app.stop();
});

/** Primary, backup and reserves of a post on a date. */
async function lineOn(post: string, date: string): Promise<string | null> {
  const on = new Date(date);
  const found = await app.db.pairing.findMany({
    where: { post: { code: post }, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gt: on } }] },
    include: { primary: true, backup: true, reserves: { orderBy: { position: "asc" }, include: { staff: true } } },
  });
  expect(found.length).toBeLessThanOrEqual(1);
  const [row] = found;
  return row
    ? [row.primary.code, row.backup?.code ?? "-", ...row.reserves.map(({ staff }) => staff.code)].join(" ")
    : null;
}

/** Who acts at a post on a date, and as what. */
async function acting(post: string, date: string): Promise<string[]> {
  const { data } = await manager(
    `{ days(from: "${date}") { coverage(posts: ["${post}"]) { spans { state actingStaff { code } } } } }`,
  );
  type Span = { state: string; actingStaff: { code: string } | null };
  return [
    ...new Set<string>(data.days[0].coverage.spans.map((span: Span) => `${span.actingStaff?.code} ${span.state}`)),
  ];
}

const PREVIEW = `query ($input: ReleaseInput!) { previewRelease(input: $input) {
  lines { post { code } role from until proposals { staff { code } } }
  substitutions { post { code } } heads { code } supervises { code }
  coverage { newlyUncovered { post { code } startsAt } newlyTakenOver { post { code } actingStaff { code } } } } }`;

async function preview(input: object) {
  const { data, errors } = await manager(PREVIEW, { input });
  expect(errors).toBeUndefined();
  return data.previewRelease;
}

type ByPost = { post: { code: string } };
const postsOf = (list: ByPost[]) => [...new Set(list.map(({ post }) => post.code))];

test("nobody is suspended or seconded twice at a time, and after one ended they can be again", async () => {
  expect((await mutate(manager, "releaseStaff", SUSPENDED)).__typename).toBe("Staff");
  for (const kind of ["SUSPENDED", "SECONDED"]) {
    const again = { ...SUSPENDED, kind, from: "2026-12-15", lastDay: "2027-01-15" };
    expect(await mutate(manager, "releaseStaff", again)).toMatchObject({ code: "RELEASED_ALREADY" });
  }
  expect(
    await app.db.absence.count({ where: { staff: { code: "S048" }, kind: { in: ["SUSPENSION", "SECONDMENT"] } } }),
  ).toBe(1);
  const later = { ...SUSPENDED, from: "2027-01-01", lastDay: "2027-01-15" };
  expect((await mutate(manager, "releaseStaff", later)).__typename).toBe("Staff");
});

describe("E6: S048 is suspended for December", () => {
  test("the preview names everything that they still cover, with who could follow, and the effect", async () => {
    const { lines, coverage } = await preview(SUSPENDED);
    expect(lines.map((line: ByPost & { role: string }) => [line.post.code, line.role])).toEqual([
      ["PO27", "BACKUP"],
      ["PO28", "PRIMARY"],
      ["PW12", "RESERVE"],
    ]);
    for (const { proposals } of lines) {
      expect(proposals.length).toBeGreaterThan(2);
      expect(proposals.map(({ staff }: { staff: { code: string } }) => staff.code)).not.toContain("S048");
    }
    expect(coverage.newlyUncovered).toEqual([]);
    expect(postsOf(coverage.newlyTakenOver)).toEqual(["PO28"]);
    expect(coverage.newlyTakenOver[0].actingStaff.code).toBe("S047");
  });

  test("then S047 acts at PO28, and S048 is no B of PO27 and no reserve of W12 until January", async () => {
    const before = [await lineOn("PO27", "2026-11-30"), await lineOn("PW12", "2026-11-30")];
    expect(await mutate(manager, "releaseStaff", SUSPENDED)).toMatchObject({ __typename: "Staff" });
    expect(await acting("PO28", "2026-12-01")).toEqual(["S047 BACKUP"]);
    for (const post of ["PO27", "PW12"]) expect(await lineOn(post, "2026-12-15")).not.toContain("S048");
    expect([await lineOn("PO27", "2027-01-01"), await lineOn("PW12", "2027-01-01")]).toEqual(before);
    expect([await lineOn("PO27", "2026-11-30"), await lineOn("PW12", "2026-11-30")]).toEqual(before);
    const { data } = await manager(
      '{ staff(code: "S048") { state } staffList(filter: { state: SUSPENDED }) { totalCount } }',
    );
    expect(data.staff.state).toBe("ACTIVE");
    app.setClock("2026-12-01T09:30:00+08:00");
    expect((await manager('{ staff(code: "S048") { state } }')).data.staff.state).toBe("SUSPENDED");
  });

  test("with successors: they stand in the lines for the time, and who is named acts", async () => {
    const successors = [
      { post: "PO27", role: "BACKUP", staff: "S046" },
      { post: "PO28", role: "PRIMARY", staff: "S046" },
    ];
    await mutate(manager, "releaseStaff", { ...SUSPENDED, successors });
    expect((await lineOn("PO27", "2026-12-31"))?.split(" ")[1]).toBe("S046");
    expect((await lineOn("PO28", "2026-12-15"))?.split(" ")[0]).toBe("S048");
    const told = await app.db.message.findMany({
      where: { kind: "PAIRING_CHANGED" },
      select: { staff: { select: { code: true } }, post: { select: { code: true } } },
    });
    expect(told.map(({ staff, post }) => `${post?.code} ${staff.code}`)).toEqual(
      expect.arrayContaining(["PO27 S046", "PO27 S047", "PO27 S048", "PW12 S048"]),
    );
    expect(await acting("PO28", "2026-12-02")).toEqual(["S046 SUBSTITUTE"]);
  });

  test("from this day on it is in force at once, and the morning stays as it was", async () => {
    await mutate(manager, "releaseStaff", { ...SUSPENDED, from: "2026-11-30" });
    expect(await acting("PO28", "2026-11-30")).toEqual(["S048 PRIMARY", "S047 BACKUP"]);
    expect(await lineOn("PO27", "2026-12-01")).not.toContain("S048");
  });

  test("it is recorded even where it empties a post", async () => {
    await app.db.pairing.updateMany({ where: { post: { code: "PO28" } }, data: { backupId: null } });
    await app.db.pairingReserve.deleteMany({ where: { pairing: { post: { code: "PO28" } } } });
    expect(postsOf((await preview(SUSPENDED)).coverage.newlyUncovered)).toEqual(["PO28"]);
    expect(await mutate(manager, "releaseStaff", SUSPENDED)).toMatchObject({ __typename: "Staff" });
  });
});

describe("who comes back sooner", () => {
  const BACK = { staff: "S048", from: "2026-12-10" };

  test("stands in every line again from that day, and nobody is named for them", async () => {
    const before = [await lineOn("PO27", "2026-11-30"), await lineOn("PW12", "2026-11-30")];
    const successors = [
      { post: "PO27", role: "BACKUP", staff: "S046" },
      { post: "PO28", role: "PRIMARY", staff: "S046" },
    ];
    await mutate(manager, "releaseStaff", { ...SUSPENDED, successors });
    expect(await mutate(manager, "reinstateStaff", BACK)).toMatchObject({ __typename: "Staff" });
    expect((await lineOn("PO27", "2026-12-09"))?.split(" ")[1]).toBe("S046");
    for (const date of ["2026-12-10", "2026-12-31", "2027-01-01"]) {
      expect([await lineOn("PO27", date), await lineOn("PW12", date)], date).toEqual(before);
    }
    expect(await acting("PO28", "2026-12-09")).toEqual(["S046 SUBSTITUTE"]);
    expect(await acting("PO28", "2026-12-10")).toEqual(["S048 PRIMARY"]);
  });

  test("is refused for today, for who is not away then, and without the right", async () => {
    expect(await mutate(manager, "reinstateStaff", BACK)).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    await mutate(manager, "releaseStaff", { ...SUSPENDED, from: "2026-11-28" });
    expect(await mutate(manager, "reinstateStaff", { ...BACK, from: "2026-11-30" })).toMatchObject({
      code: "TOO_EARLY",
    });
    expect(await mutate(manager, "reinstateStaff", { ...BACK, from: "2027-01-01" })).toMatchObject({
      code: "UNKNOWN_REFERENCE",
    });
    await expect(mutate(await app.as("S026"), "reinstateStaff", BACK)).rejects.toThrow("FORBIDDEN");
  });
});

describe("X18: who leaves", () => {
  const LEAVES = { staff: "S048", kind: "LEAVES", from: "2026-12-08", successors: [], departments: [] };

  test("is counted on to the last day; from then on others hold what was theirs", async () => {
    const [before] = [await lineOn("PO27", "2026-12-07")];
    await mutate(manager, "releaseStaff", LEAVES);
    expect(await acting("PO28", "2026-12-07")).toEqual(["S048 PRIMARY"]);
    expect(await acting("PO28", "2026-12-08")).toEqual(["S047 PRIMARY"]);
    expect(await lineOn("PO27", "2026-12-07")).toBe(before);
    expect(await lineOn("PO27", "2030-01-01")).not.toContain("S048");
    const state = async () => (await manager('{ staff(code: "S048") { state } }')).data.staff.state;
    expect(await state()).toBe("ACTIVE");
    app.setClock("2026-12-08T00:00:00+08:00");
    expect(await state()).toBe("LEFT");
  });

  test("hands over the departments that they head, and is no successor of anybody afterwards", async () => {
    const { heads } = await preview({ ...LEAVES, staff: "S021" });
    expect(heads).toEqual([{ code: "D05" }]);
    await mutate(manager, "releaseStaff", {
      ...LEAVES,
      staff: "S021",
      departments: [{ department: "D05", head: "S022" }],
    });
    const { data } = await manager('{ staff(code: "S022") { department { code head { code } } } }');
    expect(data.staff.department).toEqual({ code: "D05", head: { code: "S022" } });
    const successors = [{ post: "PO28", role: "PRIMARY", staff: "S021" }];
    expect(await mutate(manager, "releaseStaff", { ...LEAVES, successors })).toMatchObject({ code: "NOT_EMPLOYED" });
    expect(await mutate(manager, "releaseStaff", { ...LEAVES, staff: "S021", from: "2027-02-01" })).toMatchObject({
      code: "NOT_EMPLOYED",
    });
  });

  test("what they were named for ends with them, and what lasts beyond an absence goes on afterwards", async () => {
    const named = {
      post: "PW01",
      staff: "S046",
      startsAt: "2026-12-02T09:00:00+08:00",
      endsAt: "2026-12-20T17:00:00+08:00",
    };
    await mutate(manager, "nameSubstitute", named);
    const away = { staff: "S046", kind: "SECONDED", from: "2026-12-07", lastDay: "2026-12-11", successors: [] };
    expect(postsOf((await preview({ ...away, departments: [] })).substitutions)).toEqual(["PW01"]);
    await mutate(manager, "releaseStaff", away);
    const rows = await app.db.substitution.findMany({
      where: { staff: { code: "S046" } },
      orderBy: { startsAt: "asc" },
    });
    expect(rows.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ["2026-12-02T01:00:00.000Z", "2026-12-06T16:00:00.000Z"],
      ["2026-12-11T16:00:00.000Z", "2026-12-20T09:00:00.000Z"],
    ]);
  });
});

describe("refused", () => {
  test.each([
    ["a last day before the first", { lastDay: "2026-11-29" }, "EMPTY_PERIOD"],
    ["a time that is over", { from: "2026-11-01", lastDay: "2026-11-20" }, "PERIOD_OVER"],
    ["leaving before today", { kind: "LEAVES", lastDay: null, from: "2026-11-29" }, "TOO_EARLY"],
    ["somebody whom nobody knows", { staff: "S999" }, "UNKNOWN_REFERENCE"],
    ["following oneself", { successors: [{ post: "PO27", role: "BACKUP", staff: "S048" }] }, "OWN_SUCCESSOR"],
    ["A = B", { successors: [{ post: "PO27", role: "BACKUP", staff: "S047" }] }, "SAME_PERSON_TWICE"],
    ["a department that is not there", { departments: [{ department: "D99", head: "S022" }] }, "UNKNOWN_REFERENCE"],
    ["what was decided on an older version", { version: 7 }, "CHANGED_MEANWHILE"],
  ])("%s leaves no trace", async (_what, change, code) => {
    const before = await app.db.officeProgress.findFirstOrThrow();
    expect(await mutate(manager, "releaseStaff", { ...SUSPENDED, ...change })).toMatchObject({ code });
    expect(await app.db.officeProgress.findFirstOrThrow()).toEqual(before);
  });

  test("without the right: staff nothing, the chief suspensions alone", async () => {
    const staff = await app.as("S026");
    await expect(mutate(staff, "releaseStaff", SUSPENDED)).rejects.toThrow("FORBIDDEN");
    expect(errorCode(await staff(PREVIEW, { input: SUSPENDED }))).toBe("FORBIDDEN");
    const chief = await app.as("S001");
    await expect(mutate(chief, "releaseStaff", { ...SUSPENDED, kind: "SECONDED" })).rejects.toThrow("FORBIDDEN");
    expect(await mutate(chief, "releaseStaff", SUSPENDED)).toMatchObject({ __typename: "Staff" });
  });
});
