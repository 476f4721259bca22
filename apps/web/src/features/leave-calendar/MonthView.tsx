import { Checkbox, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LeaveMonthQuery } from "../../generated/graphql.ts";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { MonthList } from "./MonthList.tsx";
import { MonthTable } from "./MonthTable.tsx";
import styles from "./MonthView.module.css";
import { byDepartment, byWindow } from "./month-cells.ts";

type MonthViewProps = {
  month: LeaveMonthQuery;
  isByWindow: boolean;
  onGroup: (isByWindow: boolean) => void;
};

/** A month: at a desk a row for each person, on a phone a part for each day. */
export function MonthView({ month, isByWindow, onGroup }: MonthViewProps) {
  const { t } = useTranslation("leaveCalendar");
  const format = useOfficeFormat();
  const screen = useScreen();
  const [listsWorkers, setListsWorkers] = useState(false);
  const { days, people } = month.leaveMonth;
  const shown = people.filter(({ away }) => listsWorkers || away.length > 0);
  if (screen === "phone") return <MonthList days={days} people={shown} />;
  const departments = new Map(month.departments.map((each) => [each.code, each]));
  const groups = isByWindow ? byWindow(shown) : byDepartment(shown, month.departments);
  const titleOf = (key: string) => {
    if (isByWindow) return key === "" ? t("noWindow") : t("windowNumber", { number: key });
    const department = departments.get(key);
    return department ? format.nameOf(department) : key;
  };
  return (
    <>
      <div className={styles["choices"]}>
        <Segmented
          aria-label={t("by.label")}
          value={isByWindow ? "window" : "department"}
          options={[
            { value: "department", label: t("by.department") },
            { value: "window", label: t("by.window") },
          ]}
          onChange={(by) => onGroup(by === "window")}
        />
        <Checkbox checked={listsWorkers} onChange={({ target }) => setListsWorkers(target.checked)}>
          {t("workers")}
        </Checkbox>
        <ul className={styles["legend"]} aria-hidden="true">
          {(["away", "half", "part", "pending", "works"] as const).map((what) => (
            <li key={what}>
              <i data-legend={what} /> {t(`legend.${what}`)}
            </li>
          ))}
        </ul>
      </div>
      {shown.length === 0 ? (
        <p className={styles["nobody"]}>{t("nobody")}</p>
      ) : (
        <MonthTable days={days} groups={groups} titleOf={titleOf} isByWindow={isByWindow} />
      )}
    </>
  );
}
