import pg from "pg";

/** Runs a query on a connection of its own. */
export async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Every table of the database, as its catalogue has them. */
export async function tableNames(url: string): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/** Every row of a table as JSON in PostgreSQL's words, in an order that hangs on the rows alone. */
export async function rowsIn(url: string, table: string): Promise<string[]> {
  const rows = await ask<{ row: string }>(
    url,
    `SELECT to_jsonb(t)::text AS row FROM ${pg.escapeIdentifier(table)} t ORDER BY 1`,
  );
  return rows.map(({ row }) => row);
}
