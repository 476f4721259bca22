import { type Instant, MINUTE } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { AbsenceDraft } from "./absence-draft.ts";
import type { SessionDay } from "./use-day-sessions.ts";
import { workingDays, workingMinutes } from "./working-days.ts";

type Bounds = { readonly startsAt: Instant | null; readonly endsAt: Instant | null };

/**
 * How long an absence is: in hours of work within a day, in working days else; `null` while that is not known. Where
 * nothing of it is work, such as noon, its hours as they are.
 */
export function useLengthWords() {
  const { t } = useTranslation("absences");
  const format = useOfficeFormat();
  return ({ start, end }: AbsenceDraft, { startsAt, endsAt }: Bounds, days: readonly SessionDay[]): string | null => {
    if (startsAt === null || endsAt === null || endsAt <= startsAt) return null;
    const isExact = start.part === "EXACT" || end.part === "EXACT";
    if (isExact && start.date === end.date)
      return format.length(workingMinutes(days, startsAt, endsAt) || (endsAt - startsAt) / MINUTE);
    return t("workingDays", { days: format.days(workingDays(days, startsAt, endsAt)) });
  };
}
