import { useQuery } from "@apollo/client/react";
import { addDays } from "@zaigang/domain";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskLeaveQuery } from "../../generated/graphql.ts";
import type { Format } from "../../ui/format/format.ts";
import { DaysBefore_Query } from "./ask-leave-query.ts";
import styles from "./ChosenDates.module.css";
import { HalfToggles } from "./HalfToggles.tsx";
import { LeaveCalendar } from "./LeaveCalendar.tsx";
import { type LeaveDraft, stretchOf, withDay } from "./leave-draft.ts";
import type { OutlookDay } from "./nearest-stretch.ts";
import type { LeavePreview } from "./use-leave-preview.ts";
import { useLeaveWords } from "./use-leave-words.ts";

type ChosenDatesProps = {
  draft: LeaveDraft;
  type: AskLeaveQuery["leaveTypes"][number] | undefined;
  outlook: readonly OutlookDay[];
  preview: LeavePreview | null;
  isSettled: boolean;
  format: Format;
  onChange: (draft: LeaveDraft) => void;
};

/** Weeks that are shown at first, and that come with each tap on the button below. */
const WEEKS = 4;
const WEEKS_BACK = 2;

/** Of days that are over nobody needs to know what leave would have done. */
const NOTHING_TO_DO = { morning: "OK", afternoon: "OK", morningTaken: false, afternoonTaken: false } as const;

/** When: the calendar, the half-days or hours, and what they come to with what is left after. */
export function ChosenDates({ draft, type, outlook, preview, isSettled, format, onChange }: ChosenDatesProps) {
  const { t } = useTranslation("leave");
  const [weeks, setWeeks] = useState(WEEKS);
  const [isBack, setBack] = useState(draft.first !== null && draft.first < (outlook[0]?.date ?? ""));
  const isHours = type?.unit === "HOURS";
  const stretch = stretchOf(draft);
  const [monday] = outlook;
  const { data } = useQuery(DaysBefore_Query, {
    skip: !isBack || !monday,
    variables: { from: addDays(monday?.date ?? format.today, -7 * WEEKS_BACK), count: 7 * WEEKS_BACK },
  });
  const before = (isBack ? (data?.days ?? []) : []).map((day) => ({ ...day, ...NOTHING_TO_DO }));
  const last = stretch ? outlook.findIndex(({ date }) => date === stretch.last) + 1 : 0;
  const shown = outlook.slice(0, Math.max(weeks * 7, Math.ceil(last / 7) * 7));
  return (
    <div className={styles["dates"]}>
      {!isBack && (
        <Button type="link" size="small" onClick={() => setBack(true)}>
          {t("form.earlier")}
        </Button>
      )}
      <LeaveCalendar
        days={[...before, ...shown]}
        stretch={stretch}
        format={format}
        onPick={(date) => onChange(withDay(draft, date, isHours))}
      />
      {shown.length < outlook.length && (
        <Button type="link" size="small" onClick={() => setWeeks(weeks + WEEKS)}>
          {t("form.later")}
        </Button>
      )}
      {isHours ? (
        <HoursFields draft={draft} onChange={onChange} />
      ) : (
        <HalfToggles draft={draft} format={format} onChange={onChange} />
      )}
      <Sum draft={draft} type={type} preview={preview} isSettled={isSettled} format={format} />
    </div>
  );
}

function HoursFields({ draft, onChange }: { draft: LeaveDraft; onChange: (draft: LeaveDraft) => void }) {
  const { t } = useTranslation("leave");
  const id = useId();
  return (
    <div className={styles["hours"]}>
      <label htmlFor={`${id}-from`}>{t("form.from")}</label>
      <Input
        id={`${id}-from`}
        type="time"
        value={draft.fromTime}
        onChange={({ target }) => onChange({ ...draft, fromTime: target.value })}
      />
      <label htmlFor={`${id}-to`}>{t("form.to")}</label>
      <Input
        id={`${id}-to`}
        type="time"
        value={draft.toTime}
        onChange={({ target }) => onChange({ ...draft, toTime: target.value })}
      />
    </div>
  );
}

type SumProps = Pick<ChosenDatesProps, "draft" | "type" | "preview" | "isSettled" | "format">;

/** From when to when, how long that is, what is left after it, and how each day counts. */
function Sum({ draft, type, preview, isSettled, format }: SumProps) {
  const { t } = useTranslation(["leave", "terms"]);
  const words = useLeaveWords();
  const stretch = stretchOf(draft);
  if (!stretch || !type) return <p className={styles["hint"]}>{t("form.chooseDates")}</p>;
  const when =
    type.unit === "HOURS"
      ? format.date(stretch.first)
      : format.halfDays(
          { date: stretch.first, half: stretch.firstHalf },
          { date: stretch.last, half: stretch.lastHalf },
        );
  const amount = preview && words.amount(preview.amount, type.unit);
  const uncounted = preview?.days.filter(({ why }) => why !== "COUNTED") ?? [];
  const after = preview?.balanceAfter ?? null;
  return (
    <div className={styles["sum"]} aria-live="polite" aria-busy={!isSettled}>
      <p className={styles["line"]}>
        <b>{[when, amount].filter(Boolean).join("，")}</b>
        {after !== null && (
          <span data-short={after < 0 || undefined}>
            {after < 0
              ? t("form.short", { amount: words.amount(-after, type.unit) })
              : t("form.balanceAfter", { amount: words.amount(after, type.unit) })}
          </span>
        )}
      </p>
      {preview?.problem && (
        <p className={styles["problem"]}>
          {t(`form.problem.${preview.problem}`, { step: words.amount(type.step, type.unit) })}
        </p>
      )}
      {preview?.provisional && <p className={styles["hint"]}>{t("form.provisional")}</p>}
      {uncounted.length > 0 && (
        <details className={styles["days"]}>
          <summary>{t("form.dayList")}</summary>
          <ul>
            {preview?.days.map((day) => (
              <li key={day.date}>
                <span>{format.date(day.date)}</span>
                <span>
                  {t(`form.why.${day.why}`, { amount: words.amount(day.amount, type.unit), name: day.name ?? "" })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
