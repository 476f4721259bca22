import { useTranslation } from "react-i18next";
import type { StaffState } from "../../generated/graphql.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";

type Shown = { readonly state: StaffState; readonly awayUntil: string | null };

/** Whether somebody is there, and until when they are not: 不在岗，至 12-10. */
export function useStateWords(): (person: Shown) => string {
  const { t } = useTranslation("staff");
  const format = useOfficeFormat();
  return ({ state, awayUntil }) => {
    const words = t(`state.${state}`);
    if ((state !== "AWAY" && state !== "SUSPENDED") || awayUntil === null) return words;
    const end = Date.parse(awayUntil);
    // Who is away until midnight is told to be so on the last day.
    const lastDay = format.dateOf(end - 1);
    const when = format.dateOf(end) === format.today ? format.clock(end) : format.date(lastDay);
    return t("stateUntil", { state: words, when });
  };
}
