import type { Pairing, Post, Staff } from "@zaigang/db";
import { addDays, type CivilDate, type OfficeFacts, withChange } from "@zaigang/domain";
import { asDate } from "../../changes/rows.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { lineOf, type PairingLine } from "./pairing-lines.ts";

/** So many days are read, so that there is a workday among them however long a holiday is. */
const DAYS_READ = 15;

/** The table of pairings on a date, in force or as the open draft would make it. */
export type PairingTable = {
  readonly on: CivilDate;
  readonly rows: readonly PairingTableRow[];
  /** Of the days from the date on; with the draft's pairings where it is asked for. */
  readonly facts: OfficeFacts;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly posts: ReadonlyMap<string, Post>;
  /** The person of a row's id. */
  personOf(id: string): Staff;
};

export type PairingTableRow = {
  readonly post: Post;
  readonly line: PairingLine | null;
  /** What is in force; `null` without any, and where the line is the draft's. */
  readonly pairing: Pairing | null;
  readonly isDrafted: boolean;
};

/** Reads the table in at most six statements, whatever its size. */
export async function readPairingTable(
  context: SignedInContext,
  on: CivilDate,
  withDraft: boolean,
): Promise<PairingTable> {
  const { db, viewer } = context;
  const { officeId } = viewer;
  const [{ loaded }, pairings, draft] = await Promise.all([
    officeCoverage(context, on, addDays(on, DAYS_READ)),
    db.pairing.findMany({
      where: { officeId, startsOn: { lte: asDate(on) }, OR: [{ endsOn: null }, { endsOn: { gt: asDate(on) } }] },
      include: { reserves: true },
    }),
    withDraft
      ? db.pairingDraft.findFirst({
          where: { officeId, publishedAt: null, discardedAt: null },
          include: { rows: { include: { reserves: true } } },
        })
      : null,
  ]);
  const inForce = new Map(pairings.map((pairing) => [pairing.postId, pairing]));
  const drafted = new Map(draft?.rows.map((row) => [row.postId, lineOf(row)]));
  const isThere = new Set(loaded.facts.posts.filter((post) => isOn(post, on)).map(({ code }) => code));
  const rows = [...loaded.posts.values()]
    .filter(({ code }) => isThere.has(code))
    .map((post): PairingTableRow => {
      const line = drafted.get(post.id);
      const pairing = inForce.get(post.id) ?? null;
      if (line) return { post, line, pairing: null, isDrafted: true };
      return { post, line: pairing && lineOf(pairing), pairing, isDrafted: false };
    });
  const people = new Map([...loaded.staff.values()].map((person) => [person.id, person]));
  const personOf = (id: string) => people.get(id) as Staff;
  const lines = rows.flatMap(({ post, line, isDrafted }) =>
    line && isDrafted
      ? [{ ...asFact(line, (id) => personOf(id).code), post: post.code, startsOn: on, endsOn: null }]
      : [],
  );
  return {
    on,
    rows: inOrder(rows, loaded.facts),
    facts: withChange(loaded.facts, { kind: "PAIRINGS", pairings: lines }),
    staff: loaded.staff,
    posts: loaded.posts,
    personOf,
  };
}

/** A line as facts name people, by code. */
export function asFact({ primaryId, backupId, reserveIds }: PairingLine, codeOf: (id: string) => string) {
  return {
    primary: codeOf(primaryId),
    backup: backupId === null ? null : codeOf(backupId),
    reserves: reserveIds.map(codeOf),
  };
}

function isOn({ startsOn, endsOn }: OfficeFacts["posts"][number], date: CivilDate): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date < endsOn);
}

const KINDS: readonly Post["kind"][] = ["WINDOW", "OFFICE", "LEADER"];

/** As the office prints it: the hall by window number, then office posts, then leaders, each by code. */
function inOrder(rows: readonly PairingTableRow[], { posts, windows }: OfficeFacts): PairingTableRow[] {
  const numbers = new Map(windows.map(({ code, number }) => [code, number]));
  const place = new Map(posts.map(({ code, window }) => [code, numbers.get(window ?? "") ?? 0]));
  return rows.toSorted(
    ({ post: one }, { post: other }) =>
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0) ||
      (one.code < other.code ? -1 : 1),
  );
}
