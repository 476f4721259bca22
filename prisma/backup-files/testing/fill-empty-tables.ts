import pg from "pg";

/** All that a line of text could be broken by. */
export const AWKWARD = "tab\t, line\nend\r\n, \\N, \\., {\"table\":1}, 'quoted', \u0001, 𠮷野家, é";

type Column = {
  readonly name: string;
  readonly type: string;
  /** First value of an enum. */
  readonly label: string | null;
  readonly isRequired: boolean;
};
type Key = { readonly columns: string[]; readonly target: string; readonly targets: string[] };
type Table = { readonly name: string; readonly columns: Column[]; readonly keys: Key[] };

const quoted = pg.escapeIdentifier;

/**
 * Puts a row into every table that has none, whatever the schema is: read from the catalogue, so that a comparison of
 * tables never compares nothing with nothing. What a column may hold beside its type, OVERRIDES says.
 */
export async function fillEmptyTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let waiting = await emptyTables(client);
    while (waiting.length > 0) {
      const failed: { table: Table; error: unknown }[] = [];
      for (const table of waiting) {
        await fill(client, table).catch((error: unknown) => failed.push({ table, error }));
      }
      // A table may refer to one that was empty before it. What gets no further has a rule of its own.
      if (failed.length === waiting.length) {
        throw new Error(`No row for ${failed[0]!.table.name}: say in OVERRIDES what it may hold`, {
          cause: failed[0]!.error,
        });
      }
      waiting = failed.map(({ table }) => table);
    }
  } finally {
    await client.end();
  }
}

/** Values of columns that have rules of their own, by table and column. */
const OVERRIDES: Record<string, Record<string, unknown>> = {
  Alert: { postId: crypto.randomUUID() },
  LeaveFile: { content: Buffer.from(AWKWARD) },
  LeaveRequest: { absenceId: crypto.randomUUID() },
  LoggedSpan: { state: "UNCOVERED" },
  ShiftRule: { startsAt: "09:00", endsAt: "12:00" },
  WorkPattern: { week: ["", "", "", "", "", "", ""] },
};

async function emptyTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object(
          'name', attname, 'type', format_type(atttypid, NULL), 'isRequired', attnotnull AND NOT atthasdef,
          'label', (SELECT enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid
            WHERE atttypid IN (t.oid, t.typarray) ORDER BY enumsortorder LIMIT 1)
        ) ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      coalesce((SELECT json_agg(json_build_object('columns', names(conrelid, conkey),
          'target', confrelid::regclass::text, 'targets', names(confrelid, confkey)))
        FROM pg_constraint WHERE conrelid = c.oid AND contype = 'f'), '[]') AS keys
    FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`.replaceAll(
      /names\((\w+), (\w+)\)/g,
      "(SELECT json_agg(attname ORDER BY place) FROM unnest($2) WITH ORDINALITY k(number, place) JOIN pg_attribute ON attrelid = $1 AND attnum = number)",
    ),
  );
  const empty: Table[] = [];
  for (const table of rows) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(table.name)} LIMIT 1`);
    if (rowCount === 0) empty.push(table);
  }
  return empty;
}

async function fill(client: pg.Client, { name, columns, keys }: Table): Promise<void> {
  const row = new Map<string, unknown>();
  for (const [place, column] of columns.entries()) {
    const value = OVERRIDES[name]?.[column.name] ?? (column.isRequired ? some(column, place) : undefined);
    if (value !== undefined) row.set(column.name, value);
  }
  const referred = new Map<string, number>();
  for (const { columns: own, target, targets } of keys) {
    if (!own.some((column) => row.has(column) && column !== "officeId") && own.length > 1) continue;
    // Two that refer to one table refer to two rows of it: one person is not another.
    const times = referred.get(target) ?? 0;
    referred.set(target, times + 1);
    const { rows } = await client.query(`SELECT ${targets.map(quoted).join(", ")} FROM ${target} LIMIT 9`);
    for (const [place, column] of own.entries()) row.set(column, rows[times % rows.length]?.[targets[place]!]);
  }
  const names = [...row.keys()].map(quoted).join(", ");
  const places = [...row.keys()].map((_, place) => `$${place + 1}`).join(", ");
  await client.query(`INSERT INTO ${quoted(name)} (${names}) VALUES (${places})`, [...row.values()]);
}

/** Later columns hold later times, since what begins comes before what ends. */
function some({ type, label }: Column, place: number): unknown {
  const day = String(place + 1).padStart(2, "0");
  if (label !== null) return type.endsWith("[]") ? [label] : label;
  if (type.endsWith("[]")) return [];
  if (type === "uuid") return crypto.randomUUID();
  if (type === "date") return `2026-12-${day}`;
  if (type.startsWith("timestamp")) return `2026-12-${day}T01:02:03.456Z`;
  if (type === "boolean") return true;
  if (type === "jsonb") return JSON.stringify({ text: AWKWARD.replaceAll("\u0001", "") });
  return /^(integer|bigint|smallint|numeric)/.test(type) ? 1 : AWKWARD;
}
