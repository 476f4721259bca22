import {
  addDays,
  assertMayPair,
  dateOf,
  ExemptPost,
  instantAt,
  PairingTooSoon,
  SamePersonTwice,
} from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { lastChange, postOf, rowId, staffIds } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference, WouldUncover } from "../../changes/refusals.ts";
import { UNDO_MS } from "../../changes/tell-people.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { LaterPairingPlanned } from "./later-pairing-planned.ts";
import { BackupScopeRef, PairingRef } from "./pairing.ts";
import { peopleOf } from "./pairing-lines.ts";
import { readStanding, replacePairings, type Standing } from "./replace-pairings.ts";

builder.objectType(PairingTooSoon, {
  name: "PairingTooSoon",
  description: "A pairing starts tomorrow at the earliest, a post's first one today; for today a substitute is named.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    earliest: t.field({ description: "The first possible day.", type: "Date", resolve: ({ earliest }) => earliest }),
  }),
});

export const PairingInput = builder.inputType("PairingInput", {
  description: "Who holds a post from a date on.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    from: t.field({
      type: "Date",
      required: true,
      description: "The first day, from tomorrow on; a post's first from today on.",
    }),
    primary: t.string({ required: true, description: "Holds it (A), by code." }),
    backup: t.string({ description: "Takes over (B), by code." }),
    reserves: t.stringList({ required: true, defaultValue: [], description: "Called next, in order, by code." }),
    scope: t.field({ type: BackupScopeRef, description: "What the backup does; as it is if left out." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
    replaces: t.id({ description: "The pairing it was decided on; refused if another is in force by then." }),
    replacesPlanned: t.boolean({ defaultValue: false, description: "Whether what is planned for later shall go." }),
  }),
});

export type PairingInputShape = typeof PairingInput.$inferInput;

builder.mutationField("changePairing", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes who holds a post from a date on. What was in force until then stays as it was.",
    type: PairingRef,
    errors: {
      types: [
        UnknownReference,
        NotEmployed,
        PairingTooSoon,
        SamePersonTwice,
        ExemptPost,
        LaterPairingPlanned,
        WouldUncover,
        ChangedMeanwhile,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: PairingInput, required: true, description: "The new pairing." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "changePairing", key, input };
      const id = await changeOffice(context, request, (office) => changePairing(office, input));
      const pairing = await context.db.pairing.findUnique({
        ...query,
        where: inMyOffice(id, context),
      });
      // The request came again after another pairing had taken the place of the one that it made.
      if (!pairing) throw new ChangedMeanwhile(null);
      return pairing;
    },
  }),
);

async function changePairing(office: LockedOffice, input: PairingInputShape): Promise<Intent> {
  const { viewer, timeZone, now } = office;
  assertMayForAll(viewer, "changePairing");
  const post = await postOf(office, input.post);
  const codes = [input.primary, ...(input.backup ? [input.backup] : []), ...input.reserves];
  const people = await staffIds(office, codes);
  await assertEmployed(office, people, input.from);
  const idOf = (code: string) => people.get(code) as string;
  const standing = await readStanding(office, [post.id], input.from);
  const { current, planned, isFirst } = standing.get(post.id) as Standing;

  const { code } = post;
  const { primary, reserves } = input;
  const pairing = { primary, backup: input.backup ?? null, reserves, startsOn: input.from };
  assertMayPair({ code, exempt: post.exemptReason !== null }, pairing, dateOf(now, timeZone), isFirst);
  const reason = readText("reason", input.reason);
  await assertReplaces(office, input.replaces, current ?? planned[0] ?? null);
  if (planned.length > 0 && !input.replacesPlanned) throw new LaterPairingPlanned(planned.map(({ id }) => id));

  const made = {
    postId: post.id,
    primaryId: idOf(primary),
    backupId: input.backup ? idOf(input.backup) : null,
    reserveIds: reserves.map(idOf),
    scope: input.scope ?? current?.scope ?? "FULL",
  };
  const startsAt = instantAt(input.from, 0, timeZone);
  return {
    concerns: {
      type: "Pairing",
      person: null,
      others: [post.id, ...peopleOf(made), ...(current ? peopleOf(current) : [])],
    },
    touches: { startsAt, endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone) },
    planned: { change: { kind: "PAIRING", pairing: { ...pairing, post: code, endsOn: null } }, reason },
    write: async () => {
      const shownFrom = now + UNDO_MS;
      const ids = await replacePairings(office, input.from, [made], standing, { shownFrom });
      const id = ids.get(post.id) as string;
      return { id, before: { ...current, replaced: planned }, after: { ...made, startsOn: input.from }, shownFrom };
    },
  };
}

/** @throws {ChangedMeanwhile} if somebody decided on another pairing than the one that would be in force then */
async function assertReplaces(
  office: LockedOffice,
  decidedOn: string | null | undefined,
  there: { readonly id: string } | null,
): Promise<void> {
  if (!decidedOn || rowId(decidedOn, "Pairing") === there?.id) return;
  throw new ChangedMeanwhile(there && (await lastChange(office, there.id)));
}
