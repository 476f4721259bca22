import { dateOf, PairingTooSoon, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { KeyReused, TextTooLong } from "../../changes/refusals.ts";
import { asDate } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { PairingDraftRef } from "./pairing-draft.ts";
import { openDraft } from "./read-pairing-draft.ts";

/** An office prepares one table at a time; two would not know of each other. */
export class DraftOpen extends Refusal {
  readonly code = "DRAFT_OPEN";
  readonly draftId: string;

  constructor(draftId: string) {
    super("There is an open draft; publish or discard it first");
    this.draftId = draftId;
  }
}

builder.objectType(DraftOpen, {
  name: "DraftOpen",
  description: "There is an open draft already.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    draft: t.prismaField({
      description: "Which.",
      type: PairingDraftRef,
      resolve: (query, { draftId }, _args, context) =>
        context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(draftId, context) }),
    }),
  }),
});

const StartDraftInput = builder.inputType("StartPairingDraftInput", {
  description: "The beginning of a draft.",
  fields: (t) => ({
    startsOn: t.field({
      type: "Date",
      required: true,
      description: "The first day of its pairings, not before today.",
    }),
    title: t.string({ description: "What it is about." }),
  }),
});

builder.mutationField("startPairingDraft", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description: "Begins to prepare pairings that shall start together. At most one draft is open.",
    type: PairingDraftRef,
    errors: { types: [DraftOpen, PairingTooSoon, TextTooLong, KeyReused] },
    args: {
      input: t.arg({ type: StartDraftInput, required: true, description: "From when on, and a title." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "startPairingDraft", key, input };
      const id = await changeOffice(context, request, (office) => startDraft(office, input));
      return context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function startDraft(office: LockedOffice, input: typeof StartDraftInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now, timeZone } = office;
  assertMayForAll(viewer, "changePairing");
  const today = dateOf(now, timeZone);
  if (input.startsOn < today) throw new PairingTooSoon(today);
  const title = readText("title", input.title);
  const open = await tx.pairingDraft.findFirst({ where: openDraft(officeId), select: { id: true } });
  if (open) throw new DraftOpen(open.id);
  return {
    concerns: { type: "PairingDraft", person: null },
    touches: null,
    write: async () => {
      const { id } = await tx.pairingDraft.create({
        data: {
          officeId,
          startsOn: asDate(input.startsOn),
          title,
          createdById: viewer.staffId,
          createdAt: new Date(now),
        },
        select: { id: true },
      });
      return { id, after: { startsOn: input.startsOn, title } };
    },
  };
}
