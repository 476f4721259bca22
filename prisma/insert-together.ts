import type { Transaction } from "./client.ts";
import { Prisma } from "./generated/client/client.ts";

/** A row of a table as `createMany` takes it, with every column that has no default in the database. */
type RowOf<Model extends Prisma.ModelName> =
  Prisma.TypeMap["model"][Model]["operations"]["createMany"]["args"] extends { data?: infer Data }
    ? Extract<Data, readonly unknown[]>[number]
    : never;

/** Rows by table. Those of one table name the same columns; ids are given, since others refer to them. */
export type RowsByTable = { readonly [Model in Prisma.ModelName]?: readonly RowOf<Model>[] };

/**
 * Inserts rows into several tables by one statement, whatever their number. References between them are checked at its
 * end, so their order means nothing. What goes on under an office's lock waits for each statement before it.
 *
 * @throws as the database does, where a row breaks a constraint; then nothing is inserted
 */
export async function insertTogether(tx: Transaction, tables: RowsByTable): Promise<void> {
  const inserts = Object.entries(tables).flatMap(([table, rows]) => {
    const [first] = rows as readonly object[];
    if (!first) return [];
    const columns = Prisma.raw(Object.keys(first).map(quoted).join(", "));
    const [name, into] = [Prisma.raw(quoted(`new${table}`)), Prisma.raw(quoted(table))];
    return Prisma.sql`${name} AS (INSERT INTO ${into} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb))`;
  });
  if (inserts.length > 0) await tx.$executeRaw`WITH ${Prisma.join(inserts)} SELECT`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
