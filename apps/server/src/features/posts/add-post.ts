import {
  addDays,
  assertMayPair,
  dateOf,
  ExemptPost,
  instantAt,
  PairingTooSoon,
  Refusal,
  SamePersonTwice,
} from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { staffIds, windowOf } from "../../changes/references.ts";
import { KeyReused, TextMissing, TextTooLong, UnknownReference, WouldUncover } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { assertEmployed } from "../staff/employed.ts";
import { NotEmployed } from "../staff/refusals.ts";
import { PostKindRef, PostRef } from "./post.ts";
import { BadPriority, readPost } from "./read-post.ts";

/** The window is no more by then. */
export class WindowEnded extends Refusal {
  readonly code = "WINDOW_ENDED";
  readonly endsOn: Date;

  constructor(endsOn: Date) {
    super("The window is no more by then");
    this.endsOn = endsOn;
  }
}

/** A post at a window is of the kind WINDOW, and no other. */
export class WindowMismatch extends Refusal {
  readonly code = "WINDOW_MISMATCH";

  constructor() {
    super("A window's post needs a window, and no other post has one");
  }
}

builder.objectType(WindowEnded, {
  name: "WindowEnded",
  description: "The window is no more by then.",
  interfaces: [RefusalRef],
  fields: (t) => ({ endsOn: t.expose("endsOn", { type: "Date", description: "The first date without it." }) }),
});

builder.objectType(WindowMismatch, {
  name: "WindowMismatch",
  description: "A window's post needs a window, and no other post has one.",
  interfaces: [RefusalRef],
});

const FirstPairingInput = builder.inputType("FirstPairingInput", {
  description: "Who holds a new post from its first day on.",
  fields: (t) => ({
    primary: t.string({ required: true, description: "Holds it (A), by code." }),
    backup: t.string({ description: "Takes over (B), by code." }),
    reserves: t.stringList({ required: true, defaultValue: [], description: "Called next, in order, by code." }),
  }),
});

export const NewPostInput = builder.inputType("NewPostInput", {
  description: "A post that is new in the office.",
  fields: (t) => ({
    kind: t.field({ type: PostKindRef, required: true, description: "Where it is held." }),
    window: t.string({ description: "The window, by code, for a window's post." }),
    department: t.string({ required: true, description: "The department it belongs to, by code." }),
    name: t.string({ required: true, description: "The name." }),
    nameEn: t.string({ description: "The name in English." }),
    business: t.string({ description: "What is mainly done there." }),
    businessEn: t.string({ description: "What is mainly done there, in English." }),
    priority: t.int({ required: true, description: "The higher, the sooner it is covered." }),
    watched: t.boolean({ required: true, description: "Whether its gaps raise alerts." }),
    special: t.boolean({
      description: "Whether leave of its holder takes the chain of special posts; as it is if left out.",
    }),
    exemptReason: t.string({ description: "Why it may have no backup, such as accounting; left out where it may." }),
    from: t.field({ type: "Date", required: true, description: "The first day, from tomorrow on." }),
    pairing: t.field({ type: FirstPairingInput, description: "Who holds it from that day on." }),
    reason: t.string({ description: "Why it may be without anybody, where it would." }),
  }),
});

builder.mutationField("addPost", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Adds a post, with who holds it or without.",
    type: PostRef,
    errors: {
      types: [
        UnknownReference,
        NotEmployed,
        WindowEnded,
        WindowMismatch,
        PairingTooSoon,
        SamePersonTwice,
        ExemptPost,
        BadPriority,
        WouldUncover,
        TextMissing,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: NewPostInput, required: true, description: "The post." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "addPost", key, input };
      const id = await changeOffice(context, request, (office) => addPost(office, input));
      return context.db.post.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

type NewPost = typeof NewPostInput.$inferInput;

export async function addPost(office: LockedOffice, input: NewPost): Promise<Intent> {
  const { tx, officeId, viewer, timeZone, now } = office;
  assertMayForAll(viewer, "managePlaces");
  const startsOn = asDate(input.from);
  const window = await windowFor(office, input, startsOn);
  // It ends with its window at the latest.
  const endsOn = window?.endsOn ?? null;
  const words = await readPost(office, input, endsOn);
  const code = await nextCode(office, input, window?.code ?? null);
  const people = await pairedPeople(office, input, code);
  const startsAt = instantAt(input.from, 0, timeZone);
  return {
    concerns: { type: "Post", person: null, others: [window?.id ?? null, ...people.values()] },
    touches: { startsAt, endsAt: instantAt(addDays(input.from, MOST_DATES), 0, timeZone) },
    planned: { change: "AS_WRITTEN", reason: readText("reason", input.reason) },
    write: async () => {
      const data = { officeId, code, kind: input.kind, windowId: window?.id ?? null, startsOn, endsOn, ...words };
      const { id } = await tx.post.create({ data, select: { id: true } });
      if (!input.pairing) return { id, after: data };
      const { primary, backup, reserves } = input.pairing;
      const idOf = (person: string) => people.get(person) as string;
      const pairing = await tx.pairing.create({
        data: {
          ...{ officeId, postId: id, startsOn, primaryId: idOf(primary), backupId: backup ? idOf(backup) : null },
          ...{ madeAt: new Date(now), madeById: viewer.staffId },
        },
        select: { id: true },
      });
      await tx.pairingReserve.createMany({
        data: (reserves ?? []).map((reserve, index) => ({
          officeId,
          pairingId: pairing.id,
          position: index + 1,
          staffId: idOf(reserve),
        })),
      });
      return { id, after: { ...data, pairings: input.pairing } };
    },
  };
}

/** @throws {WindowMismatch} @throws {UnknownReference} @throws {WindowEnded} if it is no more by the post's first day */
async function windowFor(office: LockedOffice, { kind, window: code }: NewPost, startsOn: Date) {
  if ((kind === "WINDOW") !== Boolean(code)) throw new WindowMismatch();
  if (!code) return null;
  const window = await windowOf(office, code);
  if (window.endsOn && window.endsOn <= startsOn) throw new WindowEnded(window.endsOn);
  return window;
}

/**
 * Ids of who holds it, by code.
 *
 * @throws {PairingTooSoon} @throws {SamePersonTwice} @throws {ExemptPost} @throws {UnknownReference}
 * @throws {NotEmployed}
 */
async function pairedPeople(office: LockedOffice, input: NewPost, code: string): Promise<Map<string, string>> {
  const { from, priority, watched, pairing } = input;
  const exempt = Boolean(input.exemptReason?.trim());
  const line = { startsOn: from, backup: pairing?.backup ?? null, reserves: pairing?.reserves ?? [] };
  const fact = { code, window: null, priority, watched, exempt, startsOn: null, endsOn: null };
  // Without a holder the day is checked all the same.
  assertMayPair(fact, { ...line, primary: pairing?.primary ?? "" }, dateOf(office.now, office.timeZone));
  if (!pairing) return new Map();
  const people = await staffIds(office, [
    pairing.primary,
    ...(line.backup === null ? [] : [line.backup]),
    ...line.reserves,
  ]);
  await assertEmployed(office, people, from);
  return people;
}

const PREFIXES = { OFFICE: "PO", LEADER: "PL" } as const;

/** At a window its code, with a number from the second seat on; elsewhere the next number of the kind. */
async function nextCode({ tx, officeId }: LockedOffice, { kind }: NewPost, window: string | null): Promise<string> {
  const prefix = kind === "WINDOW" ? `P${window}` : PREFIXES[kind];
  const posts = await tx.post.findMany({ where: { officeId, code: { startsWith: prefix } }, select: { code: true } });
  const taken = new Set(posts.map(({ code }) => code));
  if (kind === "WINDOW" && !taken.has(prefix)) return prefix;
  for (let number = kind === "WINDOW" ? 2 : 1; ; number++) {
    const code = kind === "WINDOW" ? `${prefix}-${number}` : `${prefix}${String(number).padStart(2, "0")}`;
    if (!taken.has(code)) return code;
  }
}
