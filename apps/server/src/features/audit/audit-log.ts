import type { Database, Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { isStorable } from "../../graphql/check-arguments.ts";
import { badInput } from "../../graphql/errors.ts";
import { type Entry, EntryKindRef, EntryRef, type Thing } from "./audit-entry.ts";
import { type EntryRow, findEntries, type Place } from "./find-entries.ts";

type Edge = { readonly cursor: string; readonly node: Entry };
type Page = { readonly edges: readonly Edge[]; readonly hasMore: boolean };

const AuditLogEdge = builder.objectRef<Edge>("AuditLogEdge").implement({
  description: "An entry in the log, and its place in it.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "The place, to go on from." }),
    node: t.field({ description: "The entry.", type: EntryRef, resolve: ({ node }) => node }),
  }),
});

const AuditLogConnection = builder.objectRef<Page>("AuditLogConnection").implement({
  description: "A part of the office's log.",
  fields: (t) => ({
    edges: t.field({ description: "The entries.", type: [AuditLogEdge], resolve: ({ edges }) => [...edges] }),
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

const AuditFilter = builder.inputType("AuditFilter", {
  description: "Which entries.",
  fields: (t) => ({
    person: t.string({ description: "Done by or concerning a person, by code." }),
    thing: t.string({ description: "Concerning a post, a window or a department, by code." }),
    kind: t.field({ type: EntryKindRef, description: "Changes or looks alone." }),
    action: t.string({ description: "The mutation or operation." }),
    from: t.field({ type: "Date", description: "From a date on." }),
    to: t.field({ type: "Date", description: "Until the end of a date." }),
    text: t.string({ description: "In what was done, from where and by which token." }),
  }),
});

builder.queryField("auditLog", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "The log of my office, the latest first: what was changed, and who looked at what is private.",
    type: AuditLogConnection,
    args: {
      filter: t.arg({ type: AuditFilter, description: "Which entries; all if left out." }),
      first: t.arg.int({ required: true, defaultValue: 50, description: "How many, at most 100." }),
      after: t.arg.string({ description: "The place after which to start." }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.max(1, first) }),
    resolve: async (_root, { filter, first, after }, { db, viewer, looks }) => {
      looks.note("AuditLog", null);
      const rows = await findEntries(db, viewer, filter ?? {}, first, after ? readPlace(after) : null);
      const shown = rows.slice(0, first);
      const named = await nameSubjects(db, viewer.officeId, shown);
      return {
        hasMore: rows.length > first,
        edges: shown.map((row) => ({ cursor: asCursor(row), node: named(row) })),
      };
    },
  }),
);

/** Who and what the entries are about: two statements, however many there are. */
async function nameSubjects(db: Database, officeId: string, rows: readonly EntryRow[]) {
  const ids = [...new Set(rows.flatMap(({ subjectIds, actorId }) => [...subjectIds, ...(actorId ? [actorId] : [])]))];
  const [staff, things] = await Promise.all([
    db.staff.findMany({ where: { officeId, id: { in: ids } } }),
    db.$queryRaw<(Thing & { id: string })[]>`
      SELECT 'POST' AS kind, id, code, name FROM "Post" WHERE "officeId" = ${officeId}::uuid AND id = ANY(${ids}::uuid[])
      UNION ALL SELECT 'WINDOW', id, code, name FROM "Window" WHERE "officeId" = ${officeId}::uuid AND id = ANY(${ids}::uuid[])
      UNION ALL SELECT 'DEPARTMENT', id, code, name FROM "Department"
        WHERE "officeId" = ${officeId}::uuid AND id = ANY(${ids}::uuid[])`,
  ]);
  const people = new Map<string, Staff>(staff.map((person) => [person.id, person]));
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const found = <Found>(map: ReadonlyMap<string, Found>, row: EntryRow) =>
    row.subjectIds.flatMap((id) => map.get(id) ?? []);
  return (row: EntryRow): Entry => ({
    ...row,
    actor: row.actorId === null ? null : (people.get(row.actorId) ?? null),
    people: found(people, row),
    things: found(byId, row),
  });
}

function asCursor({ at, kind, id }: Place): string {
  return Buffer.from(JSON.stringify([at, kind, id])).toString("base64url");
}

/** @throws BAD_USER_INPUT for a place that the API never gave out */
function readPlace(cursor: string): Place {
  try {
    const [at, kind, id] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isPlace = Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 && (kind === "CHANGE" || kind === "LOOK");
    if (isPlace && typeof id === "string" && isStorable(id)) return { at, kind, id };
  } catch {
    // Below.
  }
  throw badInput("BAD_PLACE", "after is no place in this list", { argument: "after" });
}
