import { useTranslation } from "react-i18next";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { weekdaysIn } from "./hours-words.ts";
import type { PlaceHours, PlaceSeason } from "./place-types.ts";

/** A Monday: its week gives the names of the days. */
const WEEK = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"];

/** When a window opens, in a line for each kind of its hours. */
export function useHoursWords(seasons: readonly PlaceSeason[]) {
  const { t } = useTranslation("places");
  const format = useOfficeFormat();
  const weekdays = WEEK.map((date) => format.weekday(date));

  const seasonName = (code: string | null): string => {
    const season = seasons.find((each) => each.code === code);
    return season ? format.nameOf(season) : "";
  };
  const lines = (hours: readonly PlaceHours[]): string[] => {
    const open = hours.filter((row) => row.weekdays.length > 0);
    if (open.length === 0) return [t("closedAlways")];
    return open.map((row) =>
      [
        weekdaysIn(row.weekdays, weekdays, t("comma")),
        seasonName(row.season),
        row.sessions.length > 0 ? row.sessions.join(" ") : t("asOffice"),
      ]
        .filter(Boolean)
        .join(" "),
    );
  };
  return { weekdays, seasonName, lines };
}
