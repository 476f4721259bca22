import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./DecidedList.module.css";
import { decisionOf } from "./decided-by.ts";
import type { DecidedRequest } from "./inbox-types.ts";
import { useMomentWords } from "./use-moment-words.ts";
import { useRequestWords } from "./use-request-words.ts";

/** What I decided lately, the latest first, each with what has become of the request since. */
export function DecidedList({ decided }: { decided: readonly DecidedRequest[] }) {
  const { t } = useTranslation("approvals");
  if (decided.length === 0) return <p className={styles["none"]}>{t("noneDecided")}</p>;
  return (
    <ul className={styles["list"]}>
      {decided.map((request) => (
        <DecidedRow key={request.id} request={request} />
      ))}
    </ul>
  );
}

function DecidedRow({ request }: { request: DecidedRequest }) {
  const { t } = useTranslation("approvals");
  const { staff } = useSession();
  const format = useOfficeFormat();
  const words = useRequestWords();
  const moment = useMomentWords();
  const mine = decisionOf(request, staff.id);
  const decision = mine ? t(`decision.${mine.decision}`) : "";
  return (
    <li>
      <div>
        <Link to={`/leave/requests/${request.id}`}>
          <b lang={nameLanguage(format.language)}>{format.name(request.staff)}</b> {words.typeAndLength(request)}
        </Link>
        <p>{words.fullPeriod(request)}</p>
      </div>
      <span className={styles["what"]}>
        {mine && (
          <span>
            {mine.isOnBehalf && mine.approver
              ? t("onBehalf", { what: decision, person: format.name(mine.approver) })
              : decision}{" "}
            <time dateTime={mine.decidedAt}>{moment(mine.decidedAt)}</time>
          </span>
        )}
        <small>{t(`status.${request.status}`)}</small>
      </span>
    </li>
  );
}
