import type { Database, Staff } from "@zaigang/db";
import { builder } from "../../graphql/builder.ts";
import { costOfPage, PAGE_ARGUMENTS, pagedList, readPage, toPage } from "../../graphql/paged-list.ts";
import { type Entry, EntryKindRef, EntryRef, type Thing } from "./audit-entry.ts";
import { type EntryRow, findEntries, PLACE_OF_ENTRY, placeOfEntry } from "./find-entries.ts";

const AuditLog = pagedList("AuditLog", EntryRef, "entries", { isCounted: false });

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
    type: AuditLog,
    args: {
      filter: t.arg({ type: AuditFilter, description: "Which entries; all if left out." }),
      ...PAGE_ARGUMENTS,
    },
    complexity: costOfPage,
    resolve: async (_root, { filter, ...asked }, { db, viewer, looks }) => {
      looks.note("AuditLog", null);
      const page = readPage(asked, PLACE_OF_ENTRY);
      const rows = await findEntries(db, viewer, filter ?? {}, page);
      return toPage({ total: null, rows }, page, placeOfEntry, await nameSubjects(db, viewer.officeId, rows));
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
