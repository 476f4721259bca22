import {
  addDays,
  type CalendarFacts,
  type CivilDate,
  type CoverageRules,
  type HoursFacts,
  type OfficeFacts,
  parseSessions,
} from "@zaigang/domain";
import { type ChineseCalendar, chineseCalendar } from "../calendar/chinese-calendar.ts";
import type { DemoChanges } from "./demo-changes.ts";
import { demoOffice } from "./demo-office.ts";
import { demoShiftRules } from "./demo-shifts.ts";
import { demoTime } from "./demo-time.ts";
import { MOMENT_DAY, momentChanges } from "./moment.ts";
import { pastLeave } from "./past-leave.ts";
import { SAMPLE_EVENT_NAMES, type SampleEvent, sampleAbsences } from "./sample-events.ts";

/** What is loaded besides the standing facts: every sample event, none, some of them, or the moment instead. */
export type DemoEvents = "all" | "none" | "moment" | readonly SampleEvent[];

export type DemoOptions = {
  /** The demo's first Monday. */
  readonly start: CivilDate;
  readonly events: DemoEvents;
  /** Whether there was leave in the months before. */
  readonly hasPast?: boolean;
};

/** The demo office's facts, and what the database keeps of them besides. */
export type Demo = Omit<OfficeFacts, keyof DemoChanges | "calendar"> &
  DemoChanges & { readonly calendar: ChineseCalendar };

/** A text such as `E1,E6` names an event that the demo does not have. */
export class UnknownDemoEvent extends Error {
  override readonly name = "UnknownDemoEvent";
}

const DAYS_STANDING_BEFORE = 364;
const WINDOW_PRIORITY = 2;
const OTHER_PRIORITY = 1;

/**
 * The demo office from which coverage follows, as pure facts: the same that `loadDemo` writes.
 *
 * Leave of a person never overlaps in it, so every choice of events can be loaded.
 */
export function demoFacts(options: DemoOptions): Demo {
  const { start } = options;
  const standingFrom = addDays(start, -DAYS_STANDING_BEFORE);
  const calendar = chineseCalendar(demoOffice.office.regionCode);
  const hours = demoHours(standingFrom);
  return {
    rules: demoRules(options),
    calendar,
    hours,
    staff: demoOffice.staff.map(({ code }) => ({ code, mustSignIn: true, startsOn: null, endsOn: null })),
    windows: demoOffice.windows.map(({ code, number }) => ({ code, number })),
    posts: demoOffice.posts.map(({ code, kind, window, exemptReason }) => ({
      code,
      window,
      priority: kind === "WINDOW" ? WINDOW_PRIORITY : OTHER_PRIORITY,
      watched: kind === "WINDOW",
      exempt: exemptReason !== null,
      startsOn: null,
      endsOn: null,
    })),
    pairings: demoOffice.posts.map(({ code, primary, backup, reserves }) => ({
      post: code,
      startsOn: standingFrom,
      endsOn: null,
      primary,
      backup,
      reserves,
    })),
    shifts: [],
    shiftRules: demoShiftRules(start),
    closures: [],
    ...demoChanges(options, calendar, hours),
  };
}

/** @throws {UnknownDemoEvent} unless it is `all`, `none`, `moment` or a list such as `E1,E6` */
export function parseDemoEvents(text: string): DemoEvents {
  if (text === "all" || text === "none" || text === "moment") return text;
  return text.split(",").map((part) => {
    const event = SAMPLE_EVENT_NAMES.find((name) => name === part.trim());
    if (event) return event;
    throw new UnknownDemoEvent(
      `The demo has no event "${part.trim()}" (ZAIGANG_DEMO_EVENTS). It has ${SAMPLE_EVENT_NAMES.join(", ")}; ` +
        "all, none and moment are possible too.",
    );
  });
}

function demoRules({ start, events }: DemoOptions): CoverageRules {
  const isMoment = events === "moment";
  return {
    timeZone: demoOffice.office.timeZone,
    coverLimit: 2,
    graceMinutes: 10,
    signInRequiredFrom: isMoment ? addDays(start, MOMENT_DAY) : null,
    signInsPerDay: 4,
    signInOnReturn: isMoment,
    reservesStepIn: true,
  };
}

function demoHours(validFrom: CivilDate): HoursFacts {
  return {
    seasons: demoOffice.seasons.map(({ code, startsOnDay, sessions }) => ({
      code,
      startsOnDay,
      sessions: parseSessions(sessions),
      validFrom,
    })),
    windowHours: demoOffice.windows.flatMap(({ code, hours }) =>
      hours.map(({ season, weekdays, sessions }) => ({
        window: code,
        validFrom,
        season,
        weekdays,
        sessions: sessions.length > 0 ? parseSessions(sessions) : null,
      })),
    ),
    patterns: [],
  };
}

function demoChanges(
  { start, events, hasPast = false }: DemoOptions,
  calendar: CalendarFacts,
  hours: HoursFacts,
): DemoChanges {
  const time = demoTime(start, { timeZone: demoOffice.office.timeZone, calendar, hours });
  const past = hasPast ? pastLeave(time, calendar) : [];
  if (events === "moment") {
    const moment = momentChanges(time);
    return { ...moment, absences: [...past, ...moment.absences] };
  }
  const names = events === "all" ? SAMPLE_EVENT_NAMES : events === "none" ? [] : events;
  return { absences: [...past, ...sampleAbsences(names, time)], substitutions: [], pauses: [], signIns: [] };
}
