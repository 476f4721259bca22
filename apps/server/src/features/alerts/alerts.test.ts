import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asking, globalId } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const on = (time: string, day = "2026-11-30") => `${day}T${time}:00+08:00`;
const during = (from: string, to: string, day?: string) => ({ startsAt: on(from, day), endsAt: on(to, day) });

let app: TestApp;
let manager: Asking;
let hall: Asking;
beforeEach(async () => {
  app = await startTestApp({ now: on("08:00"), keepsTime: false });
  await app.travelTo(on("08:00"));
  [manager, hall] = await Promise.all([app.as("S009"), app.as("S044")]);
});
afterEach(() => app?.stop());

const away = (staff: string, from: string, to: string, day?: string) =>
  mutate(manager, "recordAbsence", { staff, kind: "OUTING", ...during(from, to, day) });

type AlertNode = { id: string; kind: string; severity: string; resolution: string | null; [field: string]: unknown };

async function alerts(open: boolean): Promise<AlertNode[]> {
  const { data, errors } = await manager(
    `query ($open: Boolean!) { alerts(open: $open, first: 100) { edges { node {
      id kind severity startsAt endsAt post { code } staff { code } resolution resolvedBy { code } told version
      stretches { startsAt endsAt } events { kind } } } } }`,
    { open },
  );
  expect(errors).toBeUndefined();
  return data.alerts.edges
    .map(({ node }: { node: AlertNode }) => node)
    .sort((a: AlertNode, b: AlertNode) => (a.kind < b.kind ? 1 : -1));
}

const brief = ({ kind, severity, post, stretches }: AlertNode) => {
  const clock = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  const times = (stretches as { startsAt: string; endsAt: string }[]).map(
    (each) => `${clock(each.startsAt)}-${clock(each.endsAt)}`,
  );
  return `${kind} ${(post as { code: string }).code} ${severity} ${times.join(" ")}`;
};

describe("a mutual pair, both away", () => {
  test("one post is uncovered, the other has too little behind it", async () => {
    await away("S015", "09:00", "12:00");
    expect(await alerts(true)).toEqual([]);
    await away("S016", "09:00", "12:00");
    expect((await alerts(true)).map(brief)).toEqual([
      "POST_UNCOVERED PW10 TODAY 09:00-12:00",
      "BOTH_AWAY PW09 TODAY 09:00-12:00",
    ]);
  });

  test("the alert follows the gap, and closes with who came back", async () => {
    const first = await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    const [uncovered] = await alerts(true);
    await mutate(manager, "endAbsence", { absence: first["id"], endsAt: on("11:00") });
    expect((await alerts(true)).map(brief)[0]).toBe("POST_UNCOVERED PW10 TODAY 09:00-11:00");
    expect((await alerts(true))[0]?.id).toBe(uncovered?.id);

    await mutate(manager, "endAbsence", { absence: first["id"], endsAt: on("09:00") });
    expect(await alerts(true)).toEqual([]);
    const closed = await alerts(false);
    expect(
      closed.map(({ kind, resolution, resolvedBy }) => [
        kind,
        resolution,
        (resolvedBy as { code: string } | null)?.code,
      ]),
    ).toEqual([
      ["POST_UNCOVERED", "PRIMARY_BACK", "S015"],
      ["BOTH_AWAY", "BACKUP_BACK", "S015"],
    ]);
    expect(((closed[0] as AlertNode)["events"] as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      "OPENED",
      "CHANGED",
      "RESOLVED",
    ]);
  });

  test("a named substitute closes it; when the named one falls ill it opens at once (A15)", async () => {
    await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    const named = await mutate(manager, "nameSubstitute", { post: "PW10", staff: "S036", ...during("09:00", "12:00") });
    expect(named.__typename).toBe("Substitution");
    expect((await alerts(true)).map(({ kind }) => kind)).not.toContain("POST_UNCOVERED");
    expect((await alerts(false))[0]).toMatchObject({ resolution: "COVERED", resolvedBy: { code: "S036" } });

    await mutate(manager, "recordAbsence", { staff: "S036", kind: "LEAVE", ...during("10:00", "12:00") });
    expect((await alerts(true)).map(brief)[0]).toBe("POST_UNCOVERED PW10 TODAY 10:00-12:00");
  });

  test("a cover can be covered, and taken back, without a hole (C07)", async () => {
    await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    await mutate(manager, "nameSubstitute", { post: "PW10", staff: "S036", ...during("09:00", "12:00") });
    const second = await mutate(manager, "nameSubstitute", {
      post: "PW10",
      staff: "S045",
      ...during("10:00", "11:00"),
    });
    const acting = async () => {
      const { data } = await manager(
        `{ coverage(from: "${on("09:00")}", to: "${on("12:00")}", posts: ["PW10"]) { spans { actingStaff { code } } } }`,
      );
      return data.coverage.spans.map((span: { actingStaff: { code: string } | null }) => span.actingStaff?.code);
    };
    expect(await acting()).toEqual(["S036", "S045", "S036"]);
    await mutate(manager, "endSubstitution", { substitution: second["id"], endsAt: on("10:00") });
    expect(new Set(await acting())).toEqual(new Set(["S036"]));
    expect((await alerts(true)).map(({ kind }) => kind)).not.toContain("POST_UNCOVERED");
  });
});

describe("as time passes", () => {
  test("one gap is one alert and one message per manager, however often it is looked at (N01)", async () => {
    await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    for (let minute = 0; minute < 120; minute += 10) {
      await app.travelTo(
        on(`${String(9 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`),
      );
    }
    expect((await alerts(true)).map(brief)[0]).toBe("POST_UNCOVERED PW10 NOW 09:00-12:00");
    expect(await app.db.alert.count({ where: { kind: "POST_UNCOVERED" } })).toBe(1);
    const messages = await app.db.message.findMany({ where: { kind: "ALERT", alert: { kind: "POST_UNCOVERED" } } });
    expect(messages).toHaveLength(2);
  });

  test("it becomes urgent half an hour before, and expires with its gap; nobody hears of the past (N04)", async () => {
    await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    await app.travelTo(on("08:29"));
    expect((await alerts(true))[0]?.severity).toBe("TODAY");
    await app.travelTo(on("08:30"));
    expect((await alerts(true))[0]?.severity).toBe("NOW");
    const before = await app.db.message.count();
    await app.travelTo(on("09:00", "2026-12-08"));
    expect(await alerts(true)).toEqual([]);
    expect((await alerts(false)).map(({ resolution }) => resolution)).toEqual(["EXPIRED", "EXPIRED"]);
    expect(await app.db.message.count()).toBe(before);
  });

  test("a gap that began and ended during an outage alerts nobody", async () => {
    await mutate(manager, "recordAbsence", {
      staff: "S015",
      kind: "OUTING",
      ...during("09:00", "10:00", "2026-12-16"),
    });
    await mutate(manager, "recordAbsence", {
      staff: "S016",
      kind: "OUTING",
      ...during("09:00", "10:00", "2026-12-16"),
    });
    expect(await alerts(true)).toEqual([]);
    await app.travelTo(on("11:00", "2026-12-16"));
    expect(await app.db.alert.count()).toBe(0);
  });

  test("what lies beyond the horizon alerts as soon as the horizon comes to it", async () => {
    await away("S015", "09:00", "12:00", "2026-12-15");
    await away("S016", "09:00", "12:00", "2026-12-15");
    expect(await alerts(true)).toEqual([]);
    await app.travelTo(on("00:00", "2026-12-01"));
    expect((await alerts(true)).map(brief)[0]).toBe("POST_UNCOVERED PW10 AHEAD 09:00-12:00");
  });

  test("who has not arrived when the grace is over is missed, until they arrive", async () => {
    await app.db.office.updateMany({ data: { signInRequiredFrom: new Date("2026-12-01"), signInsPerDay: 4 } });
    await app.travelTo(on("08:50", "2026-12-01"));
    const everyone = await app.db.staff.findMany({ where: { code: { not: "S023" } } });
    await app.db.signIn.createMany({
      data: everyone.map(({ officeId, id }) => ({
        officeId,
        staffId: id,
        direction: "IN" as const,
        source: "DEVICE" as const,
        signedAt: new Date(on("08:50", "2026-12-01")),
        receivedAt: new Date(on("08:50", "2026-12-01")),
      })),
    });
    await app.travelTo(on("09:09", "2026-12-01"));
    expect(await alerts(true)).toEqual([]);
    await app.travelTo(on("09:10", "2026-12-01"));
    expect((await alerts(true)).map((alert) => [brief(alert), (alert["staff"] as { code: string }).code])).toEqual([
      ["NOT_ARRIVED PW03 TODAY 09:10-12:00", "S023"],
    ]);

    await app.travelTo(on("09:38", "2026-12-01"));
    await mutate(await app.as("S023"), "signIn", {});
    expect(await alerts(true)).toEqual([]);
    expect((await alerts(false))[0]).toMatchObject({ resolution: "ARRIVED", resolvedBy: { code: "S023" } });
  });
});

describe("acknowledging", () => {
  async function anAlert(): Promise<string> {
    await away("S015", "09:00", "12:00");
    await away("S016", "09:00", "12:00");
    return (await alerts(true))[0]?.id as string;
  }

  test("says who is on it; the alert stays open; another cannot take it too", async () => {
    const alert = await anAlert();
    await mutate(hall, "acknowledgeAlert", { alert, note: "已去卫健办找人" });
    const { data } = await manager(
      `{ node(id: "${alert}") { ... on Alert { resolvedAt acknowledgedNote acknowledgedBy { code } events { kind note by { code } } } } }`,
    );
    expect(data.node).toMatchObject({
      resolvedAt: null,
      acknowledgedNote: "已去卫健办找人",
      acknowledgedBy: { code: "S044" },
    });
    expect(data.node.events.at(-1)).toEqual({ kind: "ACKNOWLEDGED", note: "已去卫健办找人", by: { code: "S044" } });
    expect(await mutate(manager, "acknowledgeAlert", { alert })).toMatchObject({ code: "ALERT_TAKEN" });
    await mutate(hall, "acknowledgeAlert", { alert, acknowledged: false });
    expect(await mutate(manager, "acknowledgeAlert", { alert })).toMatchObject({ __typename: "Alert" });
  });

  test("a late one from an old screen leaves a closed alert closed (N03)", async () => {
    const alert = await anAlert();
    await mutate(manager, "nameSubstitute", { post: "PW10", staff: "S036", ...during("09:00", "12:00") });
    const answer = await mutate(
      hall,
      "acknowledgeAlert",
      { alert },
      undefined,
      "... on AlertClosed { alert { resolution } }",
    );
    expect(answer).toMatchObject({ code: "ALERT_CLOSED", alert: { resolution: "COVERED" } });
    expect((await alerts(true)).map(({ id }) => id)).not.toContain(alert);
  });

  test("one decided on an older version is told that it has moved", async () => {
    const alert = await anAlert();
    const { version } = (await alerts(true))[0] as { version: number } & AlertNode;
    await away("S014", "09:00", "10:00");
    await mutate(manager, "recordAbsence", { staff: "S015", kind: "TRAINING", ...during("12:00", "18:00") });
    await mutate(manager, "recordAbsence", { staff: "S016", kind: "TRAINING", ...during("12:00", "18:00") });
    const answer = await mutate(hall, "acknowledgeAlert", { alert, version });
    expect(answer).toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  test("what is no alert of the office is unknown", async () => {
    const alert = globalId("Alert", "0198c0de-0000-7000-8000-000000000000");
    expect(await mutate(hall, "acknowledgeAlert", { alert })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
  });
});
