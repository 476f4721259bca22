import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import { HandoverFacts } from "./HandoverFacts.tsx";
import styles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { useLeaveWords } from "./use-leave-words.ts";

type LeaveFactsProps = { request: WholeRequest; format: Format };

/** What the request says, the handover and the return; nothing that it says nothing of. */
export function LeaveFacts({ request, format }: LeaveFactsProps) {
  const { t } = useTranslation("leave");
  const words = useLeaveWords();
  const at = words.moment;
  const { type, filedBy, transport, noticeTo, returnedAt, returnDueOn } = request;
  const { returnConfirmedAt, returnConfirmedBy, balanceAfter, othersAway } = request;
  const facts: [string, ReactNode][] = [
    [t("request.reason"), request.reason],
    [t("request.place"), request.place],
    [t("request.phone"), request.phone],
    [
      t("request.travel"),
      request.leavesCity && (transport ? t("request.leavesCityBy", { transport }) : t("request.leavesCity")),
    ],
    [
      t("request.extendedFrom"),
      request.extends && <Link to={`/leave/requests/${request.extends.id}`}>{words.when(request.extends)}</Link>,
    ],
    [t("request.endReason"), request.endReason],
    [t("request.outsideNumber"), request.outsideNumber],
    [
      t("request.notice"),
      noticeTo &&
        t("request.noticeOf", {
          person: format.name(noticeTo),
          time: request.noticeAt ? at(request.noticeAt) : "",
          by: request.noticeBy ?? "",
        }),
    ],
    [t("request.balanceAfter"), balanceAfter !== null && words.amount(balanceAfter, type.unit)],
    [t("request.othersAway"), othersAway !== null && othersAway > 0 && t("request.people", { count: othersAway })],
    [
      t("request.filed"),
      [at(request.filedAt), filedBy && t("request.filedBy", { person: format.name(filedBy) })]
        .filter(Boolean)
        .join(" · "),
    ],
  ];
  const isReturnKnown = request.status === "APPROVED" && (returnDueOn !== null || returnedAt !== null);
  return (
    <>
      <HandoverFacts request={request} format={format} />
      {isReturnKnown && (
        <section className={styles["part"]}>
          <h2>{t("request.return")}</h2>
          <p>
            {returnedAt
              ? t("request.returned", { time: at(returnedAt) })
              : returnDueOn !== null && t("request.returnDue", { date: format.date(returnDueOn) })}
          </p>
          {returnConfirmedAt && returnConfirmedBy && (
            <p>
              {t("request.returnConfirmed", { person: format.name(returnConfirmedBy), time: at(returnConfirmedAt) })}
            </p>
          )}
        </section>
      )}
      <section className={styles["part"]}>
        <h2>{t("request.facts")}</h2>
        <dl className={styles["facts"]}>
          {facts
            .filter(([, said]) => said)
            .map(([name, said]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}
