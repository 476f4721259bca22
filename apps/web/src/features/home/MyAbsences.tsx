import { Check, Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { HomeQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { LeaveRow } from "../leave/LeaveRow.tsx";
import styles from "./MyAbsences.module.css";

type MyAbsence = NonNullable<HomeQuery["viewer"]>["absences"][number];

type MyRequest = NonNullable<NonNullable<HomeQuery["viewer"]>["staff"]["leaveRequests"]>["edges"][number]["node"];

type MyAbsencesProps = {
  absences: readonly MyAbsence[];
  /** For leave, of which some are over. */
  requests: readonly MyRequest[];
  /** Minutes after midnight at which the office's mornings end. */
  noon: number;
  now: number;
  format: Format;
};

/** My own requests with where they are, and what else is recorded, that have not ended. */
export function MyAbsences({ absences, requests, noon, now, format }: MyAbsencesProps) {
  const { t } = useTranslation(["home", "terms"]);
  const open = requests.filter((request) => isOpen(request, now));
  const asked = new Set(requests.map(({ absence }) => absence?.id));
  const recorded = absences.filter(({ id }) => !asked.has(id));
  return (
    <section className={styles["absences"]}>
      <h2>{t("absences.heading")}</h2>
      {open.length + recorded.length === 0 && <p className={styles["none"]}>{t("absences.none")}</p>}
      <ul>
        {open.map((request) => (
          <LeaveRow key={request.id} request={request} now={now} />
        ))}
        {recorded.map(({ id, kind, pending, startsAt, endsAt }) => {
          const when = format.datedSpan(Date.parse(startsAt), Date.parse(endsAt), noon);
          return (
            <li key={id} className={styles["recorded"]}>
              <span>{kind ? t("absences.item", { kind: t(`terms:absenceKind.${kind}`), when }) : when}</span>
              <Standing pending={pending} isRunning={Date.parse(startsAt) <= now} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whether something is still to come of it: a decision, the leave itself, the report of the return. */
function isOpen({ status, endsAt, returnDueOn, returnedAt }: MyRequest, now: number): boolean {
  if (status !== "APPROVED") return status === "PENDING" || status === "RETURNED";
  return now < Date.parse(endsAt) || (returnDueOn !== null && returnedAt === null);
}

function Standing({ pending, isRunning }: { pending: boolean; isRunning: boolean }) {
  const { t } = useTranslation("home");
  if (pending) {
    return (
      <span className={styles["pending"]}>
        <Clock size={16} strokeWidth={1.5} aria-hidden="true" />
        {t("absences.pending")}
      </span>
    );
  }
  return (
    <span className={styles["granted"]}>
      <Check size={16} strokeWidth={1.5} aria-hidden="true" />
      {t(isRunning ? "absences.running" : "absences.ahead")}
    </span>
  );
}
