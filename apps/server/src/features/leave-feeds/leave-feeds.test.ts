import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking } from "../../testing/ask.ts";
import { mutate } from "../../testing/mutate.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const at = (date: string, time = "00:00") => `${date}T${time}:00+08:00`;
const FIELDS = "... on CreatedFeed { path feed { id department { code } } }";

let app: TestApp;
let manager: Asking;
let mine: Asking;
beforeAll(async () => {
  app = await startTestApp({ now: at("2026-03-09", "08:00"), keepsTime: false });
  await app.travelTo(at("2026-03-09", "08:00"));
  manager = await app.as("S009");
  mine = await app.as("S026");
  const away = (startsAt: string, endsAt: string, more: object = {}) =>
    mutate(manager, "recordAbsence", { staff: "S026", kind: "LEAVE", startsAt, endsAt, note: "家里有事", ...more });
  await away(at("2026-03-10"), at("2026-03-11"));
  await away(at("2026-03-16", "12:00"), at("2026-03-19"));
  await away(at("2027-02-01"), at("2027-02-03"));
  await away(at("2026-03-24"), at("2026-03-25"), { pending: true });
  await app.db.absence.updateMany({ where: { staff: { code: "S026" } }, data: { leaveType: "annual" } });
});
afterAll(() => app?.stop());

const made = async (as: Asking, input: object = {}) => {
  const created = await mutate(as, "createFeed", input, undefined, FIELDS);
  return { path: created["path"] as string, id: (created["feed"] as { id: string }).id };
};

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}${path}`, { headers });
  return {
    status: response.status,
    etag: response.headers.get("etag"),
    type: response.headers.get("content-type"),
    text: await response.text(),
  };
}

/** The events as a parser that is not ours has them. */
function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => {
    const [start, end] = [event.getFirstProperty("dtstart"), event.getFirstProperty("dtend")];
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return {
      summary: value("summary"),
      from: String(start?.getFirstValue()),
      to: String(end?.getFirstValue()),
      type: start?.type,
      transparent: value("transp"),
      status: value("status"),
      uid: value("uid"),
    };
  });
}

describe("my own", () => {
  test("X07: a whole day ends on the next, both as dates", async () => {
    const { path } = await made(mine);
    const { status, type, text } = await read(path);
    expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(text).toContain("DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260311\r\n");
    const [day] = eventsIn(text);
    expect(day).toMatchObject({ type: "date", from: "2026-03-10", to: "2026-03-11" });
  });

  test("L06: a range that begins at noon includes its last day", async () => {
    const { path } = await made(mine);
    const range = eventsIn((await read(path)).text).find(({ from }) => from.startsWith("2026-03-16"));
    expect(range).toMatchObject({ type: "date-time", from: "2026-03-16T04:00:00Z", to: "2026-03-18T16:00:00Z" });
  });

  test("X09: reaches more than a year ahead, and X10: makes nobody busy", async () => {
    const events = eventsIn((await read((await made(mine)).path)).text);
    expect(events.find(({ from }) => from === "2027-02-01")).toMatchObject({ to: "2027-02-03" });
    expect(new Set(events.map(({ transparent }) => transparent))).toEqual(new Set(["TRANSPARENT"]));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("says which leave it is, and what is only asked for", async () => {
    const { text } = await read((await made(mine)).path);
    const asked = eventsIn(text).find(({ from }) => from === "2026-03-24");
    expect(asked).toMatchObject({ status: "TENTATIVE", summary: expect.stringContaining("待批") });
    expect(text).not.toContain("家里有事");
  });
});

describe("a department's", () => {
  test("says that somebody is away, neither why nor what is asked for", async () => {
    const colleague = await app.as("S036");
    const { path } = await made(colleague, { department: "D06" });
    const { text } = await read(path);
    const theirs = eventsIn(text).filter(({ from }) => from.startsWith("2026-03"));
    expect(theirs.map(({ summary }) => summary)).toEqual(theirs.map(() => "晏如初 不在岗"));
    expect(theirs.map(({ from }) => from)).toEqual(["2026-03-10", "2026-03-16T04:00:00Z"]);
    for (const secret of ["年休", "annual", "家里有事", "请假"]) expect(text).not.toContain(secret);
  });

  test("that is not there is refused", async () => {
    expect(await mutate(mine, "createFeed", { department: "D99" })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
  });
});

describe("its address", () => {
  test("is told once, and works without signing in", async () => {
    const key = "the same";
    const again = async () => (await mutate(mine, "createFeed", {}, key, FIELDS))["path"];
    expect([await again(), await again()]).toEqual([expect.stringMatching(/^\/api\/feeds\/zgf_[\w-]+\.ics$/), null]);
  });

  test("a program that has it is told so, until it changes", async () => {
    const { path } = await made(mine);
    // A program asks again by the mark alone; this client would say no-cache to it.
    const known = { "if-none-match": (await read(path)).etag ?? "", "cache-control": "max-age=0" };
    expect((await read(path, known)).status).toBe(304);
    await mutate(manager, "recordAbsence", {
      staff: "S026",
      kind: "OUTING",
      startsAt: at("2026-03-26", "09:00"),
      endsAt: at("2026-03-26", "10:00"),
    });
    expect((await read(path, known)).status).toBe(200);
  });

  test("once it is revoked there is nothing, as at one that never was", async () => {
    const { path, id } = await made(mine);
    expect(await mutate(mine, "revokeFeed", { feed: id })).toMatchObject({ __typename: "Feed" });
    const gone = await read(path);
    const never = await read("/api/feeds/zgf_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics");
    expect([gone.status, gone.text]).toEqual([404, never.text]);
    const { data } = await mine("{ myFeeds { id } }");
    expect(data.myFeeds.map((feed: { id: string }) => feed.id)).not.toContain(id);
  });

  test("nobody revokes another's", async () => {
    const { path, id } = await made(mine);
    expect(await mutate(manager, "revokeFeed", { feed: id })).toMatchObject({ code: "UNKNOWN_REFERENCE" });
    expect((await read(path)).status).toBe(200);
  });

  test("whoever has left reads nothing any more", async () => {
    const { path } = await made(await app.as("S048"));
    expect((await read(path)).status).toBe(200);
    await app.db.employment.updateMany({
      where: { staff: { code: "S048" } },
      data: { endsOn: new Date("2026-03-09") },
    });
    expect((await read(path)).status).toBe(404);
  });
});
