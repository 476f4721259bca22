import { isoWeekday, parseSessions, windowSessions } from "@zaigang/domain";
import { useTranslation } from "react-i18next";
import { hoursOn } from "./hours-words.ts";
import type { PlaceHours, PlaceSeason } from "./place-types.ts";
import { useHoursWords } from "./use-hours-words.ts";
import styles from "./WeekStrip.module.css";

type WeekStripProps = {
  hours: readonly PlaceHours[];
  season: PlaceSeason;
  seasons: readonly PlaceSeason[];
  /** The date whose version of the hours is drawn. */
  date: string;
};

/** An ordinary week. */
const WEEK = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"];
const FIRST = 7 * 60;
const LAST = 20 * 60;
const MARKS = [8, 12, 14, 18];

/** When a window opens in an ordinary week of a season: a line for each weekday. */
export function WeekStrip({ hours, season, seasons, date }: WeekStripProps) {
  const { t } = useTranslation("places");
  const { weekdays, seasonName } = useHoursWords(seasons);
  const rows = hoursOn(hours, date).map(({ sessions, ...row }) => ({
    ...row,
    window: "",
    season: row.season ?? null,
    sessions: sessions.length > 0 ? parseSessions(sessions) : null,
  }));
  const facts = { ...season, sessions: parseSessions(season.sessions) };
  const days = WEEK.map((day) => ({
    day,
    sessions: windowSessions(
      rows,
      { date: day, kind: isoWeekday(day) > 5 ? "REST_DAY" : "WORKDAY", name: null, provisional: false },
      facts,
    ),
  }));
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  const place = (minute: number) => `${((minute - first) / (last - first)) * 100}%`;
  const all = days.flatMap(({ sessions }) => sessions);
  const first = Math.min(FIRST, ...all.map(({ start }) => start));
  const last = Math.max(LAST, ...all.map(({ end }) => end));

  return (
    <figure className={styles["strip"]}>
      <figcaption>{seasonName(season.code)}</figcaption>
      <ul>
        {days.map(({ day, sessions }, index) => (
          <li key={day}>
            <span className={styles["weekday"]}>{weekdays[index]}</span>
            <span className={styles["track"]}>
              {MARKS.map((hour) => (
                <i key={hour} style={{ insetInlineStart: place(hour * 60) }} />
              ))}
              {sessions.map(({ start, end }) => (
                <span
                  key={start}
                  className={styles["session"]}
                  style={{ insetInlineStart: place(start), inlineSize: `${((end - start) / (last - first)) * 100}%` }}
                >
                  {clock(start)}–{clock(end)}
                </span>
              ))}
              {sessions.length === 0 && <span className={styles["closed"]}>{t("closedDay")}</span>}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
