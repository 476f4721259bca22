import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";

type Closure = { readonly startsAt: string; readonly endsAt: string; readonly reason: string | null };

/** When a window is closed for a time, and why, as everybody may read it. */
export function useClosureWords(format: Format): (closure: Closure) => string {
  const { t } = useTranslation("board");
  return ({ startsAt, endsAt, reason }) => {
    const span = format.datedSpan(Date.parse(startsAt), Date.parse(endsAt));
    return reason === null ? t("closedFor", { span }) : t("closedForReason", { span, reason });
  };
}
