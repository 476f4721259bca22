import { useQuery } from "@apollo/client/react";
import { addMonths } from "@zaigang/domain";
import { Button, Segmented } from "antd";
import { CalendarPlus, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../ui/browser/use-address.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { FilteredPage } from "../../ui/page/FilteredPage.tsx";
import { NamedFilter } from "../../ui/page/NamedFilter.tsx";
import { Turner } from "../../ui/page/Turner.tsx";
import { shownOf } from "../../ui/paging/parts.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { LeaveMonth_Query, LeaveYear_Query } from "./away-query.ts";
import { FeedsDialog } from "./FeedsDialog.tsx";
import { MonthView } from "./MonthView.tsx";
import { YearView } from "./YearView.tsx";

const ICON = { size: 16, strokeWidth: 1.5 } as const;

/** Who is away: a month person by person, or a year day by day. What is shown stands in the address. */
export function AwayCalendar() {
  const { t } = useTranslation("leaveCalendar");
  const { rights, office } = useSession();
  const format = useOfficeFormat();
  const [address, change] = useAddress();
  const [isSubscribing, setSubscribing] = useState(false);
  const isYear = address.get("view") === "year";
  const month = `${readMonth(address.get("month")) ?? format.today.slice(0, 7)}-01`;
  const asked = { department: address.get("department"), type: address.get("type") };
  const monthly = useQuery(LeaveMonth_Query, {
    variables: { month, ...asked },
    skip: isYear,
    fetchPolicy: "cache-and-network",
  });
  const year = Number(month.slice(0, 4));
  const yearly = useQuery(LeaveYear_Query, {
    variables: { year, ...asked },
    skip: !isYear,
    fetchPolicy: "cache-and-network",
  });
  const [ofMonth, ofYear] = [shownOf(monthly), shownOf(yearly)];
  const lists = isYear ? ofYear : ofMonth;
  const { error, refetch } = isYear ? yearly : monthly;

  return (
    <FilteredPage
      title={t("title")}
      office={format.nameOf(office)}
      filters={
        <>
          <Turner
            label={t("title")}
            before={t("before")}
            after={t("after")}
            shown={isYear ? t("year", { year }) : format.monthOfYear(month)}
            onTurn={(step) => change({ month: addMonths(month, isYear ? 12 * step : step).slice(0, 7) })}
          >
            <Button onClick={() => change({ month: null })}>{t("today")}</Button>
          </Turner>
          <Segmented
            aria-label={t("view.label")}
            value={isYear ? "year" : "month"}
            options={[
              { value: "month", label: t("view.month") },
              { value: "year", label: t("view.year") },
            ]}
            onChange={(view) => change({ view: view === "year" ? "year" : null })}
          />
          <NamedFilter
            label={t("department")}
            all={t("allDepartments")}
            choices={lists?.departments ?? []}
            value={asked.department}
            onChange={(department) => change({ department })}
          />
          {rights.includes("READ_ABSENCE_REASON") && (
            <NamedFilter
              label={t("type")}
              all={t("allTypes")}
              choices={lists?.leaveTypes ?? []}
              value={asked.type}
              onChange={(type) => change({ type })}
            />
          )}
        </>
      }
      actions={
        <>
          <Button icon={<CalendarPlus {...ICON} />} onClick={() => setSubscribing(true)}>
            {t("subscribe")}
          </Button>
          <Button icon={<Printer {...ICON} />} onClick={() => window.print()}>
            {t("print")}
          </Button>
        </>
      }
    >
      {!lists && (error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
      {!isYear && ofMonth && (
        <MonthView
          month={ofMonth}
          isByWindow={address.get("by") === "window"}
          onGroup={(isByWindow) => change({ by: isByWindow ? "window" : null })}
        />
      )}
      {isYear && ofYear && <YearView days={ofYear.leaveYear.days} />}
      {isSubscribing && <FeedsDialog onClose={() => setSubscribing(false)} />}
    </FilteredPage>
  );
}

/** A month such as 2026-12; `null` for anything else that stands in the address. */
function readMonth(text: string | null): string | null {
  return /^(19[7-9]\d|20\d\d)-(0[1-9]|1[0-2])$/.test(text ?? "") ? text : null;
}
