import type { Staff } from "@zaigang/db";
import {
  addDays,
  assertMayPair,
  type CoverageChange as DomainChange,
  dateOf,
  dayBounds,
  daysTouched,
  ExemptPost,
  Refusal,
  type TimeRange,
  type WhatIf,
  whatIf,
  withChange,
} from "@zaigang/domain";
import { assertPeriod } from "../../changes/period.ts";
import { NotEarlier } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext, Viewer } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { readGlobalId } from "../../graphql/global-id.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { assertMay, assertMayForAll, may } from "../../graphql/rights.ts";
import { signedIn } from "../../graphql/signed-in.ts";
import { EndAbsenceInput } from "../absences/end-absence.ts";
import { AbsenceInput } from "../absences/record-absence.ts";
import { PairingInput } from "../pairings/change-pairing.ts";
import { PairingDraftRef } from "../pairings/pairing-draft.ts";
import { dateText, draftedPairings } from "../pairings/read-pairing-draft.ts";
import { StaffRef } from "../staff/staff.ts";
import { SubstitutionInput } from "../substitutions/name-substitute.ts";
import { assertRange, CoverageSpan, Gap, type Of, StandIn } from "./coverage.ts";
import type { LoadedFacts } from "./coverage-facts.ts";
import { officeCoverage } from "./office-coverage.ts";
import { MOST_STAND_INS, standInsFor } from "./stand-ins-for.ts";

/** For how many stretches stand-ins are looked for: who empties more has another problem. */
const MOST_GAPS_WITH_STAND_INS = 20;
const DAY_MS = 86_400_000;

const CoverageChange = builder.inputType("CoverageChange", {
  description: "Something that I think of doing, as I would save it.",
  isOneOf: true,
  fields: (t) => ({
    absence: t.field({ type: AbsenceInput, description: "A person will be away." }),
    substitution: t.field({ type: SubstitutionInput, description: "A person is named for a post." }),
    pairing: t.field({ type: PairingInput, description: "A post is held by others from a date on." }),
    endAbsence: t.field({ type: EndAbsenceInput, description: "An absence ends earlier." }),
  }),
});

/** The effect with two sets of facts: as they are, and as they would be. */
export type Preview = { readonly effect: WhatIf; readonly before: LoadedFacts; readonly after: LoadedFacts };

export const CoveragePreview = builder.objectRef<Preview>("CoveragePreview").implement({
  description: "What a change would do to coverage.",
  fields: (t) => ({
    newlyUncovered: t.field({
      description: "Stretches that would be uncovered and now are not.",
      type: [Gap],
      resolve: ({ effect, after }) => withRows(effect.newlyUncovered, after),
    }),
    newlyTakenOver: t.field({
      description: "Stretches in which somebody other than the primary would act who now does not.",
      type: [CoverageSpan],
      resolve: ({ effect, after }) => withRows(effect.newlyTakenOver, after),
    }),
    newlyAtLimit: t.field({
      description: "People who would at some time hold as many posts as they may, and at that time now hold fewer.",
      type: [StaffRef],
      resolve: ({ effect, after }) => effect.newlyAtLimit.map((code) => after.staff.get(code) as Staff),
    }),
    standIns: t.field({
      description: "Who could hold what would be uncovered, best first for each stretch.",
      type: [StandIn],
      resolve: async ({ effect, after }, _args, context) => {
        const forGaps = await Promise.all(
          effect.newlyUncovered.slice(0, MOST_GAPS_WITH_STAND_INS).map((gap) => standInsFor(context, after, gap)),
        );
        return withRows(
          forGaps.flatMap((standIns) => standIns.slice(0, MOST_STAND_INS)),
          after,
        );
      },
    }),
    before: t.field({
      description: "As it is, of the posts that the change touches.",
      type: [CoverageSpan],
      resolve: ({ effect, before }) => withRows(effect.before, before),
    }),
    after: t.field({
      description: "As it would be, of the same posts.",
      type: [CoverageSpan],
      resolve: ({ effect, after }) => withRows(effect.after, after),
    }),
  }),
});

function withRows<Result>(results: readonly Result[], loaded: LoadedFacts): Of<Result>[] {
  return results.map((result) => ({ result, loaded }));
}

builder.queryField("previewCoverage", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What a change would do to coverage, before it is saved; at most 92 days. For those who may make it.",
    type: CoveragePreview,
    args: {
      from: t.arg({ type: "DateTime", required: true, description: "The start of the time to look at." }),
      to: t.arg({ type: "DateTime", required: true, description: "Its end." }),
      change: t.arg({ type: CoverageChange, required: true, description: "The change." }),
    },
    complexity: ({ from, to }) => ({
      field: 2 * DAY_COST * Math.max(1, Math.ceil((to - from) / DAY_MS)),
      multiplier: 1,
    }),
    resolve: (_root, { from, to, change }, context) => previewCoverage(context, { startsAt: from, endsAt: to }, change),
  }),
);

/** For so many days from its first one on the effect of a draft is shown. */
const DRAFT_DAYS = 14;

builder.prismaObjectField(PairingDraftRef, "effect", (t) =>
  t.field({
    description: "What the draft would do to coverage in its first 14 days; of a published one nothing.",
    type: CoveragePreview,
    complexity: { field: 2 * DAY_COST * DRAFT_DAYS, multiplier: 1 },
    select: { id: true, startsOn: true, publishedAt: true, before: true },
    resolve: (draft, _args, context) => previewDraft(signedIn(context), draft),
  }),
);

async function previewDraft(context: SignedInContext, draft: Parameters<typeof draftedPairings>[1]): Promise<Preview> {
  const { timeZone } = context.viewer;
  const from = dateText(draft.startsOn);
  const to = addDays(from, DRAFT_DAYS);
  const { loaded } = await officeCoverage(context, from, to);
  const pairings = draft.publishedAt === null ? await draftedPairings(context, draft) : [];
  const change = { kind: "PAIRINGS", pairings } as const;
  const endsAt = dayBounds(to, timeZone).startsAt;
  const startsAt = Math.min(Math.max(dayBounds(from, timeZone).startsAt, context.now), endsAt - 1);
  return {
    effect: whatIf(loaded.facts, change, { startsAt, endsAt }, context.now),
    before: loaded,
    after: { ...loaded, facts: withChange(loaded.facts, change) },
  };
}

async function previewCoverage(
  context: SignedInContext,
  range: TimeRange,
  asked: typeof CoverageChange.$inferInput,
): Promise<Preview> {
  assertRange(range);
  const days = daysTouched(range, context.viewer.timeZone);
  const { loaded } = await officeCoverage(context, days.from, days.to);
  const change = readChange(asked, loaded, context.viewer, context.now);
  return {
    effect: whatIf(loaded.facts, change, range, context.now),
    before: loaded,
    after: { ...loaded, facts: withChange(loaded.facts, change) },
  };
}

/** @throws BAD_USER_INPUT with the code of the refusal that saving it would meet */
function readChange(...asked: Parameters<typeof toChange>): DomainChange {
  try {
    return toChange(...asked);
  } catch (error) {
    if (error instanceof Refusal) throw badInput(error.code, error.message);
    throw error;
  }
}

/**
 * The change in the words of the facts, checked as where it is made.
 *
 * @throws BAD_USER_INPUT where it names what the office does not have, FORBIDDEN for those who may not make it: what a
 *   change would do tells something of what is there
 */
function toChange(
  asked: typeof CoverageChange.$inferInput,
  loaded: LoadedFacts,
  viewer: Viewer,
  now: number,
): DomainChange {
  if (asked.absence) {
    const { staff, kind, startsAt, endsAt } = asked.absence;
    assertMay(viewer, "recordAbsence", known(loaded.staff, "UNKNOWN_STAFF", staff).id);
    assertPeriod({ startsAt, endsAt });
    return { kind: "ABSENCE", absence: { id: "", staff, kind, startsAt, endsAt, pending: false } };
  }
  if (asked.substitution) {
    const { post, staff, startsAt, endsAt } = asked.substitution;
    assertMayForAll(viewer, "nameSubstitute");
    if (known(loaded.posts, "UNKNOWN_POST", post).exemptReason !== null) throw new ExemptPost(post);
    known(loaded.staff, "UNKNOWN_STAFF", staff);
    assertPeriod({ startsAt, endsAt });
    return { kind: "SUBSTITUTION", substitution: { post, staff, startsAt, endsAt, madeAt: now } };
  }
  if (asked.pairing) {
    const { post, from, primary, reserves } = asked.pairing;
    const backup = asked.pairing.backup ?? null;
    assertMayForAll(viewer, "changePairing");
    known(loaded.posts, "UNKNOWN_POST", post);
    for (const code of [primary, ...(backup === null ? [] : [backup]), ...reserves]) {
      known(loaded.staff, "UNKNOWN_STAFF", code);
    }
    const pairing = { post, startsOn: from, endsOn: null, primary, backup, reserves };
    const fact = loaded.facts.posts.find(({ code }) => code === post);
    const isFirst = !loaded.facts.pairings.some((each) => each.post === post);
    if (fact) assertMayPair(fact, pairing, dateOf(now, viewer.timeZone), isFirst);
    return { kind: "PAIRING", pairing };
  }
  const { absence: globalId, endsAt } = asked.endAbsence as NonNullable<typeof asked.endAbsence>;
  const absence = loaded.absences.get(readGlobalId(globalId).id);
  // One that lies elsewhere has no effect here, and one that must not be known of is not there.
  if (!absence || (absence.status === "PENDING" && !may(viewer, "readPendingAbsence", absence.staffId))) {
    throw badInput("UNKNOWN_ABSENCE", "There is no such absence in the time to look at", { absence: globalId });
  }
  assertMay(viewer, "endAbsence", absence.staffId);
  if (endsAt >= absence.endsAt.getTime()) throw new NotEarlier(absence.endsAt.getTime());
  return { kind: "END_ABSENCE", absence: absence.id, endsAt };
}

function known<Row>(rows: ReadonlyMap<string, Row>, reason: string, code: string): Row {
  const row = rows.get(code);
  if (!row) throw badInput(reason, `The office has no ${code}`, { unknown: code });
  return row;
}
