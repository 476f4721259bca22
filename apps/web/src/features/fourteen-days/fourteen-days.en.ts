import type { Translation } from "../../app/i18n/translation.ts";
import type { fourteenDaysZh } from "./fourteen-days.zh.ts";

export const fourteenDaysEn = {
  title: "Next 14 days",
  range: "{{from}} to {{to}}",
  show: { label: "Which windows to show", all: "All windows", changes: "Changes only" },
  legend: "Legend",
  print: "Print",
  today: "today",
  dayOff: "Closed all day",
  cell: {
    closed: "Closed {{span}}",
    closedFor: "Closed {{span}}: {{reason}}",
    name: "{{window}} {{windowName}}, {{when}}, {{what}}",
    primary: "{{state}} {{who}}",
    acting: "{{state}}, covered by {{who}}",
    actingElsewhere: "{{state}}, covered by {{who}} {{place}}",
  },
  pendingNote: "If the request is granted",
  open: "open",
  things: {
    heading: "Next to arrange",
    none: "Nothing to arrange in the next 14 days",
    title: "{{window}}: {{state}}",
    person: "{{name}} ({{verdict}})",
    separator: ", ",
    uncovered: "{{people}}. {{length}} missing.",
    toRequest: "See the request of {{person}}",
    ifApproved: "{{length}} missing if {{name}}'s request is granted.",
    ifAllApproved: "{{length}} missing if all pending requests are granted.",
    reserve: "Primary and backup cannot hold it. {{name}} covers.",
  },
  changes: {
    none: "No changes in the next 14 days. Primaries hold every window.",
    noneOfDay_one: "{{count}} window, held by its primary",
    noneOfDay_other: "{{count}} windows, all held by their primaries",
  },
} satisfies Translation<typeof fourteenDaysZh>;
