import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client/client.ts";

export type Database = PrismaClient;

/** What `$transaction` hands to its callback. */
export type Transaction = Prisma.TransactionClient;

/** A client with its own pool of connections, made as they are needed. `$disconnect()` closes them. */
export function connect(url: string, { poolSize = 10 }: { poolSize?: number } = {}): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: poolSize }) });
}
