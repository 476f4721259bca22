import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client/client.ts";

export type Database = PrismaClient;

/** What `$transaction` hands to its callback. */
export type Transaction = Prisma.TransactionClient;

const pools = new WeakMap<Database, pg.Pool>();

/** A client with its own pool of connections, made as they are needed. `$disconnect()` closes them. */
export function connect(url: string, { poolSize = 10 }: { poolSize?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools.set(db, pool);
  return db;
}

/**
 * Runs a statement written by hand that is asked all the time: PostgreSQL parses and plans it once per connection, and
 * its rows come as the driver reads them.
 *
 * @param name of the statement; one name has one text for ever
 */
export async function queryPrepared<Row>(db: Database, name: string, { text, values }: Prisma.Sql): Promise<Row[]> {
  const pool = pools.get(db);
  if (!pool) throw new Error("This client was not made by connect()");
  const { rows } = await pool.query({ name, text, values });
  return rows as Row[];
}
