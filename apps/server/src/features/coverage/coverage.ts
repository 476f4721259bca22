import type { Absence, Post, Staff, Window } from "@zaigang/db";
import type {
  Coverage as DomainCoverage,
  Forecast as DomainForecast,
  Gap as DomainGap,
  Presence as DomainPresence,
  CandidateRole as DomainRole,
  CoverageSpan as DomainSpan,
  StandIn as DomainStandIn,
  CoverageState as DomainState,
  CandidateVerdict as DomainVerdict,
  Verdict as DomainVerdictName,
  TimeRange,
} from "@zaigang/domain";
import { daysTouched } from "@zaigang/domain";
import { builder } from "../../graphql/builder.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { AbsenceRef } from "../absences/absence.ts";
import { PostRef } from "../posts/post.ts";
import { StaffRef } from "../staff/staff.ts";
import { WindowRef } from "../windows/window.ts";
import type { LoadedFacts } from "./coverage-facts.ts";
import { officeCoverage } from "./office-coverage.ts";
import { MOST_STAND_INS, standInsFor } from "./stand-ins-for.ts";

export const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

/** Every value of a domain's enumeration, each with what it means to a client. */
type Values<Name extends string> = Record<Name, { readonly description: string }>;

/** A result of the engine with the rows that its codes stand for. */
export type Of<Result> = { readonly result: Result; readonly loaded: LoadedFacts };

export const Forecast = builder.enumType("Forecast", {
  description: "What a forecast takes for granted.",
  values: {
    CERTAIN: { description: "Facts in force." },
    POSSIBLE: { description: "As if every pending request were granted." },
  } satisfies Values<DomainForecast>,
});
export const CoverageRecord = builder.enumType("CoverageRecord", {
  description: "Which record of the past.",
  values: {
    KNOWN_NOW: { description: "As known now, with every later correction." },
    SEEN_THEN: { description: "As it was seen then." },
  },
});
const CoverageState = builder.enumType("CoverageState", {
  description: "As what a post is held at an instant of its opening.",
  values: {
    PRIMARY: { description: "The primary holds it." },
    BACKUP: { description: "The backup has taken over." },
    RESERVE: { description: "A reserve has stepped in, for neither primary nor backup can hold it." },
    SUBSTITUTE: { description: "A person named for it holds it." },
    PAUSED: { description: "Closed for a short, announced time." },
    UNCOVERED: { description: "Nobody holds it." },
  } satisfies Values<DomainState>,
});
const Presence = builder.enumType("Presence", {
  description: "How it is known that the acting person is there.",
  values: {
    ACTUAL: { description: "They have signed in." },
    EXPECTED: { description: "By plan, or within the grace." },
    NONE: { description: "Nobody acts." },
  } satisfies Values<DomainPresence>,
});
const CandidateRole = builder.enumType("CandidateRole", {
  description: "As what somebody may hold a post.",
  values: {
    SUBSTITUTE: { description: "Named for it." },
    PRIMARY: { description: "It is their own." },
    BACKUP: { description: "Takes over when the primary cannot hold it." },
    RESERVE: { description: "Called when neither can." },
  } satisfies Values<DomainRole>,
});
const Verdict = builder.enumType("Verdict", {
  description: "What became of a candidate.",
  values: {
    ACTING: { description: "Holds the post." },
    NOT_NEEDED: { description: "Somebody before them holds it." },
    ABSENT: { description: "Away, and it is on record." },
    SIGNED_OUT: { description: "Has signed out." },
    NOT_ARRIVED: { description: "Should have signed in and has not." },
    AT_LIMIT: { description: "Holds as many posts as one may, or was given to another." },
    OFF_SHIFT: { description: "Does not work at that time." },
    EXEMPT: { description: "The post may have no backup." },
  } satisfies Values<DomainVerdictName>,
});

const CandidateVerdict = builder.objectRef<Of<DomainVerdict>>("CandidateVerdict").implement({
  description: "One candidate for a post, and what became of them.",
  about: ({ result, loaded }) => loaded.staff.get(result.staff)?.id ?? null,
  fields: (t) => ({
    staff: t.field({
      description: "The candidate.",
      type: StaffRef,
      resolve: ({ result, loaded }) => loaded.staff.get(result.staff) as Staff,
    }),
    role: t.field({
      description: "As what they would hold the post.",
      type: CandidateRole,
      resolve: ({ result }) => result.role,
    }),
    position: t.int({
      description:
        "Place in the line: primary 0, backup 1, reserves 2, 3 and so on. Of several named people the one named last is 1.",
      resolve: ({ result }) => result.position,
    }),
    verdict: t.field({
      description: "What became of them.",
      type: Verdict,
      resolve: ({ result }) => result.verdict,
    }),
    since: t.field({
      description: "When the verdict began, where known: the sign-out, the end of the grace, the start of the absence.",
      type: "DateTime",
      nullable: true,
      resolve: ({ result }) => result.since,
    }),
    until: t.field({
      description: "When the verdict ends by itself, where known: the return from an absence, the end of the session.",
      type: "DateTime",
      nullable: true,
      resolve: ({ result }) => result.until,
    }),
    holding: t.field({
      description: "The posts this person holds at that instant.",
      type: [PostRef],
      resolve: ({ result, loaded }) => result.holding.map((code) => loaded.posts.get(code) as Post),
    }),
    absence: t.field({
      description: "The fact behind ABSENT; null for those without the right to see it.",
      type: AbsenceRef,
      nullable: true,
      resolve: ({ result, loaded }) =>
        result.absence === null ? null : ((loaded.absences.get(result.absence) as Absence | undefined) ?? null),
    }),
  }),
});

function verdictsOf({ result, loaded }: Of<DomainSpan | DomainGap>): Of<DomainVerdict>[] {
  return result.reasons.map((reason) => ({ result: reason, loaded }));
}

export const CoverageSpan = builder.objectRef<Of<DomainSpan>>("CoverageSpan").implement({
  description:
    "A longest stretch of a post's opening in which the same person acts, at the same seat, for the same reasons.",
  fields: (t) => ({
    state: t.field({
      description: "As what the post is held.",
      type: CoverageState,
      resolve: ({ result }) => result.state,
    }),
    actingStaff: t.field({
      description: "Who acts; null while paused or uncovered.",
      type: StaffRef,
      nullable: true,
      resolve: ({ result, loaded }) => (result.acting === null ? null : (loaded.staff.get(result.acting) as Staff)),
    }),
    servedAt: t.field({
      description: "The window where the acting person serves; null for office posts and where nobody acts.",
      type: WindowRef,
      nullable: true,
      resolve: ({ result, loaded }) =>
        result.servedAt === null ? null : (loaded.windows.get(result.servedAt) as Window),
    }),
    presence: t.field({
      description: "Whether the acting person has signed in.",
      type: Presence,
      resolve: ({ result }) => result.presence,
    }),
    reasons: t.field({
      description: "The candidates in order, each with its verdict.",
      type: [CandidateVerdict],
      resolve: verdictsOf,
    }),
  }),
});

export const StandIn = builder.objectRef<Of<DomainStandIn>>("StandIn").implement({
  description: "Somebody who could hold a post that nobody holds.",
  fields: (t) => ({
    staff: t.field({
      description: "Who.",
      type: StaffRef,
      resolve: ({ result, loaded }) => loaded.staff.get(result.staff) as Staff,
    }),
    minutes: t.int({ description: "How many minutes of it they can give.", resolve: ({ result }) => result.minutes }),
    load: t.int({ description: "How many posts they hold at that time.", resolve: ({ result }) => result.load }),
    timesCovered: t.int({
      description: "How often they covered this post in the last twelve months.",
      resolve: ({ result }) => result.timesCovered,
    }),
    sameDepartment: t.boolean({
      description: "Whether the post belongs to their department.",
      resolve: ({ result }) => result.sameDepartment,
    }),
    distance: t.int({
      description: "How far their window is from this one, by number; null without a window of their own.",
      nullable: true,
      resolve: ({ result }) => result.distance,
    }),
    window: t.field({
      description: "Where they sit; null without a window of their own.",
      type: WindowRef,
      nullable: true,
      resolve: ({ result, loaded }) => (result.window === null ? null : (loaded.windows.get(result.window) as Window)),
    }),
  }),
});

export const Gap = builder.objectRef<Of<DomainGap>>("Gap").implement({
  description: "A longest stretch of a post's opening in which nobody holds it.",
  fields: (t) => ({
    reasons: t.field({
      description: "The candidates in order, each with its verdict, at the start of the gap.",
      type: [CandidateVerdict],
      resolve: verdictsOf,
    }),
    standIns: t.field({
      description: "Who could stand in, best first, at most ten.",
      type: [StandIn],
      resolve: async ({ result, loaded }, _args, context) => {
        const standIns = await standInsFor(context, loaded, result);
        return standIns.slice(0, MOST_STAND_INS).map((each) => ({ result: each, loaded }));
      },
    }),
  }),
});

/** What spans, gaps and stand-ins have in common: each is about one post for a time. */
type StretchRef = ReturnType<
  ReturnType<typeof builder.objectRef<Of<TimeRange & { readonly post: string }>>>["implement"]
>;

for (const stretch of [CoverageSpan, Gap, StandIn] as readonly StretchRef[]) {
  builder.objectFields(stretch, (t) => ({
    post: t.field({
      description: "The post.",
      type: PostRef,
      resolve: ({ result, loaded }) => loaded.posts.get(result.post) as Post,
    }),
    startsAt: t.field({
      description: "Its start.",
      type: "DateTime",
      resolve: ({ result }) => result.startsAt,
    }),
    endsAt: t.field({
      description: "Its end, which no longer belongs to it.",
      type: "DateTime",
      resolve: ({ result }) => result.endsAt,
    }),
  }));
}

export const Coverage = builder.objectRef<Of<DomainCoverage>>("Coverage").implement({
  description: "Who holds the posts of a range of time, and where nobody does.",
  fields: (t) => ({
    spans: t.field({
      description: "By post code, then by time. For each post they fill its opening.",
      type: [CoverageSpan],
      resolve: ({ result, loaded }) => result.spans.map((span) => ({ result: span, loaded })),
    }),
    gaps: t.field({
      description: "By post code, then by time. Posts that may have no backup have none.",
      type: [Gap],
      resolve: ({ result, loaded }) => result.gaps.map((gap) => ({ result: gap, loaded })),
    }),
  }),
});

/** @throws BAD_USER_INPUT for a range that is empty or longer than anybody plans */
export function assertRange({ startsAt, endsAt }: TimeRange): void {
  if (startsAt >= endsAt) throw badInput("EMPTY_RANGE", "The range must end after it starts");
  if (endsAt - startsAt <= MOST_DAYS * DAY_MS) return;
  throw badInput("RANGE_TOO_LONG", `Ask for at most ${MOST_DAYS} days at once`, { mostDays: MOST_DAYS });
}

builder.queryField("coverage", (t) =>
  t.withAuth({ signedIn: true }).field({
    description: "Coverage of my office between two instants, at most 92 days. What lies outside is cut off.",
    type: Coverage,
    args: {
      from: t.arg({ type: "DateTime", required: true, description: "The start." }),
      to: t.arg({ type: "DateTime", required: true, description: "The end, after the start." }),
      forecast: t.arg({ type: Forecast, defaultValue: "CERTAIN", description: "Which forecast." }),
      posts: t.arg.stringList({ description: "Codes of the posts; all if left out." }),
      record: t.arg({ type: CoverageRecord, defaultValue: "KNOWN_NOW", description: "Which record of the past." }),
    },
    complexity: ({ from, to }) => ({ field: DAY_COST * Math.max(1, Math.ceil((to - from) / DAY_MS)), multiplier: 1 }),
    resolve: async (_root, { from, to, forecast, posts, record }, context) => {
      const range = { startsAt: from, endsAt: to };
      assertRange(range);
      const days = daysTouched(range, context.viewer.timeZone);
      const coverage = await officeCoverage(context, days.from, days.to);
      const result =
        record === "SEEN_THEN"
          ? await coverage.seenThen(range, posts ?? null)
          : coverage.ofRange(range, forecast ?? "CERTAIN", posts ?? null);
      return { result, loaded: coverage.loaded };
    },
  }),
);
