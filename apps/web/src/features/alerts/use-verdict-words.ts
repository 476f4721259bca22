import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { endOfAbsence } from "../coverage/use-candidate-words.ts";
import { useSession } from "../session/session-context.ts";
import type { AlertGap } from "./alert-facts.ts";

type Reason = AlertGap["reasons"][number];

/** What became of a candidate, in one line: the fixed word, and since or until when. */
export function useVerdictWords(format: Format): (reason: Reason) => string {
  const { t } = useTranslation(["alerts", "terms"]);
  const { coverLimit } = useSession().office;
  return ({ verdict, since, until, holding }) => {
    const verdictWord = t(`terms:verdict.${verdict}`, { held: holding.length, limit: coverLimit });
    const word = format.language === "en" ? verdictWord.toLowerCase() : verdictWord;
    if (verdict === "ABSENT" && until !== null) {
      return t("verdict.until", { word, when: endOfAbsence(Date.parse(until), format) });
    }
    if ((verdict === "SIGNED_OUT" || verdict === "NOT_ARRIVED") && since !== null) {
      return t(`verdict.${verdict}`, { word, time: format.clock(Date.parse(since)) });
    }
    return word;
  };
}
