import { absencesEn } from "../../features/absences/absences.en.ts";
import { absencesZh } from "../../features/absences/absences.zh.ts";
import { accountsEn } from "../../features/accounts/accounts.en.ts";
import { accountsZh } from "../../features/accounts/accounts.zh.ts";
import { alertsEn } from "../../features/alerts/alerts.en.ts";
import { alertsZh } from "../../features/alerts/alerts.zh.ts";
import { approvalRulesEn } from "../../features/approval-rules/approval-rules.en.ts";
import { approvalRulesZh } from "../../features/approval-rules/approval-rules.zh.ts";
import { approvalsEn } from "../../features/approvals/approvals.en.ts";
import { approvalsZh } from "../../features/approvals/approvals.zh.ts";
import { attendanceEn } from "../../features/attendance/attendance.en.ts";
import { attendanceZh } from "../../features/attendance/attendance.zh.ts";
import { auditEn } from "../../features/audit/audit.en.ts";
import { auditZh } from "../../features/audit/audit.zh.ts";
import { boardEn } from "../../features/board/board.en.ts";
import { boardZh } from "../../features/board/board.zh.ts";
import { calendarEn } from "../../features/calendar/calendar.en.ts";
import { calendarZh } from "../../features/calendar/calendar.zh.ts";
import { whyEn } from "../../features/coverage/why.en.ts";
import { whyZh } from "../../features/coverage/why.zh.ts";
import { departmentsEn } from "../../features/departments/departments.en.ts";
import { departmentsZh } from "../../features/departments/departments.zh.ts";
import { fourteenDaysEn } from "../../features/fourteen-days/fourteen-days.en.ts";
import { fourteenDaysZh } from "../../features/fourteen-days/fourteen-days.zh.ts";
import { homeEn } from "../../features/home/home.en.ts";
import { homeZh } from "../../features/home/home.zh.ts";
import { importsEn } from "../../features/imports/imports.en.ts";
import { importsZh } from "../../features/imports/imports.zh.ts";
import { inboxEn } from "../../features/inbox/inbox.en.ts";
import { inboxZh } from "../../features/inbox/inbox.zh.ts";
import { leaveEn } from "../../features/leave/leave.en.ts";
import { leaveZh } from "../../features/leave/leave.zh.ts";
import { leaveCalendarEn } from "../../features/leave-calendar/leave-calendar.en.ts";
import { leaveCalendarZh } from "../../features/leave-calendar/leave-calendar.zh.ts";
import { leavePapersEn } from "../../features/leave-papers/leave-papers.en.ts";
import { leavePapersZh } from "../../features/leave-papers/leave-papers.zh.ts";
import { leaveStatisticsEn } from "../../features/leave-statistics/leave-statistics.en.ts";
import { leaveStatisticsZh } from "../../features/leave-statistics/leave-statistics.zh.ts";
import { leaveTypesEn } from "../../features/leave-types/leave-types.en.ts";
import { leaveTypesZh } from "../../features/leave-types/leave-types.zh.ts";
import { ledgerEn } from "../../features/ledger/ledger.en.ts";
import { ledgerZh } from "../../features/ledger/ledger.zh.ts";
import { officeEn } from "../../features/office/office.en.ts";
import { officeZh } from "../../features/office/office.zh.ts";
import { openingEn } from "../../features/opening/opening.en.ts";
import { openingZh } from "../../features/opening/opening.zh.ts";
import { pairingTableEn } from "../../features/pairings/pairing-table.en.ts";
import { pairingTableZh } from "../../features/pairings/pairing-table.zh.ts";
import { pairingsEn } from "../../features/pairings/pairings.en.ts";
import { pairingsZh } from "../../features/pairings/pairings.zh.ts";
import { passwordsEn } from "../../features/passwords/passwords.en.ts";
import { passwordsZh } from "../../features/passwords/passwords.zh.ts";
import { pausesEn } from "../../features/pauses/pauses.en.ts";
import { pausesZh } from "../../features/pauses/pauses.zh.ts";
import { peopleEn } from "../../features/people/people.en.ts";
import { peopleZh } from "../../features/people/people.zh.ts";
import { placesEn } from "../../features/places/places.en.ts";
import { placesZh } from "../../features/places/places.zh.ts";
import { refusalsEn } from "../../features/refusals/refusals.en.ts";
import { refusalsZh } from "../../features/refusals/refusals.zh.ts";
import { releasesEn } from "../../features/releases/releases.en.ts";
import { releasesZh } from "../../features/releases/releases.zh.ts";
import { rightsEn } from "../../features/rights/rights.en.ts";
import { rightsZh } from "../../features/rights/rights.zh.ts";
import { sessionEn } from "../../features/session/session.en.ts";
import { sessionZh } from "../../features/session/session.zh.ts";
import { settingsEn } from "../../features/settings/settings.en.ts";
import { settingsZh } from "../../features/settings/settings.zh.ts";
import { setupEn } from "../../features/setup/setup.en.ts";
import { setupZh } from "../../features/setup/setup.zh.ts";
import { staffEn } from "../../features/staff/staff.en.ts";
import { staffZh } from "../../features/staff/staff.zh.ts";
import { substitutionsEn } from "../../features/substitutions/substitutions.en.ts";
import { substitutionsZh } from "../../features/substitutions/substitutions.zh.ts";
import { whatIfEn } from "../../features/what-if/what-if.en.ts";
import { whatIfZh } from "../../features/what-if/what-if.zh.ts";
import type { Language } from "../../ui/format/language.ts";
import { shellEn } from "../shell/shell.en.ts";
import { shellZh } from "../shell/shell.zh.ts";
import { termsEn } from "./terms.en.ts";
import { termsZh } from "./terms.zh.ts";

/**
 * Every text of the interface, by language and feature. A feature keeps its dictionaries beside its
 * screens (`<feature>.zh.ts`, `<feature>.en.ts`) and is named here; what several features say is in `terms`.
 */
const zh = {
  terms: termsZh,
  alerts: alertsZh,
  absences: absencesZh,
  approvals: approvalsZh,
  approvalRules: approvalRulesZh,
  pairings: pairingsZh,
  pairingTable: pairingTableZh,
  attendance: attendanceZh,
  calendar: calendarZh,
  opening: openingZh,
  places: placesZh,
  pauses: pausesZh,
  people: peopleZh,
  departments: departmentsZh,
  releases: releasesZh,
  rights: rightsZh,
  staff: staffZh,
  ledger: ledgerZh,
  refusals: refusalsZh,
  substitutions: substitutionsZh,
  board: boardZh,
  fourteenDays: fourteenDaysZh,
  home: homeZh,
  imports: importsZh,
  inbox: inboxZh,
  leave: leaveZh,
  leaveCalendar: leaveCalendarZh,
  leaveStatistics: leaveStatisticsZh,
  leavePapers: leavePapersZh,
  session: sessionZh,
  settings: settingsZh,
  accounts: accountsZh,
  audit: auditZh,
  leaveTypes: leaveTypesZh,
  office: officeZh,
  setup: setupZh,
  passwords: passwordsZh,
  shell: shellZh,
  whatIf: whatIfZh,
  why: whyZh,
};

type Dictionaries = { readonly [Namespace in keyof typeof zh]: object };

const en = {
  terms: termsEn,
  alerts: alertsEn,
  absences: absencesEn,
  approvals: approvalsEn,
  approvalRules: approvalRulesEn,
  pairings: pairingsEn,
  pairingTable: pairingTableEn,
  attendance: attendanceEn,
  calendar: calendarEn,
  opening: openingEn,
  places: placesEn,
  pauses: pausesEn,
  people: peopleEn,
  departments: departmentsEn,
  releases: releasesEn,
  rights: rightsEn,
  staff: staffEn,
  ledger: ledgerEn,
  refusals: refusalsEn,
  substitutions: substitutionsEn,
  board: boardEn,
  fourteenDays: fourteenDaysEn,
  home: homeEn,
  imports: importsEn,
  inbox: inboxEn,
  leave: leaveEn,
  leaveCalendar: leaveCalendarEn,
  leaveStatistics: leaveStatisticsEn,
  leavePapers: leavePapersEn,
  session: sessionEn,
  settings: settingsEn,
  accounts: accountsEn,
  audit: auditEn,
  leaveTypes: leaveTypesEn,
  office: officeEn,
  setup: setupEn,
  passwords: passwordsEn,
  shell: shellEn,
  whatIf: whatIfEn,
  why: whyEn,
} satisfies Dictionaries;

export const resources = { "zh-CN": zh, en } satisfies Record<Language, Dictionaries>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "terms";
    resources: typeof zh;
  }
}
