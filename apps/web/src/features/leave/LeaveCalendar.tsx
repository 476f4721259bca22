import { type AwayEffect, type CivilDate, type Half, isWorking, worseEffect } from "@zaigang/domain";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { ShownState } from "../../ui/coverage/states.ts";
import type { Format } from "../../ui/format/format.ts";
import { weeksOf } from "./calendar-weeks.ts";
import styles from "./LeaveCalendar.module.css";
import type { Stretch } from "./leave-draft.ts";
import { isWithin, type OutlookDay, worstOn } from "./nearest-stretch.ts";

type LeaveCalendarProps = {
  /** By date, without a gap. */
  days: readonly OutlookDay[];
  stretch: Stretch | null;
  format: Format;
  onPick: (date: CivilDate) => void;
};

/** The letter of what being away would do. Nobody has to be told of a day on which nothing does. */
const LETTER: Record<Exclude<AwayEffect, "OK">, ShownState> = {
  TAKEN_OVER: "BACKUP",
  AT_LIMIT: "RESERVE",
  BOTH_AWAY: "RESERVE",
  UNCOVERED: "UNCOVERED",
};
/** What is said of days that are not chosen: only what would break something. */
const WARNED: readonly AwayEffect[] = ["UNCOVERED", "BOTH_AWAY"];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * Weeks from Monday on. A tap takes a day, a second one goes on through a later one; what is chosen shows what it would
 * do, other days only what it would break. One stop for the tab key, arrows move from day to day.
 */
export function LeaveCalendar({ days, stretch, format, onPick }: LeaveCalendarProps) {
  const { t } = useTranslation("leave");
  const weekdays = t("form.weekdays", { returnObjects: true });
  const stop = stretch?.first ?? (days.some(({ date }) => date === format.today) ? format.today : days[0]?.date);

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const cells = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-date]")];
    const at = cells.findIndex((cell) => cell.contains(event.target as Node));
    cells[at + step]?.focus();
  };
  return (
    <table
      className={styles["calendar"]}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern builds on tables
      role="grid"
      aria-label={t("form.dates")}
      onKeyDown={move}
    >
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map(({ monday, days: ofWeek }) => (
          <tr key={monday}>
            {ofWeek.map((day, index) => (
              <td key={day?.date ?? weekdays[index]} data-chosen={chosenEdge(stretch, day)} data-rest={isRest(day)}>
                {day && <Day day={day} stretch={stretch} isStop={day.date === stop} format={format} onPick={onPick} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  day: OutlookDay;
  stretch: Stretch | null;
  isStop: boolean;
  format: Format;
  onPick: (date: CivilDate) => void;
};

function Day({ day, stretch, isStop, format, onPick }: DayProps) {
  const { t } = useTranslation(["leave", "terms"]);
  const { date, name, kind, provisional } = day;
  const halves = stretch ? (["MORNING", "AFTERNOON"] as const).filter((half) => isWithin(stretch, date, half)) : [];
  const isChosen = halves.length > 0;
  const worst = isChosen && stretch ? worstOn(day, stretch) : worseEffect(day.morning, day.afternoon);
  const effect = worst === "OK" || !(isChosen || WARNED.includes(worst)) ? null : worst;
  const isTaken = day.morningTaken || day.afternoonTaken;
  const only: Half | null = (halves.length === 1 && halves[0]) || null;
  const said = [
    format.date(date),
    only ? format.half(only) : null,
    name,
    isTaken ? t("form.taken") : null,
    effect === "UNCOVERED" ? t("form.gap") : effect === "BOTH_AWAY" ? t("form.both") : null,
    effect === "TAKEN_OVER" ? t("terms:state.BACKUP") : effect === "AT_LIMIT" ? t("terms:state.RESERVE") : null,
    provisional ? t("terms:provisional") : null,
    kind === "MAKE_UP_WORKDAY" && t("form.makeUp"),
  ];
  return (
    <button
      type="button"
      data-date={date}
      data-past={date < format.today || undefined}
      data-provisional={provisional || undefined}
      aria-pressed={isChosen}
      aria-label={said.filter(Boolean).join(" ")}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onPick(date)}
    >
      <span className={styles["number"]}>
        {date.endsWith("-01") ? date.slice(5) : Number(date.slice(8))}
        {only && <small>{t(only === "MORNING" ? "terms:morningShort" : "terms:afternoonShort")}</small>}
      </span>
      <span className={styles["mark"]}>
        {effect !== null ? (
          <StateTag state={LETTER[effect]} />
        ) : isTaken ? (
          t("form.taken")
        ) : date === format.today ? (
          t("form.today")
        ) : kind === "MAKE_UP_WORKDAY" ? (
          t("form.makeUp")
        ) : (
          name
        )}
      </span>
    </button>
  );
}

function isRest(day: OutlookDay | null): true | undefined {
  return day && !isWorking(day.kind) ? true : undefined;
}

/** Where a cell lies in what is chosen: the frame is drawn around all of it. */
function chosenEdge(stretch: Stretch | null, day: OutlookDay | null): string | undefined {
  if (!stretch || !day || day.date < stretch.first || day.date > stretch.last) return undefined;
  return [day.date === stretch.first ? "first" : "", day.date === stretch.last ? "last" : ""].join(" ");
}
