import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { LeaveSheetQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { PaperPage } from "../../ui/page/PaperPage.tsx";
import { useSession } from "../session/session-context.ts";
import { overdueDays, wholeYears } from "./form-figures.ts";
import { LeavePaper } from "./LeavePaper.tsx";
import styles from "./LeaveSheet.module.css";
import { LeaveSheet_Query } from "./papers-query.ts";
import { TravelNotice } from "./TravelNotice.tsx";
import { useFormWords } from "./use-form-words.ts";

export type FormRequest = Extract<LeaveSheetQuery["node"], { readonly __typename: "LeaveRequest" }>;

/** The form as the office files it: A4, with every opinion, who signed it, and the lines of the return. */
export function LeaveSheet() {
  const { t } = useTranslation("leavePapers");
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(LeaveSheet_Query, { variables: { id } });
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { node } = data;
  const request = node?.__typename === "LeaveRequest" ? node : null;
  return (
    <PaperPage
      from={`/leave/requests/${encodeURIComponent(id)}`}
      back={t("sheet.toRequest")}
      print={request && t("sheet.print")}
      isUpright
    >
      {request ? <Form request={request} /> : <p>{t("sheet.missing")}</p>}
      {request?.leavesCity && <TravelNotice request={request} />}
    </PaperPage>
  );
}

function Form({ request }: { request: FormRequest }) {
  const { t } = useTranslation("leavePapers");
  const { office } = useSession();
  const words = useFormWords();
  const { format } = words;
  const { staff, type, steps, handoverTo, handoverState, returnedAt, returnConfirmedBy, returnDueOn } = request;
  const overdue = overdueDays(returnDueOn, returnedAt === null ? null : format.dateOf(Date.parse(returnedAt)));
  const balance = staff.leaveBalances?.find((each) => each.type.code === type.code);
  const remarks = [
    request.coverReason && t("sheet.coverReason", { reason: request.coverReason }),
    request.noticeTo &&
      t("sheet.notice", {
        date: request.noticeAt ? words.moment(request.noticeAt) : "",
        by: request.noticeBy ?? "",
        person: format.name(request.noticeTo),
      }),
  ].filter(Boolean);
  return (
    <LeavePaper title={t("sheet.title", { office: words.format.nameOf(office) })} request={request}>
      <tr>
        <th scope="row">{t("sheet.name")}</th>
        <td>{format.name(staff)}</td>
        <th scope="row">{t("sheet.department")}</th>
        <td>{words.format.nameOf(staff.department)}</td>
        <th scope="row">{t("sheet.post")}</th>
        <td>{(format.language === "en" && staff.titleEn) || staff.title}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.workStart")}</th>
        <td>{staff.workStartOn && format.fullDate(staff.workStartOn)}</td>
        <th scope="row">{t("sheet.workYears")}</th>
        <td>{staff.workStartOn && t("sheet.years", { count: wholeYears(staff.workStartOn, request.firstDate) })}</td>
        <th scope="row">{t("sheet.type")}</th>
        <td>{words.format.nameOf(type)}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.entitled")}</th>
        <td colSpan={5}>
          {balance && t("sheet.entitledOf", { granted: balance.granted + balance.carried, used: balance.used })}
        </td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.reason")}</th>
        <td colSpan={5}>{request.reason}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.time")}</th>
        <td colSpan={3}>{words.period(request)}</td>
        <th scope="row">{t("sheet.days")}</th>
        <td>{words.length(request)}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.place")}</th>
        <td colSpan={3}>{request.place}</td>
        <th scope="row">{t("sheet.phone")}</th>
        <td>{request.phone}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.handover")}</th>
        <td colSpan={5}>
          {handoverTo && handoverState && (
            <>
              {format.name(handoverTo)} {t(`sheet.handoverState.${handoverState}`)}{" "}
              {request.handoverAt && words.moment(request.handoverAt)}
            </>
          )}
        </td>
      </tr>
      {steps.map((step) => (
        <tr key={step.position} className={styles["opinion"]}>
          <th scope="row">{t("sheet.opinion", { role: t(`sheet.role.${step.role}`) })}</th>
          <td colSpan={5}>
            <p>
              {step.decision && <b>{t(`sheet.decision.${step.decision}`)}</b>} {step.note}
            </p>
            <p className={styles["signed"]}>
              <span>
                {t(step.role === "DISTRICT" ? "sheet.recorded" : "sheet.signature")}{" "}
                {step.decidedBy && format.name(step.decidedBy)}{" "}
                {step.isOnBehalf && step.approver && t("sheet.onBehalf", { person: format.name(step.approver) })}
              </span>
              <span>
                {t("sheet.date")} {step.decidedAt && words.moment(step.decidedAt)}
              </span>
            </p>
          </td>
        </tr>
      ))}
      {request.outsideNumber && (
        <tr>
          <th scope="row">{t("sheet.outside")}</th>
          <td colSpan={5}>{request.outsideNumber}</td>
        </tr>
      )}
      <tr className={styles["opinion"]}>
        <th scope="row">{t("sheet.office")}</th>
        <td colSpan={5}>
          <p className={styles["signed"]}>
            <span>{t("sheet.seal")}</span>
            <span>{t("sheet.date")}</span>
          </p>
        </td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.returnedAt")}</th>
        <td>{returnedAt && words.moment(returnedAt)}</td>
        <th scope="row">{t("sheet.returnedBy")}</th>
        <td>{returnedAt && format.name(returnConfirmedBy ?? staff)}</td>
        <th scope="row">{t("sheet.overdue")}</th>
        <td>{returnedAt && (overdue > 0 ? t("sheet.dayCount", { count: overdue }) : t("sheet.overdueNone"))}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.remark")}</th>
        <td colSpan={5}>{remarks.join(" ")}</td>
      </tr>
    </LeavePaper>
  );
}
