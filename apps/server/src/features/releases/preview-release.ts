import type { Department, Post, Staff, Substitution } from "@zaigang/db";
import {
  daysTouched,
  type ExtraShift,
  type HeldLine,
  HORIZON_DAYS,
  heldLines,
  type OfficeFacts,
  type Proposal,
  proposeSuccessors,
  Refusal,
  releaseFromLines,
  whatIf,
} from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { officeCoverage } from "../coverage/office-coverage.ts";
import { CoveragePreview, type Preview } from "../coverage/preview-coverage.ts";
import { DepartmentRef } from "../departments/department.ts";
import { PostRef } from "../posts/post.ts";
import { LineRoleRef } from "../staff/line-role.ts";
import { StaffRef } from "../staff/staff.ts";
import { SubstitutionRef } from "../substitutions/substitution.ts";
import { pairingsOf } from "./lines.ts";
import { type AskedRelease, effectRange, ReleaseInput, type ReleaseInputShape, readRelease } from "./release-input.ts";

/** Nobody chooses from more. */
const MOST_PROPOSALS = 8;

type Known<Thing> = Thing & { readonly loaded: LoadedFacts };

const SuccessorProposal = builder.objectRef<Known<Proposal>>("SuccessorProposal").implement({
  description: "Somebody who could follow, and what speaks for them.",
  fields: (t) => ({
    staff: t.field({
      description: "Who.",
      type: StaffRef,
      resolve: ({ staff, loaded }) => loaded.staff.get(staff) as Staff,
    }),
    position: t.int({
      description: "Their place in the line already: backup 1, reserves 2, 3 and so on; null where they have none.",
      nullable: true,
      resolve: ({ position }) => position,
    }),
    sameDepartment: t.exposeBoolean("sameDepartment", { description: "Whether the post belongs to their department." }),
    holds: t.exposeInt("holds", { description: "How many posts they hold." }),
    backs: t.exposeInt("backs", { description: "Behind how many posts they stand as backup." }),
    distance: t.int({
      description: "How far their window is from this one, by number; null without a window of their own.",
      nullable: true,
      resolve: ({ distance }) => distance,
    }),
  }),
});

type Line = Known<HeldLine & { readonly proposals: readonly Proposal[] }>;

const ReleaseLine = builder.objectRef<Line>("ReleaseLine").implement({
  description: "A place in the line of a post that somebody gives up.",
  fields: (t) => ({
    post: t.field({
      description: "The post.",
      type: PostRef,
      resolve: ({ post, loaded }) => loaded.posts.get(post) as Post,
    }),
    role: t.field({ description: "The place.", type: LineRoleRef, resolve: ({ role }) => role }),
    from: t.field({ description: "The first day without them there.", type: "Date", resolve: ({ from }) => from }),
    until: t.field({
      description: "The day after the last; null where it has no end.",
      type: "Date",
      nullable: true,
      resolve: ({ until }) => until,
    }),
    proposals: t.field({
      description: `Who could follow, best first, at most ${MOST_PROPOSALS}.`,
      type: [SuccessorProposal],
      resolve: ({ proposals, loaded }) => proposals.map((proposal) => ({ ...proposal, loaded })),
    }),
  }),
});

const ReleasedShift = builder.objectRef<Known<ExtraShift>>("ReleasedShift").implement({
  description: "Work outside the sessions that nobody will do.",
  fields: (t) => ({
    startsAt: t.field({ description: "Its start.", type: "DateTime", resolve: ({ startsAt }) => startsAt }),
    endsAt: t.field({ description: "Its end.", type: "DateTime", resolve: ({ endsAt }) => endsAt }),
    posts: t.field({
      description: "The posts that it holds.",
      type: [PostRef],
      resolve: ({ posts, loaded }) => posts.map((code) => loaded.posts.get(code) as Post),
    }),
  }),
});

type ReleasePreview = {
  readonly lines: readonly Line[];
  readonly substitutions: readonly Substitution[];
  readonly shifts: readonly Known<ExtraShift>[];
  readonly heads: readonly Department[];
  readonly supervises: readonly Department[];
  readonly coverage: Preview;
};

const ReleasePreviewRef = builder.objectRef<ReleasePreview>("ReleasePreview").implement({
  description: "Everything that somebody still covers, and what becomes of it.",
  fields: (t) => ({
    lines: t.field({ description: "By post and date.", type: [ReleaseLine], resolve: ({ lines }) => [...lines] }),
    substitutions: t.field({
      description: "Posts for which they are named within the time; those end.",
      type: [SubstitutionRef],
      resolve: ({ substitutions }) => [...substitutions],
    }),
    shifts: t.field({
      description: "Their shifts within the time shown, by start.",
      type: [ReleasedShift],
      resolve: ({ shifts }) => [...shifts],
    }),
    heads: t.field({
      description: "Departments that they head.",
      type: [DepartmentRef],
      resolve: ({ heads }) => [...heads],
    }),
    supervises: t.field({
      description: "Departments that report to them.",
      type: [DepartmentRef],
      resolve: ({ supervises }) => [...supervises],
    }),
    coverage: t.field({
      description: "What it does to coverage, from its first day as far as alerts look ahead.",
      type: CoveragePreview,
      resolve: ({ coverage }) => coverage,
    }),
  }),
});

builder.queryField("previewRelease", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "What somebody still covers, and the effect of a choice of successors. For those who may make it.",
    type: ReleasePreviewRef,
    args: { input: t.arg({ type: ReleaseInput, required: true, description: "The release, as it would be saved." }) },
    complexity: { field: 2 * DAY_COST * (HORIZON_DAYS + 1), multiplier: 1 },
    resolve: async (_root, { input }, context) => {
      try {
        return await previewRelease(context, input);
      } catch (error) {
        if (error instanceof Refusal) throw badInput(error.code, error.message);
        throw error;
      }
    },
  }),
);

async function previewRelease(context: SignedInContext, input: ReleaseInputShape): Promise<ReleasePreview> {
  const { db, viewer, now } = context;
  const { officeId } = viewer;
  const release = readRelease(input, viewer, now);
  const range = effectRange(release, viewer, now, HORIZON_DAYS);
  const days = daysTouched(range, viewer.timeZone);
  const { loaded } = await officeCoverage(context, days.from, days.to);
  const staff = loaded.staff.get(input.staff);
  if (!staff) throw badInput("UNKNOWN_STAFF", `The office has no ${input.staff}`, { unknown: input.staff });

  const [pairings, substitutions, departments] = await Promise.all([
    pairingsOf(db, officeId, staff.id, release.lines),
    db.substitution.findMany({
      where: {
        officeId,
        staffId: staff.id,
        withdrawnAt: null,
        startsAt: { lt: new Date(release.away.endsAt) },
        endsAt: { gt: new Date(Math.max(now, release.away.startsAt)) },
      },
      orderBy: { startsAt: "asc" },
    }),
    db.department.findMany({
      where: { officeId, OR: [{ headId: staff.id }, { supervisingLeaderId: staff.id }] },
      orderBy: { code: "asc" },
    }),
  ]);
  const lines = heldLines(
    pairings.map(({ fact }) => fact),
    release.lines,
  );
  const { facts } = loaded;
  const candidates = {
    ...facts,
    pairings: mergedPairings(
      facts,
      pairings.map(({ fact }) => fact),
    ),
  };
  const employed = new Map(facts.staff.map((person) => [person.code, person]));
  const more = {
    departmentOf: (code: string) => loaded.staff.get(code)?.departmentId ?? null,
    departmentOfPost: (code: string) => loaded.posts.get(code)?.departmentId ?? null,
    isEmployed: (code: string, on: string) => {
      const fact = employed.get(code);
      return fact !== undefined && (fact.startsOn ?? on) <= on && on < (fact.endsOn ?? "9999");
    },
  };
  return {
    lines: lines.map((line) => ({
      ...line,
      loaded,
      proposals: proposeSuccessors(candidates, line, release.lines, more).slice(0, MOST_PROPOSALS),
    })),
    substitutions,
    shifts: facts.shifts
      .filter((shift) => shift.staff === input.staff && shift.endsAt > range.startsAt && shift.startsAt < range.endsAt)
      .sort((a, b) => a.startsAt - b.startsAt)
      .map((shift) => ({ ...shift, loaded })),
    heads: departments.filter(({ headId }) => headId === staff.id),
    supervises: departments.filter(({ supervisingLeaderId }) => supervisingLeaderId === staff.id),
    coverage: coverageOf(release, range, loaded, now),
  };
}

/** The facts know the pairings of the days that are shown; those of the person are known for the whole release. */
function mergedPairings({ pairings }: OfficeFacts, own: OfficeFacts["pairings"]): OfficeFacts["pairings"] {
  const known = new Set(pairings.map(({ post, startsOn }) => `${post} ${startsOn}`));
  return [...pairings, ...own.filter(({ post, startsOn }) => !known.has(`${post} ${startsOn}`))];
}

function coverageOf(
  { lines, away, successors }: AskedRelease,
  range: { startsAt: number; endsAt: number },
  loaded: LoadedFacts,
  now: number,
): Preview {
  const { facts } = loaded;
  const exempt = new Set(facts.posts.flatMap((post) => (post.exempt ? [post.code] : [])));
  const released = releaseFromLines(facts.pairings, lines, successors, exempt);
  const absence = { id: "", staff: lines.staff, kind: "SUSPENSION" as const, ...away, pending: false };
  const named = released.named.map(({ post, staff }) => ({ post, staff, ...away, madeAt: now }));
  const after = {
    absences: [...facts.absences, absence],
    pairings: released.pairings,
    substitutions: [...facts.substitutions, ...named],
  };
  return {
    effect: whatIf(facts, { kind: "FACTS", facts: after }, range, now),
    before: loaded,
    after: { ...loaded, facts: { ...facts, ...after } },
  };
}
