import {
  addDays,
  type CivilDate,
  dateOf,
  daysBounds,
  type Instant,
  instantAt,
  laterDate,
  type Release,
  type Successor,
  type TimeRange,
} from "@zaigang/domain";
import { MOST_DATES } from "../../changes/change-office.ts";
import { assertPeriod } from "../../changes/period.ts";
import { EmptyPeriod, PeriodOver } from "../../changes/refusals.ts";
import { builder } from "../../graphql/builder.ts";
import type { Viewer } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { assertMayForAll } from "../../graphql/rights.ts";
import { LineRoleRef } from "../staff/line-role.ts";
import { TooEarly } from "../staff/refusals.ts";

export const ReleaseKindRef = builder.enumType("ReleaseKind", {
  description: "Why somebody gives up their posts.",
  values: {
    LEAVES: { description: "Leaves the office for good." },
    SUSPENDED: { description: "Is suspended from the post for a time." },
    SECONDED: { description: "Is lent to another office for a time." },
  } as const,
});

const SuccessorInput = builder.inputType("SuccessorInput", {
  description: "Who follows in one place.",
  fields: (t) => ({
    post: t.string({ required: true, description: "The post, by code." }),
    role: t.field({ type: LineRoleRef, required: true, description: "The place." }),
    staff: t.string({ required: true, description: "Who follows, by code." }),
  }),
});

const DepartmentSuccessorInput = builder.inputType("DepartmentSuccessorInput", {
  description: "Who heads or leads a department from now on.",
  fields: (t) => ({
    department: t.string({ required: true, description: "The department, by code." }),
    head: t.string({ description: "Its head, by code; as it is if left out." }),
    supervisingLeader: t.string({ description: "Its supervising leader, by code; as it is if left out." }),
  }),
});

export const ReleaseInput = builder.inputType("ReleaseInput", {
  description: "Somebody gives up their posts, and who follows in each of them.",
  fields: (t) => ({
    staff: t.string({ required: true, description: "Who, by code." }),
    kind: t.field({ type: ReleaseKindRef, required: true, description: "Why." }),
    from: t.field({ type: "Date", required: true, description: "The first day without them." }),
    lastDay: t.field({ type: "Date", description: "The last such day; for those who come back." }),
    successors: t.field({
      type: [SuccessorInput],
      required: true,
      description: "Who follows; a place that is not named stays without anybody.",
    }),
    departments: t.field({
      type: [DepartmentSuccessorInput],
      required: true,
      defaultValue: [],
      description: "Departments that somebody else heads or leads at once.",
    }),
    note: t.string({ description: "Anything to be known with it; for those who may see why." }),
    version: t.int({ description: "The version of the person it was decided on; whatever is there if left out." }),
  }),
});

export type ReleaseInputShape = typeof ReleaseInput.$inferInput;

/** What was asked for, in the terms of the rules. */
export type AskedRelease = {
  /** As the lines of posts know it: from tomorrow at the earliest, so that the board of a running day stays. */
  readonly lines: Release;
  /** When the person is away. For good it is as long as anybody looks ahead. */
  readonly away: TimeRange;
  readonly successors: readonly Successor[];
};

/**
 * @throws FORBIDDEN without the right
 * @throws {EmptyPeriod} @throws {PeriodTooLong} @throws {PeriodOver} for a time that is none, or over
 * @throws {TooEarly} for who would have left before today
 */
export function readRelease(input: ReleaseInputShape, viewer: Viewer, now: Instant): AskedRelease {
  assertMayForAll(viewer, input.kind === "SUSPENDED" ? "suspendStaff" : "managePeople");
  const { timeZone } = viewer;
  const today = dateOf(now, timeZone);
  const until = readUntil(input);
  const startsOn = input.from;
  if (until === null && startsOn < today) throw new TooEarly(today);

  const whole = daysBounds(startsOn, until ?? addDays(startsOn, MOST_DATES), timeZone);
  if (until !== null) assertPeriod(whole);
  if (whole.endsAt <= now) throw new PeriodOver(whole.endsAt);
  // Somebody who is suspended this morning was there until now.
  const startsAt = startsOn === today ? Math.max(whole.startsAt, now) : whole.startsAt;
  return {
    lines: { staff: input.staff, from: laterDate(startsOn, addDays(today, 1)), until },
    away: { startsAt, endsAt: whole.endsAt },
    successors: input.successors,
  };
}

function readUntil({ kind, from, lastDay }: ReleaseInputShape): CivilDate | null {
  if (kind === "LEAVES") {
    if (lastDay) throw badInput("NO_LAST_DAY", "Who leaves does not come back", { argument: "input.lastDay" });
    return null;
  }
  if (!lastDay) throw badInput("LAST_DAY_NEEDED", "Say until when", { argument: "input.lastDay" });
  if (lastDay < from) throw new EmptyPeriod();
  return addDays(lastDay, 1);
}

/** The stretch of which the effect is shown: from its start, or now, as far as anybody is told ahead. */
export function effectRange({ away }: AskedRelease, viewer: Viewer, now: Instant, horizonDays: number): TimeRange {
  const startsAt = Math.max(now, away.startsAt);
  const lastDay = addDays(dateOf(startsAt, viewer.timeZone), horizonDays + 1);
  return { startsAt, endsAt: Math.min(away.endsAt, instantAt(lastDay, 0, viewer.timeZone)) };
}
