import { addDays } from "@zaigang/domain";
import { useOfficeFormat } from "../session/use-office-format.ts";

/** When something was done, as short as it can be said: 10:12 today, else 昨天 or 12-07. */
export function useMomentWords(): (instant: string) => string {
  const format = useOfficeFormat();
  return (text) => {
    const instant = Date.parse(text);
    const date = format.dateOf(instant);
    if (date === format.today) return format.clock(instant);
    return date === addDays(format.today, -1) ? format.day(date) : format.shortDate(date);
  };
}
