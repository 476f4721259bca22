import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { NamedRequest } from "./inbox-types.ts";

/** What a request for leave is called, in the language on screen. */
export function useRequestWords() {
  const { t } = useTranslation("approvals");
  const format = useOfficeFormat();
  const isChinese = format.language === "zh-CN";

  const type = ({ type: of }: Pick<NamedRequest, "type">): string => format.nameOf(of);

  const amount = (units: number, { type: of }: Pick<NamedRequest, "type">): string =>
    of.unit === "HOURS" ? format.length(units * 60) : format.days(units);

  /** 年休假 1.5 天 */
  const typeAndLength = (request: NamedRequest): string =>
    t("asks", { type: type(request), length: amount(request.amount, request) });

  /** 12-16 下午 至 12-17, as it stands in a sentence. */
  const period = ({ firstDate, firstHalf, lastDate, lastHalf, fromTime, toTime }: NamedRequest): string =>
    fromTime && toTime
      ? `${format.shortDate(firstDate)} ${fromTime}–${toTime}`
      : format.halfDays({ date: firstDate, half: firstHalf }, { date: lastDate, half: lastHalf });

  /** 12-16 周三下午 至 12-17 周四: with the weekdays, where there is room. */
  const fullPeriod = (request: NamedRequest): string => {
    const { firstDate, firstHalf, lastDate, lastHalf, fromTime, toTime } = request;
    if (fromTime && toTime) return `${format.date(firstDate)} ${fromTime}–${toTime}`;
    const withHalf = (date: string, half: NamedRequest["firstHalf"] | null) =>
      half === null ? format.date(date) : `${format.date(date)}${isChinese ? "" : " "}${format.half(half)}`;
    if (firstDate === lastDate) return withHalf(firstDate, firstHalf === lastHalf ? firstHalf : null);
    const first = withHalf(firstDate, firstHalf === "AFTERNOON" ? firstHalf : null);
    const last = withHalf(lastDate, lastHalf === "MORNING" ? lastHalf : null);
    return isChinese ? `${first} 至 ${last}` : `${first} to ${last}`;
  };

  /** 鲍景行 12-16 下午 至 12-17 年休假 1.5 天: all of it, in a sentence. */
  const whole = (request: NamedRequest): string =>
    [format.name(request.staff), period(request), typeAndLength(request)].join(" ");

  return { type, amount, typeAndLength, period, fullPeriod, whole };
}
