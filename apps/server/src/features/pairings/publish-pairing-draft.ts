import type { Prisma } from "@zaigang/db";
import { addDays, dateOf, instantAt, type PairingProblem, pairingProblems, Refusal } from "@zaigang/domain";
import { changeOffice, type Intent, type LockedOffice, MOST_DATES } from "../../changes/change-office.ts";
import { readText } from "../../changes/period.ts";
import { ChangedMeanwhile, KeyReused, TextTooLong, UnknownReference, WouldUncover } from "../../changes/refusals.ts";
import { namesOf } from "../../changes/rows.ts";
import { builder, inMyOffice } from "../../graphql/builder.ts";
import { RefusalRef } from "../../graphql/refusal.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { findOpenDraft } from "./find-open-draft.ts";
import { LaterPairingPlanned } from "./later-pairing-planned.ts";
import { PairingDraftRef } from "./pairing-draft.ts";
import { isSameLine, lineOf, type PairingLine, peopleOf } from "./pairing-lines.ts";
import { dateText, type KeptLine } from "./read-pairing-draft.ts";
import { asFact } from "./read-pairing-table.ts";
import { readStanding, replacePairings } from "./replace-pairings.ts";

/** Rows of the draft are wrong; each says why when it is read. */
export class RowsWrong extends Refusal {
  readonly code = "ROWS_WRONG";
  readonly draftId: string;
  readonly problems: readonly PairingProblem[];

  constructor(draftId: string, problems: readonly PairingProblem[]) {
    super(`${problems.length} things are wrong with the draft`);
    this.draftId = draftId;
    this.problems = problems;
  }
}

/** The draft says nothing that is not in force anyway. */
export class NothingToPublish extends Refusal {
  readonly code = "NOTHING_TO_PUBLISH";

  constructor() {
    super("The draft changes nothing");
  }
}

builder.objectType(RowsWrong, {
  name: "RowsWrong",
  description: "Rows of the draft are wrong, each for its own reasons. Nothing was published.",
  interfaces: [RefusalRef],
  fields: (t) => ({
    count: t.int({ description: "How many things are wrong.", resolve: ({ problems }) => problems.length }),
    draft: t.prismaField({
      description: "The draft, whose rows say what is wrong with them.",
      type: PairingDraftRef,
      resolve: (query, { draftId }, _args, context) =>
        context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(draftId, context) }),
    }),
  }),
});

builder.objectType(NothingToPublish, {
  name: "NothingToPublish",
  description: "The draft says nothing that is not in force anyway.",
  interfaces: [RefusalRef],
});

const PublishDraftInput = builder.inputType("PublishPairingDraftInput", {
  description: "That a draft shall become the office's pairings.",
  fields: (t) => ({
    draft: t.id({ required: true, description: "Which, by id." }),
    version: t.int({
      required: true,
      description: "The version that was looked at; refused if it is another by then.",
    }),
    reason: t.string({ description: "Why it may leave posts uncovered, where it would." }),
    replacesPlanned: t.boolean({ defaultValue: false, description: "Whether what is planned for later shall go." }),
  }),
});

builder.mutationField("publishPairingDraft", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    description:
      "Makes all rows of the draft pairings of their posts from its first day on, or none. Tells whom it concerns.",
    type: PairingDraftRef,
    errors: {
      types: [
        UnknownReference,
        RowsWrong,
        NothingToPublish,
        LaterPairingPlanned,
        WouldUncover,
        ChangedMeanwhile,
        TextTooLong,
        KeyReused,
      ],
    },
    args: {
      input: t.arg({ type: PublishDraftInput, required: true, description: "Which." }),
      key: t.arg.id({ required: true, description: "Sent again with the same key, it is done once." }),
    },
    resolve: async (query, _root, { input, key }, context) => {
      const request = { action: "publishPairingDraft", key, input };
      const id = await changeOffice(context, request, (office) => publishDraft(office, input));
      return context.db.pairingDraft.findUniqueOrThrow({ ...query, where: inMyOffice(id, context) });
    },
  }),
);

async function publishDraft(office: LockedOffice, input: typeof PublishDraftInput.$inferInput): Promise<Intent> {
  const { tx, officeId, viewer, now, timeZone } = office;
  assertMayForAll(viewer, "publishPairings");
  const draft = await findOpenDraft(office, input);
  const startsOn = dateText(draft.startsOn);
  const all = draft.rows.map((row) => ({ ...lineOf(row), postId: row.postId }));
  const standing = await readStanding(
    office,
    all.map(({ postId }) => postId),
    startsOn,
  );
  const rows = all.filter(({ postId, ...line }) => {
    const { current = null, planned = [] } = standing.get(postId) ?? {};
    return current === null || planned.length > 0 || !isSameLine(current, line);
  });
  if (rows.length === 0) throw new NothingToPublish();

  const loaded = await office.facts({ from: startsOn, to: addDays(startsOn, 1) });
  const names = namesOf(loaded);
  const proposed = rows
    .map(({ postId, ...line }) => ({
      ...asFact(line, names.staffCode),
      post: names.postCode(postId),
      startsOn,
      endsOn: null,
    }))
    .sort((one, other) => (one.post < other.post ? -1 : 1));
  const isFirst = (post: string) => standing.get(names.postId(post))?.isFirst ?? true;
  const problems = pairingProblems(loaded.facts, proposed, dateOf(now, timeZone), isFirst);
  if (problems.length > 0) throw new RowsWrong(draft.id, problems);
  const planned = rows.flatMap(({ postId }) => standing.get(postId)?.planned ?? []);
  if (planned.length > 0 && !input.replacesPlanned) throw new LaterPairingPlanned(planned.map(({ id }) => id));
  const reason = readText("reason", input.reason);

  const concerned = rows.flatMap(({ postId, ...line }) => {
    const before = standing.get(postId)?.before;
    return [postId, ...peopleOf(line), ...(before ? peopleOf(before) : [])];
  });
  return {
    concerns: { type: "PairingDraft", person: null, others: concerned },
    touches: {
      startsAt: instantAt(startsOn, 0, timeZone),
      endsAt: instantAt(addDays(startsOn, MOST_DATES), 0, timeZone),
    },
    planned: { change: { kind: "PAIRINGS", pairings: proposed }, reason },
    write: async () => {
      await replacePairings(office, startsOn, rows, standing, { draftId: draft.id });
      const before = rows.map(({ postId }): KeptLine => ({ postId, line: kept(standing.get(postId)?.before ?? null) }));
      await tx.pairingDraft.update({
        where: { officeId_id: { officeId, id: draft.id } },
        data: {
          publishedAt: new Date(now),
          publishedById: viewer.staffId,
          before: before as unknown as Prisma.InputJsonArray,
          version: { increment: 1 },
        },
      });
      return {
        id: draft.id,
        before: { rows: rows.map(({ postId }) => ({ postId, ...standing.get(postId) })) },
        after: { startsOn, rows },
      };
    },
  };
}

function kept(line: PairingLine | null): PairingLine | null {
  return line && { primaryId: line.primaryId, backupId: line.backupId, reserveIds: line.reserveIds, scope: line.scope };
}
