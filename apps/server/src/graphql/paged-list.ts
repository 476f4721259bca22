import type { ObjectRef } from "@pothos/core";
import { builder } from "./builder.ts";
import { badInput } from "./errors.ts";

/** As many as an operation may ask for at once. */
export const MOST_ENTRIES = 100;

/** A part of a list, in its order, and how much there is in all. */
export type Page<Entry> = {
  readonly total: number;
  readonly hasMore: boolean;
  readonly edges: readonly PageEdge<Entry>[];
};
type PageEdge<Entry> = { readonly cursor: string; readonly node: Entry };

/** What a statement found: one more than was asked for where there is more. */
export type Found = {
  readonly total: number;
  readonly rows: readonly { readonly id: string; readonly place: string }[];
};

/**
 * The type of a list that is read part by part and says how long it is.
 *
 * @param name of its types, such as WindowList
 * @param things in words, such as windows
 */
export function pagedList<Entry extends object>(
  name: string,
  entry: ObjectRef<typeof builder.$inferSchemaTypes, Entry>,
  things: string,
) {
  const Edge = builder.objectRef<PageEdge<Entry>>(`${name}Edge`).implement({
    description: "An entry of the list, and its place in it.",
    fields: (t) => ({
      cursor: t.exposeString("cursor", { description: "The place, to go on from." }),
      node: t.field({ description: "The entry.", type: entry, resolve: ({ node }) => node as never }),
    }),
  });
  return builder.objectRef<Page<Entry>>(`${name}Connection`).implement({
    description: `A part of the list of ${things}.`,
    fields: (t) => ({
      totalCount: t.exposeInt("total", { description: "How many the whole list has." }),
      edges: t.field({
        description: "The entries.",
        type: [Edge],
        // The field of the list has counted them already.
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ edges }) => [...edges],
      }),
      pageInfo: t.field({
        description: "What there is before and after.",
        type: builder.pageInfoRef(),
        resolve: ({ edges, hasMore }) => ({
          hasNextPage: hasMore,
          hasPreviousPage: false,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        }),
      }),
    }),
  });
}

/** @throws BAD_USER_INPUT for more at once than anybody can read, or less than one */
export function assertFirst(first: number): void {
  if (first < 1 || first > MOST_ENTRIES)
    throw badInput("BAD_COUNT", `Ask for 1 to ${MOST_ENTRIES} entries`, { most: MOST_ENTRIES });
}

/** The page of the entries that were found, in their order. */
export function toPage<Entry extends { readonly id: string }>(
  { total, rows }: Found,
  first: number,
  entries: readonly Entry[],
): Page<Entry> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    total,
    hasMore: rows.length > first,
    edges: rows.slice(0, first).flatMap(({ id, place }) => {
      const node = byId.get(id);
      return node ? [{ node, cursor: Buffer.from(place).toString("base64url") }] : [];
    }),
  };
}

/**
 * Reads a place that a list gave out.
 *
 * @param form what such a place looks like
 * @throws BAD_USER_INPUT for any other text
 */
export function readPlace(cursor: string, form: RegExp): string {
  const place = Buffer.from(cursor, "base64url").toString();
  if (!form.test(place)) throw badInput("MALFORMED_CURSOR", "This is not a place in the list");
  return place;
}

/** What somebody looks for as a pattern of the database: anywhere in the text, its own signs taken literally. */
export function anywhere(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
}
