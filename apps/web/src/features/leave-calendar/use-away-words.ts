import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Away, Cell } from "./month-cells.ts";

/** What a day of somebody's says, in a letter and in words. */
export function useAwayWords() {
  const { t } = useTranslation(["leaveCalendar", "terms"]);
  const format = useOfficeFormat();

  const letter = ({ kind }: Away): string => t(`letter.${kind ?? "UNKNOWN"}`);
  /** Which part of the day it takes; `null` where somebody is there all day. */
  const part = ({ morning, afternoon }: Cell): string | null => {
    const both = [morning, afternoon].filter((half) => half !== null);
    const [first] = both;
    if (!first) return null;
    const when = both.length === 2 ? t("whole") : t(morning ? "morning" : "afternoon");
    const isPart = both.some((half) => half.isPart);
    return [isPart ? `${when} ${format.clockSpan(Date.parse(first.startsAt), Date.parse(first.endsAt))}` : when]
      .concat(both.some((half) => half.pending) ? t("pending") : [])
      .join(t("comma"));
  };
  const cell = (shown: Cell): string => [part(shown), shown.works ? t("works") : null].filter(Boolean).join(t("comma"));
  return { t, format, letter, part, cell };
}
