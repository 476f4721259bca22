import pg from "pg";

const quoted = pg.escapeIdentifier;

/**
 * Whose rows no backup holds. A session's token in a file, or the key that signs sessions, would let whoever finds it in;
 * a new key is made at the next start, and after a restore everybody signs in anew. Migrations are named in the header and
 * made by running them.
 */
export const LEFT_OUT: readonly string[] = ["AccountSession", "AccountVerification", "_prisma_migrations"];

/** A table as it stands in the database. */
export type Table = {
  readonly name: string;
  /** Those that hold what was written, in their order; computed ones follow by themselves. */
  readonly columns: readonly string[];
  /** By which its rows are put into an order that is the same on every machine: the primary key, as SQL. */
  readonly order: string;
};

/** The tables whose rows a backup holds, by name. What extensions brought is theirs. */
export async function listTables(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; texts: string[] }>(
    `
    SELECT c.relname AS name,
      ARRAY(SELECT attname::text FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
      ARRAY(SELECT attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute ON attrelid = c.oid AND attnum = number ORDER BY place) AS key,
      ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attcollation <> 0) AS texts
    FROM pg_class c LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relname = ANY($1)
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
    ORDER BY c.relname COLLATE "C"`,
    [LEFT_OUT],
  );
  return rows.map(({ name, columns, key, texts }) => ({
    name,
    columns,
    order: key.map((column) => quoted(column) + (texts.includes(column) ? ' COLLATE "C"' : "")).join(", "),
  }));
}

/** Makes the connection write and read values in one form, whatever the server's settings are. */
export async function settleForms(client: pg.Client): Promise<void> {
  await client.query(
    "SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC'; SET bytea_output = 'hex'; " +
      "SET extra_float_digits = 1; SET statement_timeout = 0; SET search_path = public",
  );
}
