import type { CivilDate } from "@zaigang/domain";
import { DatePicker, type DatePickerProps } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useMemo } from "react";

type DateInputProps = Omit<DatePickerProps<Dayjs, false>, "value" | "onChange" | "format" | "minDate" | "maxDate"> & {
  value: CivilDate | null;
  /** The earliest and the latest date that may be chosen. */
  first?: CivilDate;
  latest?: CivilDate;
  /** How the date is written, where it is picked and never typed. */
  words?: (date: CivilDate) => string;
  onChange: (date: CivilDate | null) => void;
};

const ISO = "YYYY-MM-DD";

/** A date of the office's calendar, typed or picked. */
export function DateInput({ value, first, latest, words, allowClear = false, onChange, ...picker }: DateInputProps) {
  // A new object would take back what is being typed whenever the page draws itself again.
  const shown = useMemo(() => (value === null ? null : dayjs(value)), [value]);
  return (
    <DatePicker
      {...picker}
      {...(first === undefined ? {} : { minDate: dayjs(first) })}
      {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
      allowClear={allowClear}
      value={shown}
      inputReadOnly={words !== undefined}
      format={words ? (date) => words(date.format(ISO)) : [ISO, "YYYYMMDD", "MM-DD"]}
      // Enter takes the date that was typed; it must not send the form as well.
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault();
      }}
      onChange={(date) => onChange(date ? date.format(ISO) : null)}
    />
  );
}
