import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { PossibleStandIn } from "./stand-ins.ts";

/** Why somebody fits or fits only in part, in the language on screen. */
export function useStandInWords(): (standIn: PossibleStandIn) => string {
  const { t } = useTranslation("whatIf");
  const { coverLimit } = useSession().office;
  const format = useOfficeFormat();
  return ({ window, load, timesCovered, sameDepartment, missingMinutes, startsAt, endsAt }) => {
    const given =
      missingMinutes > 0
        ? t("partial", { when: format.datedSpan(startsAt, endsAt), length: format.length(missingMinutes) })
        : t("full");
    return [
      window ? [given, t("servesAt", { number: window.number })].join(t("clause")) : given,
      timesCovered > 0 ? t("timesCovered", { times: timesCovered }) : null,
      sameDepartment ? t("sameDepartment") : null,
      load + 1 >= coverLimit ? t("thenFull") : null,
    ]
      .filter(Boolean)
      .join(t("semicolon"));
  };
}
