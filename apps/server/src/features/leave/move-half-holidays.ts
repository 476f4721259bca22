import { Prisma } from "@zaigang/db";
import { addDays, dateOf, dayBounds, earlierDate, laterDate, leaveRange } from "@zaigang/domain";
import type { Days } from "../../changes/bring-in-line.ts";
import type { LockedOffice } from "../../changes/change-office.ts";

/**
 * Half-days off that have not begun end or begin with the morning as it is by now, as leave does: one look where there
 * are none, three statements for any number.
 *
 * @param days `[from, to)`, as they are written by now
 */
export async function moveHalfHolidays(
  { tx, officeId, timeZone, now, facts }: LockedOffice,
  days: Days,
): Promise<void> {
  const [from, to] = [dayBounds(days.from, timeZone).startsAt, dayBounds(days.to, timeZone).startsAt];
  const standing = await tx.absence.findMany({
    where: {
      officeId,
      kind: "HALF_HOLIDAY",
      status: "IN_FORCE",
      startsAt: { gte: new Date(Math.max(from, now)), lt: new Date(to) },
    },
  });
  const dates = standing.map(({ startsAt }) => dateOf(startsAt.getTime(), timeZone));
  if (dates.length === 0) return;
  const last = addDays(dates.reduce(laterDate), 1);
  const loaded = await facts({ from: dates.reduce(earlierDate), to: last });
  const moved = standing.flatMap(({ id, startsAt, endsAt }, index) => {
    const date = dates[index] as string;
    const isMorning = startsAt.getTime() === dayBounds(date, timeZone).startsAt;
    const half = { date, half: isMorning ? ("MORNING" as const) : ("AFTERNOON" as const) };
    const range = leaveRange({ kind: "HALF_DAYS", first: half, last: half }, loaded.facts, timeZone);
    const isSame = range.startsAt === startsAt.getTime() && range.endsAt === endsAt.getTime();
    return isSame ? [] : [{ id, startsAt: new Date(range.startsAt), endsAt: new Date(range.endsAt) }];
  });
  if (moved.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Absence" a SET "startsAt" = n."startsAt", "endsAt" = n."endsAt", version = a.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS n(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)
    WHERE a."officeId" = ${officeId}::uuid AND a.id = n.id`);
}
