import type { PairingDraft, Post, Prisma, Staff } from "@zaigang/db";
import { addDays, dateOf, type Pairing, type PairingProblem, pairingProblems } from "@zaigang/domain";
import type { SignedInContext } from "../../graphql/context.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { isSameLine, lineOf, type PairingLine } from "./pairing-lines.ts";
import { asFact } from "./read-pairing-table.ts";
import { readStanding } from "./replace-pairings.ts";

/** A row of a draft, with what stands or stood there before it. */
export type DraftRow = {
  readonly post: Post;
  readonly line: PairingLine;
  /** Who holds the post and stands behind its holder until then; `null` for nobody. */
  readonly before: PairingLine | null;
  /** Whether it says what is in force anyway. */
  readonly isUnchanged: boolean;
  /** The days from which something else is planned, by date; of an open draft. */
  readonly plannedOn: readonly Date[];
  /** What is wrong with it; of an open draft. */
  readonly problems: readonly PairingProblem[];
  readonly people: ReadonlyMap<string, Staff>;
};

/** What a published draft keeps of the lines that it replaced. */
export type KeptLine = { readonly postId: string; readonly line: PairingLine | null };

/** The rows of a draft, by post code. Takes at most six statements, whatever their number. */
export async function readDraftRows(
  context: SignedInContext,
  draft: Pick<PairingDraft, "id" | "startsOn" | "publishedAt" | "before">,
): Promise<DraftRow[]> {
  const { db, viewer, now } = context;
  const { officeId } = viewer;
  const startsOn = dateText(draft.startsOn);
  const [{ loaded }, rows] = await Promise.all([
    officeCoverage(context, startsOn, addDays(startsOn, 1)),
    db.pairingDraftRow.findMany({ where: { officeId, draftId: draft.id }, include: { reserves: true } }),
  ]);
  const people = new Map([...loaded.staff.values()].map((person) => [person.id, person]));
  const posts = new Map([...loaded.posts.values()].map((post) => [post.id, post]));
  const drafted = rows
    .map((row) => ({ post: posts.get(row.postId) as Post, line: lineOf(row) }))
    .sort((one, other) => (one.post.code < other.post.code ? -1 : 1));

  if (draft.publishedAt !== null) {
    const kept = new Map(((draft.before ?? []) as KeptLine[]).map(({ postId, line }) => [postId, line]));
    return drafted
      .filter(({ post }) => kept.has(post.id))
      .map((row) => ({
        ...row,
        before: kept.get(row.post.id) ?? null,
        isUnchanged: false,
        plannedOn: [],
        problems: [],
        people,
      }));
  }

  const standing = await readStanding(
    { tx: db, officeId },
    drafted.map(({ post }) => post.id),
    startsOn,
  );
  const isFirst = new Map(drafted.map(({ post }) => [post.code, standing.get(post.id)?.isFirst ?? true]));
  const proposed = drafted.map(({ post, line }) => ({
    ...asFact(line, (id) => people.get(id)?.code as string),
    post: post.code,
    startsOn,
    endsOn: null,
  }));
  const problems = Map.groupBy(
    pairingProblems(loaded.facts, proposed, dateOf(now, viewer.timeZone), (post) => isFirst.get(post) ?? false),
    ({ post }) => post,
  );
  return drafted.map((row) => {
    const { before = null, planned = [] } = standing.get(row.post.id) ?? {};
    const there = standing.get(row.post.id)?.current ?? null;
    return {
      ...row,
      before,
      isUnchanged: there !== null && planned.length === 0 && isSameLine(there, row.line),
      plannedOn: planned.map((each) => each.startsOn),
      problems: problems.get(row.post.code) ?? [],
      people,
    };
  });
}

/** The pairings that a draft would make, in the words of the facts. */
export async function draftedPairings(
  context: SignedInContext,
  draft: Pick<PairingDraft, "id" | "startsOn" | "publishedAt" | "before">,
): Promise<Pairing[]> {
  const startsOn = dateText(draft.startsOn);
  const rows = await readDraftRows(context, draft);
  return rows.map(({ post, line, people }) => ({
    ...asFact(line, (id) => people.get(id)?.code as string),
    post: post.code,
    startsOn,
    endsOn: null,
  }));
}

/** The open draft of an office, as a condition. */
export function openDraft(officeId: string): Prisma.PairingDraftWhereInput {
  return { officeId, publishedAt: null, discardedAt: null };
}

/** A date of a row as a text. */
export function dateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}
