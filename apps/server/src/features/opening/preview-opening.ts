import type { Absence } from "@zaigang/db";
import {
  addDays,
  changedDays,
  compareCoverage,
  type ChangedDay as DomainDay,
  dayBounds,
  earlierDate,
  horizonAt,
  Refusal,
  type TimeRange,
} from "@zaigang/domain";
import type { Intent, LockedOffice } from "../../changes/change-office.ts";
import { previewOffice, type Seen } from "../../changes/preview-office.ts";
import { builder } from "../../graphql/builder.ts";
import type { SignedInContext, Viewer } from "../../graphql/context.ts";
import { badInput } from "../../graphql/errors.ts";
import { DAY_COST } from "../../graphql/limits.ts";
import { may } from "../../graphql/rights.ts";
import { AbsenceRef } from "../absences/absence.ts";
import { DayKind } from "../calendar/day-kind.ts";
import { enterCalendar, NoticeInput } from "../calendar/enter-calendar.ts";
import { grantHalfHoliday, HalfHolidayInput } from "../calendar/grant-half-holiday.ts";
import type { LoadedFacts } from "../coverage/coverage-facts.ts";
import { CoveragePreview } from "../coverage/preview-coverage.ts";
import { addShiftRule, ShiftRuleInput } from "../hours/add-shift-rule.ts";
import { changeSeasons, SeasonsInput } from "../hours/change-seasons.ts";
import { EndShiftRuleInput, endShiftRule } from "../hours/end-shift-rule.ts";
import { addPost, NewPostInput } from "../posts/add-post.ts";
import { changePost, PostInput } from "../posts/change-post.ts";
import { EndPostInput, endPost } from "../posts/end-post.ts";
import { addWindow, NewWindowInput } from "../windows/add-window.ts";
import { ChangedHoursInput, changeWindowHours } from "../windows/change-window-hours.ts";
import { ClosureInput, closeWindow } from "../windows/close-window.ts";
import { EndWindowInput, endWindow } from "../windows/end-window.ts";
import { WindowRef } from "../windows/window.ts";
import { WithdrawClosureInput, withdrawClosure } from "../windows/withdraw-closure.ts";

const OpeningChange = builder.inputType("OpeningChange", {
  description: "Something about windows, posts, hours or the calendar that I think of doing, as I would save it.",
  isOneOf: true,
  fields: (t) => ({
    addWindow: t.field({ type: NewWindowInput, description: "A new window." }),
    changeWindowHours: t.field({ type: ChangedHoursInput, description: "Other hours of a window." }),
    endWindow: t.field({ type: EndWindowInput, description: "The end of a window." }),
    closeWindow: t.field({ type: ClosureInput, description: "A window closed for a time." }),
    withdrawClosure: t.field({ type: WithdrawClosureInput, description: "A closure taken back." }),
    addPost: t.field({ type: NewPostInput, description: "A new post." }),
    changePost: t.field({ type: PostInput, description: "Another priority of a post, or whether it is watched." }),
    endPost: t.field({ type: EndPostInput, description: "The end of a post." }),
    addShiftRule: t.field({ type: ShiftRuleInput, description: "A shift that comes again." }),
    endShiftRule: t.field({ type: EndShiftRuleInput, description: "The end of one." }),
    changeSeasons: t.field({ type: SeasonsInput, description: "Other seasons of office hours." }),
    enterCalendar: t.field({ type: NoticeInput, description: "A notice of the calendar." }),
    grantHalfHoliday: t.field({ type: HalfHolidayInput, description: "Half a day off for some." }),
  }),
});

type Asked = typeof OpeningChange.$inferInput;

/** By the name of its mutation, how each change is prepared. */
const PREPARE = {
  addWindow,
  changeWindowHours,
  endWindow,
  closeWindow,
  withdrawClosure,
  addPost,
  changePost,
  endPost,
  addShiftRule,
  endShiftRule,
  changeSeasons,
  enterCalendar,
  grantHalfHoliday,
} as const satisfies {
  [Change in keyof Required<Asked>]: (office: LockedOffice, input: NonNullable<Asked[Change]>) => Promise<Intent>;
};

/** Absences and days that are listed one by one; of all there is the count. */
const MOST_LISTED = 100;

type Effect = Seen & {
  readonly changed: readonly DomainDay[];
  /** The same dates as stretches of time. */
  readonly stretches: readonly TimeRange[];
  readonly viewer: Viewer;
};
type Listed = { readonly day: DomainDay; readonly loaded: LoadedFacts };

const ChangedDay = builder.objectRef<Listed>("ChangedDay").implement({
  description: "A date that would be another thing, or on which windows would be open otherwise.",
  fields: (t) => ({
    date: t.field({ description: "The date.", type: "Date", resolve: ({ day }) => day.date }),
    kindBefore: t.field({ description: "What it is.", type: DayKind, resolve: ({ day }) => day.before.kind }),
    kindAfter: t.field({ description: "What it would be.", type: DayKind, resolve: ({ day }) => day.after.kind }),
    nameBefore: t.string({
      description: "The holiday's name as it is; null on ordinary days.",
      nullable: true,
      resolve: ({ day }) => day.before.name,
    }),
    nameAfter: t.string({
      description: "The holiday's name as it would be; null on ordinary days.",
      nullable: true,
      resolve: ({ day }) => day.after.name,
    }),
    opens: t.field({
      description: "Windows that would open and do not.",
      type: [WindowRef],
      resolve: ({ day, loaded }) => windowsOf(day.opens, loaded),
    }),
    closes: t.field({
      description: "Windows that would not open and do.",
      type: [WindowRef],
      resolve: ({ day, loaded }) => windowsOf(day.closes, loaded),
    }),
    otherHours: t.field({
      description: "Windows that would open at other times.",
      type: [WindowRef],
      resolve: ({ day, loaded }) => windowsOf(day.otherHours, loaded),
    }),
  }),
});

const OpeningEffect = builder.objectRef<Effect>("OpeningEffect").implement({
  description: "What a change of windows, posts, hours or the calendar would touch, from today on.",
  fields: (t) => ({
    from: t.field({ description: "The first date looked at.", type: "Date", resolve: ({ days }) => days.from }),
    to: t.field({ description: "The date after the last.", type: "Date", resolve: ({ days }) => days.to }),
    dayCount: t.int({
      description: "How many dates would be another thing or have other opening.",
      resolve: ({ changed }) => changed.length,
    }),
    days: t.field({
      description: "Those dates, in order; the first hundred.",
      type: [ChangedDay],
      complexity: { field: 5, multiplier: 30 },
      resolve: ({ changed, after }) => changed.slice(0, MOST_LISTED).map((day) => ({ day, loaded: after })),
    }),
    absenceCount: t.int({
      description: "How many absences lie on those dates, as far as I may know of them.",
      resolve: (effect) => absencesOf(effect).length,
    }),
    absences: t.field({
      description: "Those absences, by start; the first hundred.",
      type: [AbsenceRef],
      resolve: (effect) => absencesOf(effect).slice(0, MOST_LISTED),
    }),
    substitutionCount: t.int({
      description: "How many named substitutes lie on those dates.",
      resolve: (effect) => countOn(effect, effect.before.facts.substitutions),
    }),
    shiftCount: t.int({
      description: "How many shifts made for a single day lie on those dates.",
      resolve: (effect) => countOn(effect, effect.before.facts.shifts),
    }),
    leaveCount: t.int({
      description: "How many people's leave would take another amount, or wait for other people.",
      resolve: ({ recounted }) => recounted.staff.length,
    }),
    coverage: t.field({
      description:
        "What it would do to coverage within the days that alerts look at, or on the one day that it touches; null where there are none such.",
      type: CoveragePreview,
      nullable: true,
      resolve: coverageOf,
    }),
  }),
});

builder.queryField("previewOpening", (t) =>
  t.withAuth({ signedIn: true }).field({
    description:
      "What a change of windows, posts, hours or the calendar would touch, before it is saved; null where nothing. For those who may make it.",
    type: OpeningEffect,
    nullable: true,
    args: { change: t.arg({ type: OpeningChange, required: true, description: "The change." }) },
    complexity: { field: 2 * 15 * DAY_COST, multiplier: 1 },
    resolve: (_root, { change }, context) => previewOpening(context, change),
  }),
);

async function previewOpening(context: SignedInContext, change: Asked): Promise<Effect | null> {
  const [name, input] = Object.entries(change)[0] as [keyof typeof PREPARE, never];
  const seen = await asked(() => previewOffice(context, (office) => PREPARE[name](office, input)));
  if (!seen) return null;
  const changed = changedDays(seen.before.facts, seen.after.facts, seen.days.from, seen.days.to);
  const stretches = changed.map(({ date }) => dayBounds(date, context.viewer.timeZone));
  return { ...seen, changed, stretches, viewer: context.viewer };
}

/** @throws BAD_USER_INPUT with the code of the refusal that saving it would meet */
async function asked<Result>(look: () => Promise<Result>): Promise<Result> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal) throw badInput(error.code, error.message);
    throw error;
  }
}

function windowsOf(codes: readonly string[], { windows }: LoadedFacts) {
  return codes.flatMap((code) => windows.get(code) ?? []);
}

function absencesOf({ before, stretches, viewer }: Effect): Absence[] {
  return [...before.absences.values()]
    .filter(({ status, staffId }) => status === "IN_FORCE" || may(viewer, "readPendingAbsence", staffId))
    .filter(({ startsAt, endsAt }) => liesOn(stretches, { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}

function countOn({ stretches }: Effect, facts: readonly TimeRange[]): number {
  return facts.filter((fact) => liesOn(stretches, fact)).length;
}

function liesOn(days: readonly TimeRange[], { startsAt, endsAt }: TimeRange): boolean {
  return days.some((day) => startsAt < day.endsAt && endsAt > day.startsAt);
}

function coverageOf({ days, before, after, now }: Effect) {
  const { timeZone } = before.facts.rules;
  // A single day is planned when somebody thinks of it, such as 8 March in December.
  const isOneDay = addDays(days.from, 1) === days.to;
  const to = isOneDay ? days.to : earlierDate(days.to, horizonAt(now, timeZone).to);
  if (days.from >= to) return null;
  const range = {
    startsAt: Math.max(now, dayBounds(days.from, timeZone).startsAt),
    endsAt: dayBounds(to, timeZone).startsAt,
  };
  return { effect: compareCoverage(before.facts, after.facts, range, now), before, after };
}
