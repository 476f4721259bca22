/** The face of the domain: pure rules of the office. Facts and `now` in, decisions out. */
export {
  LONGEST_PASSWORD,
  type PasswordFlaw,
  passwordFlaw,
  SHORTEST_PASSWORD,
} from "./accounts/password-flaw.ts";
export { USERNAME } from "./accounts/username.ts";
export * from "./alerts/alert.ts";
export { dueAlerts } from "./alerts/due-alerts.ts";
export * from "./alerts/leave-alerts.ts";
export { nextBoundary } from "./alerts/next-boundary.ts";
export { type Reconciliation, reconcileAlerts } from "./alerts/reconcile-alerts.ts";
export { type Resolution, type ResolutionCode, resolutionOf } from "./alerts/resolution.ts";
export { severityOf } from "./alerts/severity.ts";
export * from "./approvals/approval-chain.ts";
export { type BandProblem, type BandProblemCode, bandProblems, typeClasses } from "./approvals/band-problems.ts";
export * from "./approvals/change-chain.ts";
export { DEFAULT_MATRICES, type DefaultMatrix } from "./approvals/default-matrices.ts";
export { delegationLoop } from "./approvals/delegation-loop.ts";
export { type MatrixDifference, matrixDifferences } from "./approvals/matrix-differences.ts";
export {
  type DecidedRequest,
  type Decider,
  type DecidesBecause,
  STAND_IN_UP_TO,
  whoDecides,
} from "./approvals/who-decides.ts";
export { whoHearsOfStalled } from "./approvals/who-hears-of-stalled.ts";
export * from "./calendar/calendar.ts";
export type { NoticedDay, NoticeFault, NoticeProblem } from "./calendar/notice.ts";
export * from "./calendar/read-notice.ts";
export * from "./coverage/away-outlook.ts";
export * from "./coverage/changed-days.ts";
export * from "./coverage/coverage.ts";
export { differences, notIn } from "./coverage/coverage-log.ts";
export * from "./coverage/facts.ts";
export { newGaps, type PlanEffort, planCoverage, planEffort, possibleGaps } from "./coverage/plan-coverage.ts";
export { type RuledShift, shiftsOn } from "./coverage/shift-rules.ts";
export { type StandIn, type StandInFacts, standIns } from "./coverage/stand-ins.ts";
export { type News, type TakeoverNews, type Told, takeoverNews } from "./coverage/takeover-news.ts";
export { dueTakeovers, type Takeover } from "./coverage/takeovers.ts";
export { type CoverageChange, compareCoverage, type WhatIf, whatIf, withChange } from "./coverage/what-if.ts";
export { isWindowOpen } from "./coverage/window-open.ts";
export * from "./hours/check-seasons.ts";
export * from "./hours/check-sessions.ts";
export { endOfMorning } from "./hours/end-of-morning.ts";
export {
  type HoursFacts,
  officeSessions,
  parseSessions,
  parseTime,
  type Season,
  type Sessions,
  seasonOn,
  timeText,
  type WindowHours,
  type WorkPattern,
  windowSessions,
} from "./hours/hours.ts";
export { PROBLEMS, type ProblemCode } from "./imports/cell-problem.ts";
export { isCode } from "./imports/cells.ts";
export { type Allowed, type Importing, PAIRING_FIELDS } from "./imports/check-rows.ts";
export { COLUMNS, columnOf } from "./imports/columns.ts";
export { formatCsv, formatCsvFile, parseDelimited } from "./imports/delimited-text.ts";
export { firstTurn } from "./imports/first-turn.ts";
export { matchSheet, type RawSheet } from "./imports/match-columns.ts";
export * from "./imports/office-tables.ts";
export type { OpeningHours, SeasonName } from "./imports/opening-hours.ts";
export { planImport } from "./imports/plan-import.ts";
export * from "./imports/planned-import.ts";
export { type WrittenSheet, writeSheets } from "./imports/write-sheets.ts";
export { type AwayHalves, awayHalves } from "./leave/away-halves.ts";
export {
  countLeave,
  type LeaveCount,
  type LeaveDay,
  type LeaveDayReason,
} from "./leave/count-leave.ts";
export * from "./leave/default-types.ts";
export * from "./leave/entitlement.ts";
export { type ExtensionProblem, extensionProblem } from "./leave/extension.ts";
export * from "./leave/facts.ts";
export * from "./leave/half-holidays.ts";
export * from "./leave/late-filing.ts";
export * from "./leave/leave-figures.ts";
export { leaveRange } from "./leave/leave-range.ts";
export * from "./leave/period-problem.ts";
export * from "./leave/return-due.ts";
export * from "./leave/shorten.ts";
export { splitHalves } from "./leave/split-halves.ts";
export { stalledFrom } from "./leave/stalled.ts";
export { entriesOf, hasBalance, type LeaveAccount, withEntries } from "./ledger/account.ts";
export { balanceOf, carriedLeft, type LeaveBalance } from "./ledger/balance-of.ts";
export { dueEntries, type LeaveGrant } from "./ledger/due-entries.ts";
export { entriesFor, type LeaveMove, type RequestedLeave } from "./ledger/entries-for.ts";
export { foreseenBalance } from "./ledger/foreseen-balance.ts";
export { type LeaveNeed, needsOf } from "./ledger/needs-of.ts";
export { type RecountedLeave, recountEntries } from "./ledger/recount-entries.ts";
export { type LeaveShortfall, shortfall } from "./ledger/shortfall.ts";
export { type StatementLine, statementOf } from "./ledger/statement.ts";
export { type Burden, burdens, type Overload } from "./pairings/burdens.ts";
export * from "./pairings/change-pairing.ts";
export { type LongTakeover, longTakeovers } from "./pairings/long-takeovers.ts";
export { type PairingProblem, type PairingProblemCode, pairingProblems } from "./pairings/pairing-problems.ts";
export { loops, type Relation, type RelationKind, relations } from "./pairings/relations.ts";
export { type Emptying, type PostStrength, type Resilience, resilience } from "./pairings/resilience.ts";
export { type BackupFacts, type BackupSuggestion, suggestBackups } from "./pairings/suggest-backups.ts";
export * from "./pauses/pause-window.ts";
export { Refusal } from "./refusal.ts";
export { type Proposal, proposeSuccessors, type SuccessorFacts } from "./releases/propose-successors.ts";
export * from "./releases/release-staff.ts";
export * from "./retention/periods.ts";
export { tidyText } from "./text.ts";
export * from "./time/civil.ts";
export type { Interval } from "./time/interval.ts";
export { hullOf, rangesOverlap, type TimeRange } from "./time/time-range.ts";
