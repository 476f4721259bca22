import type { Translation } from "../../app/i18n/translation.ts";
import type { ledgerZh } from "./ledger.zh.ts";

export const ledgerEn = {
  balances: "Leave left",
  amount: { WORKING_DAYS: "{{amount}} d", CALENDAR_DAYS: "{{amount}} d", HOURS: "{{amount}} h" },
  left: "left",
  part: {
    used: "approved {{amount}}",
    reserved: "pending {{amount}}",
    expired: "expired {{amount}}",
    total: "of {{amount}}",
  },
  carried: "{{amount}} of it carried over, to be taken by {{date}}",
  statement: "{{type}} in {{year}}",
  back: "Leave",
  print: "Print",
  year: "Year",
  none: "Nothing yet",
  unknown: "There is no statement of this leave",
  column: { on: "Date", what: "What", amount: "Change", balance: "Left" },
  kind: {
    GRANT: "Granted",
    RESERVATION: "Pending",
    RELEASE: "Released",
    USE: "Leave",
    RETURN: "Given back",
    CARRY_IN: "From last year",
    CARRY_OUT: "Into next year",
    EXPIRY: "Expired",
    ADJUSTMENT: "Adjusted",
  },
  leave: "{{kind}} {{span}}",
  noted: "{{kind}}: {{note}}",
  by: "{{what}} ({{person}})",
} satisfies Translation<typeof ledgerZh>;
