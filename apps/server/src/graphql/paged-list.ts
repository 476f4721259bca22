import type { ObjectRef } from "@pothos/core";
import { z } from "zod";
import { builder } from "./builder.ts";
import { isStorable } from "./check-arguments.ts";
import { badInput } from "./errors.ts";
import { LIMITS } from "./limits.ts";

/** A part of a list, in its order. */
export type Page<Entry> = {
  /** How many the whole list has; `null` for a list that nobody counts. */
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly edges: readonly PageEdge<Entry>[];
};
type PageEdge<Entry> = { readonly cursor: string; readonly node: Entry };

/**
 * The type of a list that is read part by part.
 *
 * @param name of its types, such as WindowList
 * @param things in words, such as windows
 * @param isCounted whether it says how long it is
 */
export function pagedList<Entry extends object>(
  name: string,
  entry: ObjectRef<typeof builder.$inferSchemaTypes, Entry>,
  things: string,
  { isCounted = true } = {},
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
      ...(isCounted && {
        totalCount: t.int({ description: "How many the whole list has.", resolve: ({ total }) => total ?? 0 }),
      }),
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

/** The arguments of such a list beside its own. */
export const PAGE_ARGUMENTS = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 50, description: `How many, 1 to ${LIMITS.pageSize}.` }),
  after: t.string({ description: "The place after which to start." }),
}));

/** What such a list costs: it is asked for entry by entry. */
export function costOfPage({ first }: { readonly first: number }) {
  return { field: 5, multiplier: Math.max(1, first) };
}

/** A text in a place that a database can look for. */
export const placeText = z.string().refine(isStorable);

/** A part that was asked for: after a place, of so many entries. */
export type PageAsked<Place> = { readonly first: number; readonly after: Place | null };

/**
 * Reads which part was asked for.
 *
 * @param form what a place of the list looks like
 * @throws BAD_USER_INPUT for less than one entry, and for a place that no list gave out
 */
export function readPage<Place>(
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
  form: z.ZodType<Place>,
): PageAsked<Place> {
  // That it is not too many either is checked for every list at once, in check-arguments.ts.
  if (first < 1)
    throw badInput("BAD_COUNT", `first may be 1 to ${LIMITS.pageSize}`, { argument: "first", most: LIMITS.pageSize });
  if (!after) return { first, after: null };
  const place = form.safeParse(asJson(Buffer.from(after, "base64url").toString()));
  if (!place.success) throw badInput("BAD_PLACE", "after is no place in this list", { argument: "after" });
  return { first, after: place.data };
}

/**
 * The page of what was found.
 *
 * @param rows in their order, one more than asked for where there is more
 * @param placeOf where a row stands, as `readPage` reads it
 * @param entryOf what is shown of a row; nothing where it is gone by now
 */
export function toPage<Row, Entry>(
  { total, rows }: { readonly total: number | null; readonly rows: readonly Row[] },
  { first }: { readonly first: number },
  placeOf: (row: Row) => unknown,
  entryOf: (row: Row) => Entry | undefined,
): Page<Entry> {
  return {
    total,
    hasMore: rows.length > first,
    edges: rows.slice(0, first).flatMap((row) => {
      const node = entryOf(row);
      return node ? [{ node, cursor: Buffer.from(JSON.stringify(placeOf(row))).toString("base64url") }] : [];
    }),
  };
}

/** Finds by id what was read beside the rows of a page. */
export function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]) {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return (id: string): Entry | undefined => known.get(id);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What somebody looks for as a pattern of the database: anywhere in the text, its own signs taken literally. */
export function anywhere(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
}
