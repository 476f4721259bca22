/** The face of the domain: pure rules of the office. Facts and `now` in, decisions out. */
export * from "./calendar/calendar.ts";
export * from "./coverage/coverage.ts";
export * from "./coverage/facts.ts";
export {
  newGaps,
  type PlanEffort,
  planCoverage,
  planEffort,
  possibleGaps,
  type TimeRange,
} from "./coverage/plan-coverage.ts";
export { type CoverageChange, type WhatIf, whatIf, withChange } from "./coverage/what-if.ts";
export {
  type HoursFacts,
  officeSessions,
  parseSessions,
  type Season,
  type Sessions,
  seasonOn,
  type WindowHours,
  type WorkPattern,
} from "./hours/hours.ts";
export * from "./time/civil.ts";
export type { Interval } from "./time/interval.ts";
