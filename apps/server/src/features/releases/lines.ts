import { randomUUID } from "node:crypto";
import type { BackupScope, Database, Transaction } from "@zaigang/db";
import type { CivilDate, Pairing, Release } from "@zaigang/domain";
import type { LockedOffice } from "../../changes/change-office.ts";
import { asDate } from "../../changes/rows.ts";
import { concernedBy, type PairingLine, peopleOf } from "../pairings/pairing-lines.ts";

/** A pairing as the rules know it, and the row behind it. */
export type KnownPairing = { readonly id: string; readonly scope: BackupScope; readonly fact: Pairing };

/** The pairings in whose lines somebody stands at some time of their release, by post and date. */
export async function pairingsOf(
  db: Database | Transaction,
  officeId: string,
  staffId: string,
  { from, until }: Release,
): Promise<KnownPairing[]> {
  const rows = await db.pairing.findMany({
    where: {
      officeId,
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: asDate(from) } }] },
        { OR: [{ primaryId: staffId }, { backupId: staffId }, { reserves: { some: { staffId } } }] },
      ],
      ...(until !== null && { startsOn: { lt: asDate(until) } }),
    },
    orderBy: [{ post: { code: "asc" } }, { startsOn: "asc" }],
    include: {
      post: { select: { code: true } },
      primary: { select: { code: true } },
      backup: { select: { code: true } },
      reserves: { orderBy: { position: "asc" }, select: { staff: { select: { code: true } } } },
    },
  });
  return rows.map(({ id, scope, startsOn, endsOn, post, primary, backup, reserves }) => ({
    id,
    scope,
    fact: {
      post: post.code,
      startsOn: asText(startsOn) as CivilDate,
      endsOn: asText(endsOn),
      primary: primary.code,
      backup: backup?.code ?? null,
      reserves: reserves.map(({ staff }) => staff.code),
    },
  }));
}

/** Writes what became another: what lasts into the release ends with its first day, and what follows is made anew. Those concerned are told. */
export async function changeLines(
  { tx, officeId, viewer, now }: LockedOffice,
  before: readonly KnownPairing[],
  after: readonly Pairing[],
  from: CivilDate,
  people: ReadonlyMap<string, string>,
  posts: ReadonlyMap<string, string>,
): Promise<void> {
  const kept = new Set(after);
  const changed = before.filter(({ fact }) => !kept.has(fact));
  if (changed.length === 0) return;
  const idsWhere = (isWanted: (fact: Pairing) => boolean) => ({
    officeId,
    id: { in: changed.filter(({ fact }) => isWanted(fact)).map(({ id }) => id) },
  });
  await tx.pairing.deleteMany({ where: idsWhere(({ startsOn }) => startsOn >= from) });
  await tx.pairing.updateMany({
    where: idsWhere(({ startsOn }) => startsOn < from),
    data: { endsOn: asDate(from) },
  });

  const known = new Set(before.map(({ fact }) => fact));
  const scopes = new Map(changed.map(({ fact, scope }) => [fact.post, scope]));
  const made = after
    .filter((fact) => !known.has(fact) && fact.startsOn >= from)
    .map((fact) => ({ ...fact, id: randomUUID() }));
  const idOf = (code: string) => people.get(code) as string;
  await tx.pairing.createMany({
    data: made.map(({ id, post, startsOn, endsOn, primary, backup }) => ({
      officeId,
      id,
      postId: posts.get(post) as string,
      startsOn: asDate(startsOn),
      endsOn: endsOn === null ? null : asDate(endsOn),
      primaryId: idOf(primary),
      backupId: backup === null ? null : idOf(backup),
      scope: scopes.get(post) ?? "FULL",
      madeAt: new Date(now),
      madeById: viewer.staffId,
    })),
  });
  await tx.pairingReserve.createMany({
    data: made.flatMap(({ id, reserves }) =>
      reserves.map((code, index) => ({ officeId, pairingId: id, position: index + 1, staffId: idOf(code) })),
    ),
  });

  const lineOf = ({ primary, backup, reserves }: Pairing, scope: BackupScope): PairingLine => ({
    primaryId: idOf(primary),
    backupId: backup === null ? null : idOf(backup),
    reserveIds: reserves.map(idOf),
    scope,
  });
  const at = new Date(now);
  // What begins later is told by then: every piece of a line that is cut would be told otherwise.
  const running = changed.filter(({ fact }) => fact.startsOn <= from);
  await tx.message.createMany({
    data: running.flatMap(({ fact, scope }) => {
      const next = made.find(({ post, startsOn }) => post === fact.post && startsOn === from);
      const was = lineOf(fact, scope);
      const concerned = next ? concernedBy(was, lineOf(next, scope)) : peopleOf(was);
      return concerned.map((staffId) => ({
        officeId,
        staffId,
        kind: "PAIRING_CHANGED" as const,
        at,
        shownFrom: at,
        postId: posts.get(fact.post) as string,
        date: asDate(from),
        stretches: [],
      }));
    }),
  });
}

function asText(date: Date | null): CivilDate | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
