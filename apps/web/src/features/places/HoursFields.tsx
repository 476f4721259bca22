import { assertWindowHours, BadSessions } from "@zaigang/domain";
import { Button, Checkbox, Input, Select } from "antd";
import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WindowHoursInput } from "../../generated/graphql.ts";
import { Field } from "../../ui/forms/Field.tsx";
import { MOST_CHARACTERS } from "../../ui/forms/most-characters.ts";
import styles from "./HoursFields.module.css";
import { sessionsIn } from "./hours-words.ts";
import type { PlaceHours, PlaceSeason } from "./place-types.ts";
import { useHoursWords } from "./use-hours-words.ts";

/** A row as it is typed. */
export type HoursDraft = {
  readonly key: number;
  readonly weekdays: readonly number[];
  readonly season: string | null;
  readonly isAsOffice: boolean;
  readonly times: string;
};

const WORKDAYS = [1, 2, 3, 4, 5];

export function newHours(key: number): HoursDraft {
  return { key, weekdays: key === 0 ? WORKDAYS : [], season: null, isAsOffice: true, times: "" };
}

export function hoursDraftOf(rows: readonly PlaceHours[]): HoursDraft[] {
  return rows
    .filter(({ weekdays }) => weekdays.length > 0)
    .map(({ weekdays, season, sessions }, key) => ({
      key,
      weekdays,
      season: season ?? null,
      isAsOffice: sessions.length === 0,
      times: sessions.join(" "),
    }));
}

export function hoursInputOf(rows: readonly HoursDraft[]): WindowHoursInput[] {
  return rows.map(({ weekdays, season, isAsOffice, times }) => ({
    weekdays: [...weekdays],
    season,
    sessions: isAsOffice ? [] : sessionsIn(times),
  }));
}

/** What is wrong with the hours, by the office's own rules, and in which row; `null` where nothing is. */
export function hoursFault(
  rows: readonly HoursDraft[],
): { row: number; fault: BadSessions["fault"]; value: string } | null {
  const missing = rows.findIndex(({ isAsOffice, times }) => !isAsOffice && sessionsIn(times).length === 0);
  if (missing >= 0) return { row: missing, fault: "NONE", value: "" };
  try {
    assertWindowHours(
      rows.map(({ weekdays, season, isAsOffice, times }) => ({
        weekdays,
        season,
        sessions: isAsOffice ? [] : sessionsIn(times),
      })),
      "rows",
    );
    return null;
  } catch (error) {
    if (!(error instanceof BadSessions)) throw error;
    return { row: Number(error.field.split(".")[1] ?? 0), fault: error.fault, value: error.value };
  }
}

type HoursFieldsProps = {
  rows: readonly HoursDraft[];
  seasons: readonly PlaceSeason[];
  isTried: boolean;
  onChange: (rows: HoursDraft[]) => void;
};

/** When a window opens: a block for each kind of its hours. */
export function HoursFields({ rows, seasons, isTried, onChange }: HoursFieldsProps) {
  const { t } = useTranslation(["places", "refusals"]);
  const { weekdays, seasonName } = useHoursWords(seasons);
  const fault = isTried ? hoursFault(rows) : null;
  const set = (key: number, change: Partial<HoursDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <fieldset className={styles["hours"]}>
      <legend>{t("hours")}</legend>
      {rows.length === 0 && <p>{t("closedAlways")}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className={styles["row"]}>
          <Checkbox.Group
            aria-label={t("weekdays")}
            value={[...row.weekdays]}
            options={weekdays.map((label, day) => ({ label, value: day + 1 }))}
            onChange={(days) => set(row.key, { weekdays: days })}
          />
          <div className={styles["times"]}>
            <Select
              aria-label={t("season")}
              value={row.season ?? ""}
              options={[
                { value: "", label: t("allYear") },
                ...seasons.map(({ code }) => ({ value: code, label: seasonName(code) })),
              ]}
              onChange={(season: string) => set(row.key, { season: season || null })}
            />
            <Select
              aria-label={t("which")}
              value={row.isAsOffice}
              options={[
                { value: true, label: t("asOffice") },
                { value: false, label: t("ownTimes") },
              ]}
              onChange={(isAsOffice: boolean) => set(row.key, { isAsOffice })}
            />
            <Button
              type="text"
              aria-label={t("removeHours")}
              icon={<Trash2 size={16} strokeWidth={1.5} />}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </div>
          {(!row.isAsOffice || fault?.row === index) && (
            <Field
              label={t("times")}
              id={`hours-${row.key}`}
              error={fault?.row === index ? t(`refusals:BadSessions.${fault.fault}`, { value: fault.value }) : null}
            >
              {(control) => (
                <Input
                  maxLength={MOST_CHARACTERS}
                  {...control}
                  disabled={row.isAsOffice}
                  placeholder="09:00-12:00 14:00-18:00"
                  value={row.times}
                  onChange={({ target }) => set(row.key, { times: target.value })}
                />
              )}
            </Field>
          )}
        </div>
      ))}
      <Button
        icon={<Plus size={16} strokeWidth={1.5} />}
        onClick={() => onChange([...rows, newHours(Math.max(0, ...rows.map(({ key }) => key + 1)))])}
      >
        {t("moreHours")}
      </Button>
    </fieldset>
  );
}
