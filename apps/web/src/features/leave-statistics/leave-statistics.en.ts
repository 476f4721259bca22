import type { Translation } from "../../app/i18n/translation.ts";
import type { leaveStatisticsZh } from "./leave-statistics.zh.ts";

export const leaveStatisticsEn = {
  title: "Leave statistics",
  year: "{{year}}",
  yearBefore: "Year before",
  yearAfter: "Year after",
  from: "From month",
  through: "Through month",
  department: "Department",
  allDepartments: "All departments",
  type: "Type of leave",
  allTypes: "All types",
  export: "Export table",
  fileName: "leave-statistics {{months}}.csv",
  print: "Print",
  by: { type: "By type", department: "By department", month: "By month" },
  column: { type: "Type", department: "Department", month: "Month" },
  days: "Days",
  requests: "Requests",
  people: "People",
  perHead: "Days per head",
  sickShare: "Sick share",
  all: "Total",
  table: "Counted by",
  ofStaff: "of {{count}}",
  none: "No leave was granted in these months",
  basis:
    "Granted leave in working days; what reaches over several months is split by the working days in each. Outings, trips, training and secondments are not counted.",
} as const satisfies Translation<typeof leaveStatisticsZh>;
