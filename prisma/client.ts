import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client/client.ts";
import { statementNames } from "./statement-names.ts";

export type Database = PrismaClient;

/** What `$transaction` hands to its callback. */
export type Transaction = Prisma.TransactionClient;

/** How long a transaction may say nothing, and how long it waits for another's lock, in milliseconds. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const LOCK_TIMEOUT_MS = 15_000;

/**
 * A plan for any values, made once per connection. PostgreSQL would else plan the large statements each time, since by its
 * estimate that pays; every table is read by its office first, so there is no better plan to find (decision 21).
 */
const PLANS_ONCE = "-c plan_cache_mode=force_generic_plan";

const pools = new WeakMap<object, pg.Pool>();

/** A client with its own pool of connections, made as they are needed. `$disconnect()` closes them. */
export function connect(url: string, { poolSize = 10 }: { poolSize?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A server that vanishes in the middle of a transaction would hold an office's lock until TCP gives up, in hours.
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    options: PLANS_ONCE,
  });
  // Between the pool and whoever takes a connection nobody listens for a moment, and an error that nobody hears ends the
  // process. It is not lost here: the next statement on that connection fails by it.
  pool.on("connect", (client) => client.on("error", () => {}));
  const nameOf = statementNames();
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    // The adapter names those of transactions alone: there the large ones run, one after the other under a lock.
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  const db = new PrismaClient({ adapter });
  pools.set(db, pool);
  return db;
}

/**
 * Runs a statement written by hand that is asked all the time: PostgreSQL parses and plans it once per connection, and
 * its rows come as the driver reads them. Inside a transaction it runs there, and is prepared as all that runs there.
 *
 * @param name of the statement; one name has one text for ever
 */
export async function queryPrepared<Row>(
  db: Database | Transaction,
  name: string,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const pool = pools.get(db);
  if (!pool) return db.$queryRaw<Row[]>(statement);
  const { rows } = await pool.query({ name, text: statement.text, values: statement.values });
  return rows as Row[];
}

/** What hears of notifications. */
export type Listener = {
  /** @param payload as it was sent */
  readonly heard: (payload: string) => void;
  /** The connection was away: what was sent meanwhile is lost. */
  readonly missed: () => void;
};

const RECONNECT_MS = 500;

/**
 * Hears a channel of the database on a connection of its own, and connects again for ever when it breaks.
 *
 * @param name of the channel, a plain identifier
 * @returns once it hears; the function it gives ends it
 * @throws if the database cannot be reached at first
 */
export async function listen(db: Database, name: string, listener: Listener): Promise<() => Promise<void>> {
  const connectionString = pools.get(db)?.options.connectionString as string;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let hasEnded = false;

  const hear = async () => {
    const fresh = new pg.Client({ connectionString, keepAlive: true });
    let isLost = false;
    const lose = () => {
      if (isLost || hasEnded) return;
      isLost = true;
      client = null;
      retry = setTimeout(again, RECONNECT_MS);
    };
    fresh.on("notification", ({ payload }) => listener.heard(payload ?? ""));
    fresh.on("error", lose);
    fresh.on("end", lose);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN "${name}"`);
    } catch (error) {
      isLost = true;
      await fresh.end().catch(() => {});
      throw error;
    }
    if (hasEnded) await fresh.end();
    else client = fresh;
  };
  const again = () => {
    hear().then(
      () => listener.missed(),
      () => {
        if (!hasEnded) retry = setTimeout(again, RECONNECT_MS);
      },
    );
  };

  await hear();
  return async () => {
    hasEnded = true;
    clearTimeout(retry);
    await client?.end();
  };
}
