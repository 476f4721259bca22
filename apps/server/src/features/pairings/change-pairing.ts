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
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PairingRef } from "./pairing.ts";

builder.objectType(PairingTooSoon, {
  name: "PairingTooSoon",
  description: "A pairing starts tomorrow at the earliest; for today a substitute is named.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    earliest: t.field({ description: "The first possible day.", type: "Date", resolve: ({ earliest }) => earliest }),
  }),
});

export const PairingInput = builder.inputType("PairingInput", {
  description: "Who holds a post from a date on.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    from: t.field({ type: "Date", required: true, description: "The first day, from tomorrow on." }),
    primary: t.string({ required: true, description: "Holds it (A), by code." }),
    backup: t.string({ description: "Takes over (B), by code." }),
    reserves: t.stringList({ required: true, defaultValue: [], description: "Called next, in order, by code." }),
    reason: t.string({ description: "Why it may leave a post uncovered, where it would." }),
    replaces: t.id({ description: "The pairing it was decided on; refused if another is in force by then." }),
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
        PairingTooSoon,
        SamePersonTwice,
        ExemptPost,
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
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "changePairing");
  const post = await postOf(office, input.post);
  const codes = [input.primary, ...(input.backup ? [input.backup] : []), ...input.reserves];
  const people = await staffIds(office, codes);
  const today = dateOf(now, timeZone);
  const { priority, watched, code } = post;
  const fact = {
    code,
    window: null,
    priority,
    watched,
    exempt: post.exemptReason !== null,
    startsOn: null,
    endsOn: null,
  };
  const pairing = {
    primary: input.primary,
    backup: input.backup ?? null,
    reserves: input.reserves,
    startsOn: input.from,
  };
  assertMayPair(fact, pairing, today);
  const reason = readText("reason", input.reason);

  const startsOn = new Date(`${input.from}T00:00:00Z`);
  const later = { officeId, postId: post.id, startsOn: { gte: startsOn } };
  const current = await tx.pairing.findFirst({
    where: {
      officeId,
      postId: post.id,
      startsOn: { lt: startsOn },
      OR: [{ endsOn: null }, { endsOn: { gt: startsOn } }],
    },
  });
  const replaced = await tx.pairing.findMany({
    where: later,
    orderBy: { startsOn: "asc" },
    include: { reserves: true },
  });
  await assertReplaces(office, input.replaces, current ?? replaced[0] ?? null);

  const startsAt = instantAt(input.from, 0, timeZone);
  return {
    touches: { startsAt, endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone) },
    planned: { change: { kind: "PAIRING", pairing: { ...pairing, post: code, endsOn: null } }, reason },
    write: async () => {
      await tx.pairing.deleteMany({ where: later });
      if (current) {
        await tx.pairing.update({ where: { officeId_id: { officeId, id: current.id } }, data: { endsOn: startsOn } });
      }
      const { id } = await tx.pairing.create({
        data: {
          officeId,
          postId: post.id,
          startsOn,
          primaryId: people.get(input.primary) as string,
          backupId: input.backup ? (people.get(input.backup) as string) : null,
        },
        select: { id: true },
      });
      await tx.pairingReserve.createMany({
        data: input.reserves.map((reserve, index) => ({
          officeId,
          pairingId: id,
          position: index + 1,
          staffId: people.get(reserve) as string,
        })),
      });
      return { id, before: { ended: current, replaced } };
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
