import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import pageStyles from "./LeaveRequestPage.module.css";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import styles from "./LeaveSteps.module.css";

type Step = WholeRequest["steps"][number];
type LeaveStepsProps = { request: WholeRequest; format: Format };

/** Who decides, in order: what is done with its opinion, where it is now, what is still to come. */
export function LeaveSteps({ request, format }: LeaveStepsProps) {
  const { t } = useTranslation("leave");
  const { steps, status, held, waitsFor, coverReason, coverAnsweredBy } = request;
  const current = status === "PENDING" ? steps.findIndex(({ decision }) => decision === null) : -1;
  const hall = steps.find(({ role }) => role === "HALL_MANAGER")?.approver;
  return (
    <section className={pageStyles["part"]}>
      <h2>{t("request.steps")}</h2>
      {held && (
        <p className={styles["held"]}>
          {t("request.held", { person: hall ? format.name(hall) : t("form.hallManager") })}
        </p>
      )}
      {coverReason !== null && (
        <p>
          {t("request.cover", { person: coverAnsweredBy ? format.name(coverAnsweredBy) : "", reason: coverReason })}
        </p>
      )}
      <ol className={styles["steps"]}>
        {steps.map((step, index) => {
          const kind = step.decision ?? (index === current ? "NOW" : "AHEAD");
          return (
            <li key={`${step.role} ${step.approver?.id}`} data-kind={kind}>
              <p>
                {nameOf(step, format) === null ? (
                  <b>{t(`request.role.${step.role}`)}</b>
                ) : (
                  <>
                    <b>{nameOf(step, format)}</b> <small>{t(`request.role.${step.role}`)}</small>
                  </>
                )}
              </p>
              <Standing step={step} isNow={kind === "NOW"} waitsFor={waitsFor} format={format} />
              {step.note !== null && <p className={styles["note"]}>{step.note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The district decides as such: who records it here has not decided. */
function nameOf({ role, decidedBy, approver }: Step, format: Format): string | null {
  const person = role === "DISTRICT" ? null : (decidedBy ?? approver);
  return person ? format.name(person) : null;
}

type StandingProps = { step: Step; isNow: boolean; waitsFor: WholeRequest["waitsFor"]; format: Format };

function Standing({ step, isNow, waitsFor, format }: StandingProps) {
  const { t } = useTranslation("leave");
  const { role, decision, decidedAt, decidedBy, isOnBehalf, since, approver } = step;
  const time = (at: string) => {
    const instant = Date.parse(at);
    const date = format.dateOf(instant);
    return date === format.today ? format.clock(instant) : `${format.shortDate(date)} ${format.clock(instant)}`;
  };
  const said =
    decision !== null
      ? [
          t(`request.decision.${decision}`),
          decidedAt && time(decidedAt),
          role === "DISTRICT" && decidedBy && t("request.recordedBy", { person: format.name(decidedBy) }),
          isOnBehalf && approver && t("request.onBehalf", { person: format.name(approver) }),
        ]
      : isNow
        ? [
            since && t("request.waiting", { time: time(since) }),
            waitsFor && waitsFor.id !== approver?.id && t("request.insteadOf", { person: format.name(waitsFor) }),
          ]
        : [t("request.ahead")];
  return <p className={styles["standing"]}>{said.filter(Boolean).join(" · ")}</p>;
}
