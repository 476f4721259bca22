import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { LeavePreview } from "./use-leave-preview.ts";

/** Who names a substitute where one is wanted: the hall manager of the chain, else whoever has that office. */
export function useNamesCover(preview: LeavePreview | null, format: Format): string {
  const { t } = useTranslation("leave");
  const step = preview?.chain.find(({ role }) => role === "HALL_MANAGER");
  return step?.approver ? format.name(step.approver) : t("form.hallManager");
}
