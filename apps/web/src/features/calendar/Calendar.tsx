import { useQuery } from "@apollo/client/react";
import { DAY_KINDS } from "@zaigang/domain";
import { Button } from "antd";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../ui/browser/use-address.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { Turner } from "../../ui/page/Turner.tsx";
import { shownOf } from "../../ui/paging/parts.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import styles from "./Calendar.module.css";
import type { Notice } from "./calendar-facts.ts";
import { Calendar_Query } from "./calendar-query.ts";
import { type CalendarSeason, currentSeasons, plannedSeasons } from "./calendar-seasons.ts";
import { HalfHolidays } from "./HalfHolidays.tsx";
import { NoticeDialog } from "./NoticeDialog.tsx";
import { SeasonsDialog } from "./SeasonsDialog.tsx";
import { YearMonths } from "./YearMonths.tsx";

/** A year of the office's calendar, the notices it follows from, and the seasons of office hours. */
export function Calendar() {
  const { t } = useTranslation(["calendar", "terms"]);
  const format = useOfficeFormat();
  const [address, change] = useAddress();
  const thisYear = Number(format.today.slice(0, 4));
  const asked = Number(address.get("year"));
  const year = asked >= 1970 && asked <= 2099 ? asked : thisYear;
  const { data, previousData, error, refetch } = useQuery(Calendar_Query, {
    variables: { year },
    fetchPolicy: "cache-and-network",
  });
  const [editing, setEditing] = useState<Notice | "SEASONS" | null>(null);
  const shown = shownOf({ data, previousData, error });
  if (!shown) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { calendarYear, seasons, halfHolidays } = shown;
  const current = currentSeasons(seasons, format.today);

  return (
    <>
      <SettingsTitle about={t("about", { years: calendarYear.coveredYears.join(t("comma")) || t("noYears") })}>
        {t("title")}
      </SettingsTitle>
      <div className={styles["years"]}>
        <Turner
          label={t("year")}
          before={t("yearBefore")}
          after={t("yearAfter")}
          heading="h3"
          shown={
            <>
              {t("yearNumber", { year: calendarYear.year })}
              {!calendarYear.isCovered && <span className={styles["provisional"]}>{t("terms:provisional")}</span>}
            </>
          }
          onTurn={(step) => change({ year: String(year + step) })}
        />
      </div>
      {!calendarYear.isCovered && (
        <p className={styles["notice"]} role="status">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
          {t("notCovered", { year: calendarYear.year })}
        </p>
      )}
      <ul className={styles["layers"]}>
        {calendarYear.notices.map((notice) => (
          <li key={notice.layer}>
            <span>
              <b>{t(`layer.${notice.layer}`)}</b>
              <small>
                {notice.days.length === 0 ? t("nothingSaid") : t("daysSaid", { count: notice.days.length })}
                {notice.source && ` · ${notice.source}`}
              </small>
            </span>
            <Button onClick={() => setEditing(notice)}>
              {t(notice.layer === "NATIONAL" && !calendarYear.isCovered ? "enterNotice" : "edit")}
            </Button>
          </li>
        ))}
      </ul>
      <ul className={styles["legend"]} aria-hidden="true">
        {DAY_KINDS.map((kind) => (
          <li key={kind} data-kind={kind}>
            <i>{t(`letter.${kind}`)}</i> {t(`terms:dayKind.${kind}`)}
          </li>
        ))}
      </ul>
      <YearMonths year={calendarYear} />
      <HalfHolidays year={calendarYear} halfHolidays={halfHolidays} />
      <section className={styles["seasons"]}>
        <header>
          <h3>{t("seasons")}</h3>
          <Button onClick={() => setEditing("SEASONS")}>{t("changeSeasons")}</Button>
        </header>
        <SeasonRows seasons={current} />
        <SeasonRows seasons={plannedSeasons(seasons, format.today)} isPlanned />
      </section>
      {editing === "SEASONS" && <SeasonsDialog seasons={current} onClose={() => setEditing(null)} />}
      {editing !== null && editing !== "SEASONS" && (
        <NoticeDialog year={calendarYear} notice={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

type SeasonRowsProps = { seasons: readonly CalendarSeason[]; isPlanned?: boolean };

function SeasonRows({ seasons, isPlanned = false }: SeasonRowsProps) {
  const { t } = useTranslation("calendar");
  const format = useOfficeFormat();
  if (seasons.length === 0) return isPlanned ? null : <p>{t("noSeasons")}</p>;
  return (
    <ul className={styles["layers"]}>
      {seasons.map(({ code, name, nameEn, startsOnDay, sessions, validFrom }) => (
        <li key={`${code} ${validFrom}`}>
          <span>
            <b>{format.nameOf({ name, nameEn })}</b>
            <small>
              {t("eachYear", { day: startsOnDay })} · {sessions.join(" ")}
              {isPlanned && ` · ${t("fromDate", { date: format.date(validFrom) })}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
