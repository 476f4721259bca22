import { randomUUID } from "node:crypto";
import { type CivilDate, firstTurn, laterDate, PAIRING_FIELDS, type PostRow, type ShiftRow } from "@zaigang/domain";
import { asDate } from "../../../changes/rows.ts";
import { firstChangeOn } from "../load-office-tables.ts";
import { idIn, idOrNull, type Pending, type Writing } from "./pending.ts";

/** Makes the new posts and changes the others. */
export async function writePosts(
  { tx, officeId, today, ids }: Writing,
  rows: readonly Pending<PostRow>[],
): Promise<void> {
  const columnsOf = ({ after }: Pending<PostRow>) => {
    const { department, window, primary: _, backup: __, reserves: ___, scope: ____, startsOn: _____, ...post } = after;
    return {
      ...post,
      id: idIn(ids.posts, post.code),
      departmentId: idIn(ids.departments, department),
      windowId: idOrNull(ids.windows, window),
    };
  };
  const made = rows.filter(({ isNew }) => isNew);
  await tx.post.createMany({
    data: made.map((row) => ({ ...columnsOf(row), officeId, startsOn: asDate(startOf(row, today)) })),
  });
  await tx.$executeRaw`
    UPDATE "Post" p SET name = r.name, "nameEn" = r."nameEn", business = r.business, "businessEn" = r."businessEn",
      kind = r.kind, "departmentId" = r."departmentId", "windowId" = r."windowId", priority = r.priority,
      watched = r.watched, "exemptReason" = r."exemptReason", version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ isNew }) => !isNew).map(columnsOf))}::jsonb)
      AS r(id uuid, name text, "nameEn" text, business text, "businessEn" text, kind "PostKind", "departmentId" uuid,
        "windowId" uuid, priority int, watched boolean, "exemptReason" text)
    WHERE p."officeId" = ${officeId}::uuid AND p.id = r.id`;
}

/**
 * The first day of a row's pairing: of a new post today, of another tomorrow, or a later day that the file names.
 *
 * Source: docs/rules.md R-81.
 */
export function startOf({ isNew, after }: Pending<PostRow>, today: CivilDate): CivilDate {
  const first = isNew ? today : firstChangeOn(today);
  return laterDate(first, after.startsOn ?? first);
}

/** Gives posts their new pairings. What was in force until then stays as it was; what was planned for later goes. */
export async function writePairings(writing: Writing, rows: readonly Pending<PostRow>[]): Promise<void> {
  const { tx, officeId, staffId, now, today, ids } = writing;
  const pairings = rows.flatMap((row) => {
    const { code, primary, backup, scope, reserves } = row.after;
    if (primary === null || !PAIRING_FIELDS.some(row.changed)) return [];
    const people = { primaryId: idIn(ids.staff, primary), backupId: idOrNull(ids.staff, backup) };
    return [
      { ...people, id: randomUUID(), postId: idIn(ids.posts, code), startsOn: startOf(row, today), scope, reserves },
    ];
  });
  const starts = JSON.stringify(pairings.map(({ postId, startsOn }) => ({ postId, startsOn })));
  await tx.$executeRaw`
    DELETE FROM "Pairing" p USING jsonb_to_recordset(${starts}::jsonb) AS r("postId" uuid, "startsOn" date)
    WHERE p."officeId" = ${officeId}::uuid AND p."postId" = r."postId" AND p."startsOn" >= r."startsOn"`;
  await tx.$executeRaw`
    UPDATE "Pairing" p SET "endsOn" = r."startsOn"
    FROM jsonb_to_recordset(${starts}::jsonb) AS r("postId" uuid, "startsOn" date)
    WHERE p."officeId" = ${officeId}::uuid AND p."postId" = r."postId"
      AND (p."endsOn" IS NULL OR p."endsOn" > r."startsOn")`;
  await tx.pairing.createMany({
    data: pairings.map(({ reserves: _, startsOn, ...pairing }) => {
      return { ...pairing, officeId, startsOn: asDate(startsOn), madeAt: new Date(now), madeById: staffId };
    }),
  });
  await tx.pairingReserve.createMany({
    data: pairings.flatMap(({ id, reserves }) =>
      reserves.map((code, index) => ({ officeId, pairingId: id, position: index + 1, staffId: idIn(ids.staff, code) })),
    ),
  });
}

/** Makes rules for work outside the sessions, of new posts from today, of others from tomorrow. */
export async function writeShifts(
  { tx, officeId, today, ids }: Writing,
  rows: readonly Pending<ShiftRow>[],
  newPosts: ReadonlySet<string>,
): Promise<void> {
  const rules = rows.map(({ after }) => {
    const first = newPosts.has(after.post) ? today : firstChangeOn(today);
    return { ...after, id: randomUUID(), startsOn: firstTurn(after, first) };
  });
  await tx.shiftRule.createMany({
    data: rules.map(({ posts: _, post, startsOn, ...rule }) => {
      return { ...rule, officeId, postId: idIn(ids.posts, post), startsOn: asDate(startsOn) };
    }),
  });
  await tx.shiftRulePost.createMany({
    data: rules.flatMap(({ id, posts }) =>
      posts.map((code) => ({ officeId, ruleId: id, postId: idIn(ids.posts, code) })),
    ),
  });
}
