import { randomUUID } from "node:crypto";
import { type CivilDate, firstTurn, laterDate, PAIRING_FIELDS, type PostRow, type ShiftRow } from "@zaigang/domain";
import { asDate } from "../../../changes/rows.ts";
import { type NewPairing, readStanding, replacePairings } from "../../pairings/replace-pairings.ts";
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
      watched = r.watched, special = r.special, "exemptReason" = r."exemptReason", version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ isNew }) => !isNew).map(columnsOf))}::jsonb)
      AS r(id uuid, name text, "nameEn" text, business text, "businessEn" text, kind "PostKind", "departmentId" uuid,
        "windowId" uuid, priority int, watched boolean, special boolean, "exemptReason" text)
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

/**
 * Gives posts their new pairings. What was in force until then stays as it was, and those whom another line concerns are
 * told; of the first pairing of a new post nobody is.
 */
export async function writePairings(writing: Writing, rows: readonly Pending<PostRow>[]): Promise<void> {
  const pairings = rows.flatMap((row) => {
    const line = PAIRING_FIELDS.some(row.changed) ? lineOf(writing, row.after) : null;
    return line ? [{ ...line, isNew: row.isNew, startsOn: startOf(row, writing.today) }] : [];
  });
  await makeFirstPairings(
    writing,
    pairings.filter(({ isNew }) => isNew),
  );
  const { tx, officeId, staffId, now } = writing;
  const others = pairings.filter(({ isNew }) => !isNew);
  for (const [startsOn, lines] of Map.groupBy(others, (line) => line.startsOn)) {
    const postIds = lines.map(({ postId }) => postId);
    const standing = await readStanding(writing, postIds, startsOn);
    await replacePairings({ tx, officeId, viewer: { staffId }, now }, startsOn, lines, standing);
  }
}

function lineOf({ ids }: Writing, { code, primary, backup, scope, reserves }: PostRow): NewPairing | null {
  if (primary === null) return null;
  return {
    postId: idIn(ids.posts, code),
    primaryId: idIn(ids.staff, primary),
    backupId: idOrNull(ids.staff, backup),
    scope,
    reserveIds: reserves.map((reserve) => idIn(ids.staff, reserve)),
  };
}

async function makeFirstPairings(
  { tx, officeId, staffId, now }: Writing,
  lines: readonly (NewPairing & { readonly startsOn: CivilDate })[],
): Promise<void> {
  const pairings = lines.map((line) => ({ ...line, id: randomUUID() }));
  await tx.pairing.createMany({
    data: pairings.map(({ id, postId, primaryId, backupId, scope, startsOn }) => ({
      ...{ officeId, id, postId, primaryId, backupId, scope },
      startsOn: asDate(startsOn),
      madeAt: new Date(now),
      madeById: staffId,
    })),
  });
  await tx.pairingReserve.createMany({
    data: pairings.flatMap(({ id, reserveIds }) =>
      reserveIds.map((reserve, index) => ({ officeId, pairingId: id, position: index + 1, staffId: reserve })),
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
