import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { FormRequest } from "./LeaveSheet.tsx";

/** What forms say: dates in full, for a paper is read in another year too. */
export function useFormWords() {
  const { t } = useTranslation("leavePapers");
  const format = useOfficeFormat();

  const day = (text: string): string => format.fullDate(format.dateOf(Date.parse(text)));
  const moment = (text: string): string => `${day(text)} ${format.clock(Date.parse(text))}`;
  const ends = ({ firstDate, firstHalf, lastDate, lastHalf, fromTime, toTime }: FormRequest): [string, string] => [
    t("sheet.from", { date: format.fullDate(firstDate), part: fromTime ?? t(`sheet.half.${firstHalf}`) }),
    t("sheet.from", { date: format.fullDate(lastDate), part: toTime ?? t(`sheet.half.${lastHalf}`) }),
  ];
  const period = (request: FormRequest): string => ends(request).join(` ${t("sheet.to")} `);
  const length = ({ type, amount, workingDays }: FormRequest): string =>
    type.unit === "HOURS"
      ? t("sheet.hourCount", { hours: amount, days: workingDays })
      : t("sheet.dayCount", { count: workingDays });
  return { format, day, moment, ends, period, length };
}
