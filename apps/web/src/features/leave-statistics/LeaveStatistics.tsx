import { useQuery } from "@apollo/client/react";
import { Button, Select } from "antd";
import { Download, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { saveCsv } from "../../ui/browser/save-csv.ts";
import { useAddress } from "../../ui/browser/use-address.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { FilteredPage } from "../../ui/page/FilteredPage.tsx";
import { NamedFilter } from "../../ui/page/NamedFilter.tsx";
import { Turner } from "../../ui/page/Turner.tsx";
import { shownOf } from "../../ui/paging/parts.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { FiguresTable } from "./FiguresTable.tsx";
import styles from "./LeaveStatistics.module.css";
import { LeaveStatistics_Query } from "./statistics-query.ts";
import { amount, statisticsRows } from "./statistics-rows.ts";

const ICON = { size: 16, strokeWidth: 1.5 } as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** What leave comes to in a year or some months of it. What is shown stands in the address. */
export function LeaveStatistics() {
  const { t } = useTranslation("leaveStatistics");
  const format = useOfficeFormat();
  const { office } = useSession();
  const [address, change] = useAddress();
  const year = readYear(address.get("year")) ?? Number(format.today.slice(0, 4));
  const from = readMonth(address.get("from")) ?? "01";
  const through = readMonth(address.get("through")) ?? "12";
  const asked = { department: address.get("department"), type: address.get("type") };
  const answered = useQuery(LeaveStatistics_Query, {
    variables: { from: `${year}-${from}-01`, through: `${year}-${through}-01`, ...asked },
    fetchPolicy: "cache-and-network",
  });
  const data = shownOf(answered);

  const named = (list: readonly { code: string; name: string; nameEn?: string | null }[], code: string) => {
    const found = list.find((each) => each.code === code);
    return found ? format.nameOf(found) : code;
  };
  const nameOfKey = {
    type: (key: string) => named(data?.leaveTypes ?? [], key),
    department: (key: string) => named(data?.departments ?? [], key),
    month: (key: string) => format.month(Number(key.slice(5))),
  };
  const months = MONTHS.map((month) => ({ value: month, label: format.month(Number(month)) }));
  const figures = data?.leaveStatistics;
  const save = () => {
    if (!figures) return;
    saveCsv(t("fileName", { months: `${year}-${from}–${through}` }), statisticsRows(figures, nameOfKey, t));
  };

  return (
    <FilteredPage
      title={t("title")}
      office={format.nameOf(office)}
      filters={
        <>
          <Turner
            label={t("title")}
            before={t("yearBefore")}
            after={t("yearAfter")}
            shown={t("year", { year })}
            onTurn={(step) => change({ year: String(year + step) })}
          />
          <span className={styles["months"]}>
            <Select
              aria-label={t("from")}
              value={from}
              options={months.filter(({ value }) => value <= through)}
              onChange={(month) => change({ from: month === "01" ? null : month })}
            />
            –
            <Select
              aria-label={t("through")}
              value={through}
              options={months.filter(({ value }) => value >= from)}
              onChange={(month) => change({ through: month === "12" ? null : month })}
            />
          </span>
          <NamedFilter
            label={t("department")}
            all={t("allDepartments")}
            choices={data?.departments ?? []}
            value={asked.department}
            onChange={(department) => change({ department })}
          />
          <NamedFilter
            label={t("type")}
            all={t("allTypes")}
            choices={(data?.leaveTypes ?? []).filter(({ absenceKind }) => absenceKind === "LEAVE")}
            value={asked.type}
            onChange={(type) => change({ type })}
          />
        </>
      }
      actions={
        <>
          <Button icon={<Download {...ICON} />} disabled={!figures} onClick={save}>
            {t("export")}
          </Button>
          <Button icon={<Printer {...ICON} />} onClick={() => window.print()}>
            {t("print")}
          </Button>
        </>
      }
    >
      {!figures &&
        (answered.error ? (
          <FailedToLoad onRetry={() => answered.refetch()} />
        ) : (
          <SlowLoading onRetry={() => answered.refetch()} />
        ))}
      {figures && (
        <>
          <dl className={styles["numbers"]}>
            <KeyNumber name={t("days")} value={amount(figures.total.days)} />
            <KeyNumber name={t("requests")} value={format.count(figures.total.requests)} />
            <KeyNumber
              name={t("people")}
              value={format.count(figures.total.people)}
              note={t("ofStaff", { count: figures.total.staff })}
            />
            <KeyNumber name={t("perHead")} value={amount(figures.total.daysPerHead)} />
            {asked.type === null && figures.sickShare !== null && (
              <KeyNumber name={t("sickShare")} value={format.share(Math.round(figures.sickShare * 1000) / 1000)} />
            )}
          </dl>
          {figures.total.requests === 0 ? (
            <p className={styles["none"]}>{t("none")}</p>
          ) : (
            <div className={styles["tables"]}>
              <FiguresTable by="type" rows={figures.byType} nameOf={nameOfKey.type} />
              <FiguresTable by="department" rows={figures.byDepartment} nameOf={nameOfKey.department} />
              <FiguresTable by="month" rows={figures.byMonth} nameOf={nameOfKey.month} />
            </div>
          )}
          <p className={styles["basis"]}>{t("basis")}</p>
        </>
      )}
    </FilteredPage>
  );
}

function KeyNumber({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** A year for which there may be records; `null` for anything else that stands in the address. */
function readYear(text: string | null): number | null {
  return /^(19[7-9]\d|20\d\d)$/.test(text ?? "") ? Number(text) : null;
}

function readMonth(text: string | null): string | null {
  return text !== null && MONTHS.includes(text) ? text : null;
}
