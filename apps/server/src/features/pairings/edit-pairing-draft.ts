import { dateOf, PairingTooSoon } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { postIds, staffIds } from "../../changes/references.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { findOpenDraft, saidBy } from "./find-open-draft.ts";
import { BackupScopeRef } from "./pairing.ts";
import { PairingDraftRef } from "./pairing-draft.ts";
import { dateText } from "./read-pairing-draft.ts";

/** A line is never longer; who wants more has another problem. */
const MOST_RESERVES = 10;

const DraftedPairing = builder.inputType("DraftedPairing", {
  description: "What a draft shall say of a post. It may be wrong until it is published.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    primary: t.string({ required: true, description: "Holds it (A), by code." }),
    backup: t.string({ description: "Takes over (B), by code." }),
    reserves: t.stringList({ required: true, defaultValue: [], description: "Called next, in order, by code." }),
    scope: t.field({
      type: BackupScopeRef,
      required: true,
      defaultValue: "FULL",
      description: "What the backup does.",
    }),
  }),
});

const EditDraftInput = builder.inputType("EditPairingDraftInput", {
  description: "A change of the open draft. What is left out stays.",
  fields: (t) => ({
    draft: t.id({ required: true, description: "Which, by id." }),
    version: t.int({ description: "The version it was decided on; whatever is there if left out." }),
    startsOn: t.field({ type: "Date", description: "Another first day, not before today." }),
    title: t.string({ description: "Another title; empty for none." }),
    rows: t.field({
      type: [DraftedPairing],
      required: true,
      defaultValue: [],
      description: "Rows to write, in place of what the draft says of their posts.",
    }),
    drop: t.stringList({
      required: true,
      defaultValue: [],
      description: "Posts, by code, that shall stay as they are.",
    }),
  }),
});

builder.mutationField("editPairingDraft", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Changes the open draft, row by row or more at once. Nothing of it is in force.",
    type: PairingDraftRef,
    errors: { types: [UnknownReference, PairingTooSoon, ChangedMeanwhile, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: EditDraftInput, required: true, description: "What shall be another." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "editPairingDraft", key, input };
      const id = await changeOffice(context, request, (office) => editDraft(office, input));
      return context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function editDraft(office: LockedOffice, input: typeof EditDraftInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now, timeZone } = office;
  assertMayForAll(viewer, "changePairing");
  const draft = await findOpenDraft(office, input);
  const today = dateOf(now, timeZone);
  if (input.startsOn && input.startsOn < today) throw new PairingTooSoon(today);
  const title = input.title === undefined ? {} : { title: readText("title", input.title) };
  const { rows } = input;
  if (rows.some(({ reserves }) => reserves.length > MOST_RESERVES)) {
    throw badInput("TOO_MANY_RESERVES", `A post has at most ${MOST_RESERVES} reserves`, { most: MOST_RESERVES });
  }
  const posts = await postIds(office, [...rows.map(({ post }) => post), ...input.drop]);
  const people = await staffIds(
    office,
    rows.flatMap(({ primary, backup, reserves }) => [primary, ...(backup ? [backup] : []), ...reserves]),
  );
  const postOf = (code: string) => posts.get(code) as string;
  const personOf = (code: string) => people.get(code) as string;
  if (new Set(rows.map(({ post }) => post)).size < rows.length) {
    throw badInput("SAME_POST_TWICE", "A draft has one row for a post");
  }
  const own = { officeId, draftId: draft.id };
  return {
    concerns: { type: "PairingDraft", person: null, others: [...posts.values(), ...people.values()] },
    touches: null,
    write: async () => {
      await tx.pairingDraftRow.deleteMany({ where: { ...own, postId: { in: [...posts.values()] } } });
      await tx.pairingDraftRow.createMany({
        data: rows.map(({ post, primary, backup, scope }) => ({
          ...own,
          postId: postOf(post),
          primaryId: personOf(primary),
          backupId: backup ? personOf(backup) : null,
          scope,
        })),
      });
      await tx.pairingDraftReserve.createMany({
        data: rows.flatMap(({ post, reserves }) =>
          reserves.map((reserve, index) => ({
            ...own,
            postId: postOf(post),
            position: index + 1,
            staffId: personOf(reserve),
          })),
        ),
      });
      await tx.pairingDraft.update({
        where: { officeId_id: { officeId, id: draft.id } },
        data: {
          version: { increment: 1 },
          ...(input.startsOn ? { startsOn: asDate(input.startsOn) } : {}),
          ...title,
        },
      });
      return {
        id: draft.id,
        before: saidBy(draft),
        after: { startsOn: input.startsOn ?? dateText(draft.startsOn), ...title, rows, dropped: input.drop },
      };
    },
  };
}
