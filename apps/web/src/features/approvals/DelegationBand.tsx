import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./DelegationBand.module.css";
import type { Delegated } from "./inbox-types.ts";

/** For whom I decide, and until when; above the list, since it explains what is in it. */
export function DelegationBand({ delegation }: { delegation: Delegated }) {
  const { t } = useTranslation("approvals");
  const format = useOfficeFormat();
  const { staff } = useSession();
  const { from, to, startsOn, lastDay, upTo } = delegation;
  const isMine = to.id === staff.id && startsOn <= format.today && format.today <= lastDay;
  if (!isMine) return null;
  const words = { person: format.name(from), date: format.shortDate(lastDay) };
  return (
    <p className={styles["band"]}>
      <ArrowLeftRight size={16} strokeWidth={1.5} aria-hidden="true" />
      {upTo === null ? t("delegated", words) : t("delegatedShort", { ...words, most: format.days(upTo) })}
    </p>
  );
}
