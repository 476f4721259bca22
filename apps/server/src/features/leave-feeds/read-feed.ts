import { Prisma } from "@zaigang/db";
import { type AbsenceKind, addMonths, dateOf, type Instant } from "@zaigang/domain";
import { worksHere } from "../../auth/read-viewer.ts";
import { readSecretToken } from "../../auth/secret-token.ts";
import type { Context } from "../../graphql/context.ts";
import { datesOf, restDayWorks } from "../leave-calendar/dates-away.ts";
import { loadAway } from "../leave-calendar/read-away.ts";
import { FEED_PREFIX } from "./feed.ts";
import { type FeedEvent, writeCalendar } from "./write-calendar.ts";

/** So many months back and ahead, and the running one. */
const MONTHS = { back: 13, ahead: 25 } as const;

type Found = {
  readonly officeId: string;
  readonly timeZone: string;
  readonly staffId: string;
  readonly department: string | null;
  readonly name: string;
};

/** Why somebody is away, in their own calendar, where no type of leave says it. */
const KINDS: Readonly<Record<AbsenceKind, string>> = {
  LEAVE: "请假",
  OUTING: "公出",
  TRIP: "出差",
  TRAINING: "培训",
  SECONDMENT: "借调",
  VISIT: "走访",
  DUTY_REST: "补休",
  SUSPENSION: "不在岗",
  HALF_HOLIDAY: "半天假",
};

/**
 * The calendar at an address. A person's own says which leave it is, and what is asked for; a department's says that
 * somebody is away and nothing else, to whomever the address was given.
 *
 * @param token the secret part of the address
 * @returns `null` for an address that never was, was revoked, or whose owner no longer works here
 */
export async function readFeed({ db, now }: Pick<Context, "db" | "now">, token: string): Promise<string | null> {
  const found = await findFeed(db, token, now);
  if (!found) return null;
  const { staffId, department, timeZone, name } = found;
  const today = dateOf(now, timeZone);
  const days = { from: addMonths(today, -MONTHS.back), to: addMonths(today, MONTHS.ahead) };
  if (department !== null) {
    const facts = await loadAway(
      db,
      found,
      { ...days, department, type: null },
      { pending: new Set(), reason: new Set() },
    );
    const events = facts.absences.flatMap((absence): FeedEvent[] => {
      const person = facts.people.get(absence.staffId);
      return person ? [{ ...absence, summary: `${person.name} 不在岗`, isTentative: false }] : [];
    });
    return writeCalendar(`${name} 不在岗`, events, timeZone);
  }
  const own = new Set([staffId]);
  const asked = { ...days, department: null, type: null, staffId };
  const [facts, types] = await Promise.all([
    loadAway(db, found, asked, { pending: own, reason: own }),
    db.leaveType.findMany({ where: { officeId: found.officeId }, select: { code: true, name: true } }),
  ]);
  const names = new Map(types.map((type) => [type.code, type.name]));
  const away = facts.absences.map((absence): FeedEvent => {
    const what = names.get(absence.leaveType ?? "") ?? KINDS[absence.kind];
    const isTentative = absence.status === "PENDING";
    return { ...absence, summary: isTentative ? `${what}（待批）` : what, isTentative };
  });
  const works = restDayWorks(facts, datesOf(facts, days), timeZone).get(staffId) ?? [];
  const shifts = works.map(
    ({ startsAt, endsAt }): FeedEvent => ({
      id: `work-${startsAt}-${staffId}`,
      summary: "上班",
      startsAt,
      endsAt,
      recordedAt: startsAt,
      version: 0,
      isTentative: false,
    }),
  );
  return writeCalendar(`${name} 请假`, [...away, ...shifts], timeZone);
}

async function findFeed(db: Context["db"], token: string, now: Instant): Promise<Found | null> {
  const secret = readSecretToken(FEED_PREFIX, token);
  if (!secret) return null;
  const [row] = await db.$queryRaw<Found[]>(Prisma.sql`
    SELECT f."officeId", o."timeZone", f."staffId", d.code AS department, coalesce(d.name, s.name) AS name
    FROM "Feed" f JOIN "Staff" s ON s."officeId" = f."officeId" AND s.id = f."staffId"
    JOIN "Office" o ON o."officeId" = f."officeId"
    LEFT JOIN "Department" d ON d."officeId" = f."officeId" AND d.id = f."departmentId"
    WHERE f."officeId" = ${secret.officeId}::uuid AND f."tokenHash" = ${secret.hash} AND f."revokedAt" IS NULL
      AND ${worksHere(now)}`);
  return row ?? null;
}
