import { type Database, Prisma } from "@zaigang/db";
import { type CoverageSpan, dueAlerts, dueTakeovers, horizonAt, type Instant, type TimeRange } from "@zaigang/domain";
import { loadCoverageFacts } from "@zaigang/server/coverage-facts";
import { expect } from "vitest";

/** Who held a post where, and how far that is known. */
export type Held = TimeRange & Pick<CoverageSpan, "post" | "state" | "acting" | "servedAt" | "presence">;
type LoggedSpan = Held & { readonly as: "SEEN_THEN" | "KNOWN_LATER" };

type Stretches = readonly (readonly [Instant, Instant])[];

/** What the database says of an office beside its facts. Instants in milliseconds, people and posts by code. */
export type OfficeRecord = {
  readonly timeZone: string;
  readonly version: number;
  readonly startedAt: Instant | null;
  readonly handledAt: Instant | null;
  readonly nextBoundaryAt: Instant;
  /** Versions of its changes in order, and how many of them somebody made. */
  readonly versions: readonly number[];
  readonly acts: number;
  readonly open: readonly { kind: string; date: string; post: string; staff: string | null; stretches: Stretches }[];
  /** Each alert's history in order, such as OPENED, CHANGED, RESOLVED. */
  readonly histories: readonly {
    readonly isOpen: boolean;
    /** Then the person and their approver are told as well. */
    readonly isAboutLeave: boolean;
    readonly events: readonly string[];
    readonly told: string[];
  }[];
  /** In the order in which they were sent. Those of pairings that changed are about no stretch, and left out. */
  readonly messages: readonly {
    kind: "ALERT" | "COVER" | "COVER_CHANGED" | "COVER_ENDED";
    staff: string;
    post: string;
    date: string;
    at: Instant;
    stretches: Stretches;
  }[];
  /** The coverage log: first what was seen, then what was known later, each in the order in which it was written. */
  readonly logged: readonly LoggedSpan[];
};

const ms = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);
const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`;

/** Reads all of it at one instant of the database. */
export async function readRecord(db: Database, officeId: string): Promise<OfficeRecord> {
  const office = Prisma.sql`"officeId" = ${officeId}::uuid`;
  const [row] = await db.$queryRaw<{ record: OfficeRecord }[]>`
    SELECT row_to_json(r) AS record FROM (
      SELECT o."timeZone", p.version, ${ms(`p."startedAt"`)} AS "startedAt", ${ms(`p."handledAt"`)} AS "handledAt",
        ${ms(`p."nextBoundaryAt"`)} AS "nextBoundaryAt",
        ARRAY(SELECT version FROM "OfficeChange" WHERE ${office} ORDER BY version) AS versions,
        (SELECT count(*) FROM "OfficeChange" WHERE ${office} AND "actorId" IS NOT NULL) AS acts,
        ${list(Prisma.sql`SELECT a.kind, a.date, t.code AS post, s.code AS staff, a.stretches
          FROM "Alert" a JOIN "Post" t ON t."officeId" = a."officeId" AND t.id = a."postId"
          LEFT JOIN "Staff" s ON s."officeId" = a."officeId" AND s.id = a."staffId"
          WHERE a.${office} AND a."resolvedAt" IS NULL`)} AS open,
        ${list(Prisma.sql`SELECT "resolvedAt" IS NULL AS "isOpen", "requestId" IS NOT NULL AS "isAboutLeave",
          ARRAY(SELECT e.kind FROM "AlertEvent" e WHERE e."officeId" = a."officeId" AND e."alertId" = a.id
            ORDER BY e.at, e.id) AS events,
          ARRAY(SELECT s.code FROM "Message" m JOIN "Staff" s ON s."officeId" = m."officeId" AND s.id = m."staffId"
            WHERE m."officeId" = a."officeId" AND m."alertId" = a.id ORDER BY s.code) AS told
          FROM "Alert" a WHERE ${office}`)} AS histories,
        ${list(Prisma.sql`SELECT m.kind, s.code AS staff, t.code AS post, m.date, ${ms("m.at")} AS at, m.stretches
          FROM "Message" m JOIN "Staff" s ON s."officeId" = m."officeId" AND s.id = m."staffId"
          JOIN "Post" t ON t."officeId" = m."officeId" AND t.id = m."postId"
          WHERE m.${office} AND m.kind <> 'PAIRING_CHANGED' ORDER BY m.at, m.id`)} AS messages,
        ${list(Prisma.sql`SELECT l.as, t.code AS post, ${ms(`l."startsAt"`)} AS "startsAt", ${ms(`l."endsAt"`)} AS "endsAt",
          l.state, s.code AS acting, w.code AS "servedAt", l.presence
          FROM "LoggedSpan" l JOIN "Post" t ON t."officeId" = l."officeId" AND t.id = l."postId"
          LEFT JOIN "Staff" s ON s."officeId" = l."officeId" AND s.id = l."actingId"
          LEFT JOIN "Window" w ON w."officeId" = l."officeId" AND w.id = l."windowId"
          WHERE l.${office} ORDER BY l.as, l.version`)} AS logged
      FROM "OfficeProgress" p JOIN "Office" o ON o."officeId" = p."officeId" WHERE p.${office}) r`;
  return row!.record;
}

/** The open alerts, and what facts, horizon and `now` imply, both as texts in order. */
export async function alertsAndDue(db: Database, officeId: string, { open, timeZone }: OfficeRecord, now: Instant) {
  const { from, to } = horizonAt(now, timeZone);
  const { facts } = await loadCoverageFacts(db, officeId, timeZone, from, to);
  const due = dueAlerts(facts, from, to, now).map((alert) => ({ ...alert, stretches: alert.stretches.map(asPair) }));
  const written = (alerts: OfficeRecord["open"]) =>
    alerts.map(({ kind, date, post, staff, stretches }) =>
      [kind, staff ?? post, staff && `at ${post}`, date, ...times(stretches)].filter(Boolean).join(" "),
    );
  return { open: written(open).sort(), due: written(due).sort() };
}

/** Of the stretches ahead, who was last told to hold whose post, and who holds it, both as texts in order. */
export async function toldAndTrue(db: Database, officeId: string, { messages, timeZone }: OfficeRecord, now: Instant) {
  const { from, to } = horizonAt(now, timeZone);
  const { facts } = await loadCoverageFacts(db, officeId, timeZone, from, to);
  const last = new Map(
    messages.filter(({ kind }) => kind !== "ALERT").map((each) => [`${each.date} ${each.post} ${each.staff}`, each]),
  );
  const told = [...last.values()].filter(({ kind }) => kind !== "COVER_ENDED");
  const holding = dueTakeovers(facts, from, to, now).map((each) => ({
    ...each,
    stretches: each.stretches.map(asPair),
  }));
  const written = (all: readonly { staff: string; post: string; date: string; stretches: Stretches }[]) =>
    all.flatMap(({ staff, post, date, stretches }) => {
      const coming = ahead(stretches, now);
      return coming.length > 0 ? [`${staff} at ${post} ${date} ${times(coming).join(" ")}`] : [];
    });
  return { told: written(told).sort(), true: written(holding).sort() };
}

/** Each alert opened once, and closed once if it is closed; each of its people was told of it once. */
export function assertToldOnce({ histories }: OfficeRecord, people: readonly string[], at?: string): void {
  for (const { isOpen, isAboutLeave, events, told } of histories) {
    const turns = events.filter((event) => event === "OPENED" || event === "RESOLVED" || event === "EXPIRED");
    expect([turns[0], turns.length], at).toEqual(["OPENED", isOpen ? 1 : 2]);
    if (!isAboutLeave) expect(told, at).toEqual(people);
    else expect([told.length, told], at).toEqual([new Set(told).size, expect.arrayContaining([...people])]);
  }
}

/** What people were told that was over by then, or that they had been told before. */
export function idleMessages({ messages }: OfficeRecord): string[] {
  const known = new Map<string, string>();
  return messages.flatMap(({ kind, staff, post, date, at, stretches }) => {
    const coming = times(ahead(stretches, at)).join(" ");
    const said = `${kind === "COVER_ENDED" ? "not " : ""}${coming}`;
    const about = `${date} ${post} ${staff} ${kind === "ALERT"}`;
    const before = known.get(about);
    known.set(about, said);
    const isIdle = coming === "" || (kind !== "ALERT" && said === before);
    return isIdle ? [`${kind} ${staff} ${post} ${date} ${times(stretches).join(" ")} at ${time(at)}`] : [];
  });
}

function ahead(stretches: Stretches, now: Instant): Stretches {
  return stretches.flatMap(([startsAt, endsAt]) => (endsAt > now ? [[Math.max(startsAt, now), endsAt] as const] : []));
}

function asPair({ startsAt, endsAt }: TimeRange): readonly [Instant, Instant] {
  return [startsAt, endsAt];
}

function times(stretches: Stretches): string[] {
  return stretches.map(([startsAt, endsAt]) => `${time(startsAt)}-${time(endsAt)}`);
}

/** In the time of the office, which is UTC+8 all year. */
export function time(instant: Instant): string {
  return new Date(instant + 8 * 3_600_000)
    .toISOString()
    .replace("T", " ")
    .replace(/(:00)?(\.000)?Z$/, "");
}
