import type { Database, Transaction } from "@zaigang/db";
import type { CivilDate, Instant } from "@zaigang/domain";
import { asDate } from "../../changes/rows.ts";
import { concernedBy, lineOf, type PairingLine } from "./pairing-lines.ts";

/** Where and by whom pairings are replaced, as `changeOffice` gives it to a use case. */
type Replacing = {
  readonly tx: Transaction;
  readonly officeId: string;
  readonly viewer: { readonly staffId: string };
  readonly now: Instant;
};

/** What stands where a post's next pairing begins. */
export type Standing = {
  /** What is in force on the day before; `null` without one. */
  readonly before: StandingPairing | null;
  /** What would be in force on that day, and began before it; `null` without one. */
  readonly current: StandingPairing | null;
  /** What is planned to begin on that day or later, by start. */
  readonly planned: readonly StandingPairing[];
  /** Whether the post never had a pairing before that day. */
  readonly isFirst: boolean;
};

export type StandingPairing = PairingLine & {
  readonly id: string;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
};

/**
 * Reads what pairings of posts would be replaced by others from a day on, in two statements whatever their number.
 *
 * @param postIds of which posts; each has an entry in what is returned
 */
export async function readStanding(
  { tx, officeId }: { readonly tx: Database | Transaction; readonly officeId: string },
  postIds: readonly string[],
  startsOn: CivilDate,
): Promise<ReadonlyMap<string, Standing>> {
  const start = asDate(startsOn);
  const rows = await tx.pairing.findMany({
    where: { officeId, postId: { in: [...postIds] } },
    include: { reserves: true },
    orderBy: { startsOn: "asc" },
  });
  const byPost = Map.groupBy(rows, ({ postId }) => postId);
  return new Map(
    postIds.map((postId) => {
      const own = (byPost.get(postId) ?? []).map((row) => ({
        ...lineOf(row),
        id: row.id,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      }));
      const before =
        own.find((each) => each.startsOn < start && (each.endsOn === null || each.endsOn >= start)) ?? null;
      const current = before?.endsOn?.getTime() === start.getTime() ? null : before;
      const planned = own.filter((each) => each.startsOn >= start);
      return [postId, { before, current, planned, isFirst: own.length === planned.length }];
    }),
  );
}

/** The pairing that a post gets. */
export type NewPairing = PairingLine & { readonly postId: string };

/**
 * Gives posts other pairings from a day on, whoever decides it: ends what is in force the day before, drops what is
 * planned for later, and tells those whom it concerns. What was in force until then stays as it was. Takes seven
 * statements whatever the number of posts.
 *
 * @param more.draftId the draft that they are published with
 * @param more.shownFrom when people are told; now if left out
 * @returns ids of the new pairings by post
 * Source: docs/rules.md R-46.
 */
export async function replacePairings(
  { tx, officeId, viewer, now }: Replacing,
  startsOn: CivilDate,
  pairings: readonly NewPairing[],
  standing: ReadonlyMap<string, Standing>,
  { draftId = null, shownFrom = now }: { readonly draftId?: string | null; readonly shownFrom?: Instant } = {},
): Promise<ReadonlyMap<string, string>> {
  const start = asDate(startsOn);
  const own = { officeId, postId: { in: pairings.map(({ postId }) => postId) } };
  await tx.pairing.deleteMany({ where: { ...own, startsOn: { gte: start } } });
  await tx.pairing.updateMany({
    where: { ...own, OR: [{ endsOn: null }, { endsOn: { gt: start } }] },
    data: { endsOn: start },
  });
  const made = await tx.pairing.createManyAndReturn({
    data: pairings.map(({ postId, primaryId, backupId, scope }) => ({
      officeId,
      postId,
      startsOn: start,
      primaryId,
      backupId,
      scope,
      madeAt: new Date(now),
      madeById: viewer.staffId,
      draftId,
    })),
    select: { id: true, postId: true },
  });
  const ids = new Map(made.map(({ id, postId }) => [postId, id]));
  await tx.pairingReserve.createMany({
    data: pairings.flatMap(({ postId, reserveIds }) =>
      reserveIds.map((staffId, index) => ({
        officeId,
        pairingId: ids.get(postId) as string,
        position: index + 1,
        staffId,
      })),
    ),
  });
  await tellOfPairings({ tx, officeId, now }, startsOn, pairings, standing, shownFrom);
  return ids;
}

/** Tells those whom other lines concern, and those who have heard already that they would stand in one that goes. */
async function tellOfPairings(
  { tx, officeId, now }: Pick<Replacing, "tx" | "officeId" | "now">,
  startsOn: CivilDate,
  pairings: readonly NewPairing[],
  standing: ReadonlyMap<string, Standing>,
  shownFrom: Instant,
): Promise<void> {
  const own = { officeId, kind: "PAIRING_CHANGED" as const, postId: { in: pairings.map(({ postId }) => postId) } };
  const present = new Date(now);
  // What nobody has been told yet is told as it is now.
  await tx.message.deleteMany({ where: { ...own, shownFrom: { gt: present } } });
  const heard = await tx.message.findMany({
    where: { ...own, date: { gte: asDate(startsOn) } },
    select: { postId: true, date: true },
    distinct: ["postId", "date"],
  });
  const isHeard = (postId: string, date: Date) =>
    heard.some((message) => message.postId === postId && message.date?.getTime() === date.getTime());
  await tx.message.createMany({
    data: pairings.flatMap((pairing) => {
      const { postId } = pairing;
      const { before = null, planned = [] } = standing.get(postId) ?? {};
      const gone = planned.filter((each) => isHeard(postId, each.startsOn));
      const concerned = new Set([before, ...gone].flatMap((line) => concernedBy(line, pairing)));
      return [...concerned].map((staffId) => ({
        officeId,
        staffId,
        kind: "PAIRING_CHANGED" as const,
        at: present,
        shownFrom: new Date(shownFrom),
        postId,
        date: asDate(startsOn),
        stretches: [],
      }));
    }),
  });
}
