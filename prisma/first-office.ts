import type { Database, Transaction } from "./client.ts";

/** Of several servers that would write the first office of one database one does; the others wait and find it there. */
const LOCK = 7_294_210_047n;

/** Whether the database holds no office yet. */
export async function isEmpty(db: Database | Transaction): Promise<boolean> {
  return (await db.office.findFirst({ select: { officeId: true } })) === null;
}

/** Takes its turn among all who would write the first office, until the transaction ends. @returns whether there is none */
export async function isStillEmpty(tx: Transaction): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  return isEmpty(tx);
}
