import { addDays, type CivilDate, type Instant } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import type { Leave_LineFragment, LeaveUnit } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { DayPart } from "./effect-lines.ts";

/** How many days are named before only the first and the last are. */
const NAMED = 3;

/** Leave in words: its kind, its length, when it is, where it stands. */
export function useLeaveWords() {
  const { t } = useTranslation(["leave", "terms"]);
  const format = useOfficeFormat();

  /** Two digits at most: 2.5 天. */
  const amount = (count: number, unit: LeaveUnit): string =>
    t(`amountShort.${unit}`, { count: String(Math.round(count * 100) / 100) as unknown as number });

  const when = ({
    firstDate,
    firstHalf,
    lastDate,
    lastHalf,
    fromTime,
    toTime,
  }: Pick<Leave_LineFragment, "firstDate" | "firstHalf" | "lastDate" | "lastHalf" | "fromTime" | "toTime">): string =>
    fromTime !== null && toTime !== null
      ? `${format.date(firstDate)} ${fromTime}–${toTime}`
      : format.halfDays({ date: firstDate, half: firstHalf }, { date: lastDate, half: lastHalf });

  /** An instant with its day: 12-09 09:00. */
  const moment = (text: string): string => {
    const instant = Date.parse(text);
    return `${format.shortDate(format.dateOf(instant))} ${format.clock(instant)}`;
  };

  /** Where a request is now, and who is next. */
  const state = (request: Leave_LineFragment, now: Instant): string => {
    const { status, held, waitsFor, waitsInsteadOf, startsAt, endsAt, returnDueOn, returnedAt } = request;
    if (status !== "PENDING" && status !== "APPROVED") return t(`status.${status}`);
    if (status === "PENDING") {
      if (held) return t("state.held");
      if (!waitsFor) return t("state.waitsOutside");
      const person = format.name(waitsFor);
      return waitsInsteadOf
        ? t("state.waitsInstead", { person, other: format.name(waitsInsteadOf) })
        : t("state.waits", { person });
    }
    if (returnedAt) return t("state.returned");
    if (Date.parse(endsAt) <= now) return t(returnDueOn === null ? "state.over" : "state.due");
    return t(Date.parse(startsAt) <= now ? "state.running" : "status.APPROVED");
  };

  /** 12-16 下午、12-17 全天; of many the first and the last with how many. */
  const days = (parts: readonly DayPart[]): string => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && last && parts.length > 1 && isOneStretch(parts)) {
      return format.halfDays({ date: first.date, half: "MORNING" }, { date: last.date, half: "AFTERNOON" });
    }
    if (first && last && parts.length > NAMED) {
      const count = parts.reduce((sum, { part }) => sum + (part === "DAY" ? 1 : 0.5), 0);
      const [from, to] = [first.date, last.date].map((date: CivilDate) => format.shortDate(date));
      return t("effect.many", { first: from ?? "", last: to ?? "", days: format.days(count) });
    }
    return parts
      .map(({ date, part }) =>
        part === "DAY"
          ? t("effect.whole", { date: format.shortDate(date) })
          : t("effect.half", { date: format.shortDate(date), half: format.half(part) }),
      )
      .join(t("effect.comma"));
  };

  return { amount, when, moment, state, days };
}

/** Whether whole days follow on one another. */
function isOneStretch(parts: readonly DayPart[]): boolean {
  return parts.every(({ date, part }, index) => part === "DAY" && date === addDays(parts[0]?.date ?? date, index));
}
