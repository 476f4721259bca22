/** Statements of so many texts are kept prepared on each connection: all that the product writes, with room. */
const MOST_NAMED = 500;
/** Texts that were seen once or twice and may never come again, such as inserts of so many rows. */
const MOST_COUNTED = 2_000;
/** PostgreSQL weighs its plan for any values against those for these values only after some use. */
const NAMED_AFTER = 2;

/**
 * Gives names to the statements that come again and again. PostgreSQL parses and plans a statement with a name once per
 * connection, and for large ones that takes longer than running them.
 *
 * @returns the name of a statement, the same for the same text for ever; for one that is not worth it the empty name,
 *   which PostgreSQL has for statements that are run once
 */
export function statementNames(): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const count = (counts.get(text) ?? 0) + 1;
    counts.delete(text);
    if (count > NAMED_AFTER && names.size < MOST_NAMED) {
      const name = `statement-${names.size + 1}`;
      names.set(text, name);
      return name;
    }
    // Those seen last stand last, and the first one goes.
    counts.set(text, count);
    if (counts.size > MOST_COUNTED) counts.delete(counts.keys().next().value as string);
    return "";
  };
}
