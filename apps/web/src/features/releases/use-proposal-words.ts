import { useTranslation } from "react-i18next";
import type { ReleaseLine } from "./release-draft.ts";

type Proposal = ReleaseLine["proposals"][number];

/** What speaks for a successor: 现B岗，同科室，A岗 1 个. */
export function useProposalWords(): (proposal: Proposal) => string {
  const { t } = useTranslation("releases");
  return ({ position, sameDepartment, holds, backs, distance }) =>
    [
      position === 1 && t("isBackup"),
      position !== null && position > 1 && t("isReserve", { number: position - 1 }),
      sameDepartment && t("sameDepartment"),
      t("holds", { count: holds }),
      backs > 0 && t("backs", { count: backs }),
      distance !== null && t("distance", { count: distance }),
    ]
      .filter(Boolean)
      .join(t("next"));
}
