import { Prisma, type Transaction } from "@zaigang/db";
import type { Instant } from "@zaigang/domain";

/** How far an office has come; see OfficeProgress in the database's schema. Instants in milliseconds. */
export type Progress = {
  readonly officeId: string;
  readonly timeZone: string;
  readonly version: number;
  readonly startedAt: Instant | null;
  readonly handledAt: Instant | null;
  readonly nextBoundaryAt: Instant;
};

/** How far the clocks of servers may be apart, in milliseconds. */
const SKEW_MS = 5 * 60_000;

/**
 * The present of a locked office: by this process's clock, but not before what another whose clock is ahead has handled
 * already. Where the difference is larger, a clock was put back on purpose.
 */
export function presentOf({ handledAt }: Progress, now: Instant): Instant {
  return handledAt !== null && handledAt > now && handledAt - now <= SKEW_MS ? handledAt : now;
}

/** Whether time has something to do in an office: a boundary has come, or the clock was put back. */
export function isDue({ nextBoundaryAt, handledAt }: Progress, now: Instant): boolean {
  return nextBoundaryAt <= now || (handledAt !== null && handledAt > now + SKEW_MS);
}

type Row = { [Column in keyof Progress]: Progress[Column] extends Instant | null ? Date | null : Progress[Column] } & {
  readonly version: number;
};

const COLUMNS = Prisma.sql`p."officeId", o."timeZone", p.version, p."startedAt", p."handledAt", p."nextBoundaryAt"
  FROM "OfficeProgress" p JOIN "Office" o ON o."officeId" = p."officeId"`;

/**
 * Makes this transaction the only one that changes the office, until it ends; others wait. Without it two absences
 * recorded at once would each see the other person at work, and nobody would be alerted. Offices never wait for each
 * other.
 */
export async function lockOffice(tx: Transaction, officeId: string): Promise<Progress> {
  const [row] = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} WHERE p."officeId" = ${officeId}::uuid FOR UPDATE OF p`;
  return toProgress(row as Row);
}

/**
 * Locks an office for which time has something to do at `now`, if nobody else has it: of several server processes each
 * takes another.
 *
 * @param except offices to leave alone this time
 */
export async function lockDueOffice(
  tx: Transaction,
  now: Instant,
  except: readonly string[],
): Promise<Progress | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${COLUMNS}
    WHERE (p."nextBoundaryAt" <= ${new Date(now)} OR p."handledAt" > ${new Date(now + SKEW_MS)})
      AND NOT p."officeId" = ANY(${except}::uuid[])
    ORDER BY p."nextBoundaryAt" LIMIT 1 FOR UPDATE OF p SKIP LOCKED`;
  return row ? toProgress(row) : null;
}

function toProgress(row: Row): Progress {
  const { startedAt, handledAt, nextBoundaryAt } = row as unknown as Record<string, Date | null>;
  return {
    officeId: row.officeId,
    timeZone: row.timeZone,
    version: row.version,
    startedAt: startedAt?.getTime() ?? null,
    handledAt: handledAt?.getTime() ?? null,
    nextBoundaryAt: (nextBoundaryAt as Date).getTime(),
  };
}
