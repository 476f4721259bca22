import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./ApprovalInbox.module.css";
import { decisionOf } from "./decided-by.ts";
import type { DecidedRequest } from "./inbox-types.ts";
import { useRequestWords } from "./use-request-words.ts";

/** Nothing waits: the fact, what was last, and where to look. */
export function NothingToDecide({ last }: { last: DecidedRequest | undefined }) {
  const { t } = useTranslation("approvals");
  const { staff } = useSession();
  const format = useOfficeFormat();
  const words = useRequestWords();
  const mine = last && decisionOf(last, staff.id);
  return (
    <section className={styles["none"]}>
      <h2>{t("none")}</h2>
      {last && mine && (
        <p>
          {t("last", {
            person: format.name(last.staff),
            request: ` ${words.period(last)} ${words.typeAndLength(last)}`,
            decision: t(`decision.${mine.decision}`),
          })}
        </p>
      )}
      {last && <Link to="/leave/decide?show=decided">{t("seeDecided")}</Link>}
    </section>
  );
}
