import { useTranslation } from "react-i18next";
import { useSession } from "../session/session-context.ts";
import { LeavePaper } from "./LeavePaper.tsx";
import styles from "./LeaveSheet.module.css";
import type { FormRequest } from "./LeaveSheet.tsx";
import { useFormWords } from "./use-form-words.ts";

/** The notice of whoever leaves the city (外出报备单), on a page of its own. */
export function TravelNotice({ request }: { request: FormRequest }) {
  const { t } = useTranslation("leavePapers");
  const { office } = useSession();
  const words = useFormWords();
  const { format } = words;
  const { staff, handoverTo, steps } = request;
  const signerOf = (role: (typeof steps)[number]["role"]) => {
    const step = steps.find((each) => each.role === role && each.decision === "APPROVED");
    return step?.decidedBy ? format.name(step.decidedBy) : "";
  };
  const [from, to] = words.ends(request);
  return (
    <LeavePaper
      title={t("sheet.travelTitle", { office: words.format.nameOf(office) })}
      request={request}
      className={styles["next"] ?? ""}
    >
      <tr>
        <th scope="row">{t("sheet.department")}</th>
        <td>{words.format.nameOf(staff.department)}</td>
        <th scope="row">{t("sheet.people")}</th>
        <td>{format.name(staff)}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.reason")}</th>
        <td colSpan={3}>{request.reason ?? words.format.nameOf(request.type)}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.place")}</th>
        <td>{request.place}</td>
        <th scope="row">{t("sheet.transport")}</th>
        <td>{request.transport}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.start")}</th>
        <td>{from}</td>
        <th scope="row">{t("sheet.back")}</th>
        <td>{to}</td>
      </tr>
      <tr>
        <th scope="row">{t("sheet.inCharge")}</th>
        <td colSpan={3}>{handoverTo && `${format.name(handoverTo)} ${handoverTo.phoneExt ?? ""}`}</td>
      </tr>
      <tr className={styles["opinion"]}>
        <th scope="row">{t("sheet.reporter")}</th>
        <td>
          {format.name(staff)} {request.phone}
        </td>
        <th scope="row">{t("sheet.headOfDepartment")}</th>
        <td>{signerOf("DEPARTMENT_HEAD")}</td>
      </tr>
      <tr className={styles["opinion"]}>
        <th scope="row">{t("sheet.leader")}</th>
        <td colSpan={3}>{signerOf("SUPERVISING_LEADER")}</td>
      </tr>
    </LeavePaper>
  );
}
