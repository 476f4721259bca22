import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DepartmentsQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { BackLink } from "../../ui/page/BackLink.tsx";
import { StackingTable } from "../../ui/page/StackingTable.tsx";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import styles from "./Departments.module.css";
import { Departments_Query } from "./departments-query.ts";

export type ListedDepartment = DepartmentsQuery["departments"][number];

/** The departments with who answers for them. */
export function Departments() {
  const { t } = useTranslation("departments");
  const { rights } = useSession();
  const format = useOfficeFormat();
  const { data, error, refetch } = useQuery(Departments_Query);
  const [edited, setEdited] = useState<ListedDepartment | "NEW" | null>(null);
  const mayManage = rights.includes("MANAGE_PEOPLE");
  const person = (who: ListedDepartment["head"]) => {
    if (!who) return <span className={styles["none"]}>{t("nobody")}</span>;
    return <Link to={`/people/${who.code}`}>{format.name(who)}</Link>;
  };
  if (!data) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  return (
    <ScreenSized>
      <div className={styles["page"]}>
        <BackLink to="/people">{t("back")}</BackLink>
        <header>
          <h1>{t("title")}</h1>
          {mayManage && (
            <Button type="primary" onClick={() => setEdited("NEW")}>
              {t("add")}
            </Button>
          )}
        </header>
        {data.departments.length === 0 && <p className={styles["none"]}>{t("none")}</p>}
        <StackingTable className={styles["rows"]}>
          <thead>
            <tr>
              <th scope="col">{t("column.name")}</th>
              <th scope="col">{t("column.head")}</th>
              <th scope="col">{t("column.leader")}</th>
              <th scope="col">{t("column.members")}</th>
              {mayManage && <td />}
            </tr>
          </thead>
          <tbody>
            {data.departments.map((department) => (
              <tr key={department.id}>
                <th scope="row">
                  <Link to={`/people?department=${department.code}`}>{format.nameOf(department)}</Link>
                </th>
                <td>
                  <small>{t("column.head")}</small> {person(department.head)}
                </td>
                <td>
                  <small>{t("column.leader")}</small> {person(department.supervisingLeader)}
                </td>
                <td>{t("members", { count: department.members })}</td>
                {mayManage && (
                  <td>
                    <Button
                      size="small"
                      aria-label={t("changeOf", { department: format.nameOf(department) })}
                      onClick={() => setEdited(department)}
                    >
                      {t("change")}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </StackingTable>
        {edited !== null && (
          <DepartmentDialog
            department={edited === "NEW" ? null : edited}
            onClose={() => {
              setEdited(null);
              void refetch();
            }}
          />
        )}
      </div>
    </ScreenSized>
  );
}
