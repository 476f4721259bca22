import { addDays, type CivilDate } from "@zaigang/domain";
import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import styles from "./DateBar.module.css";

type DateBarProps = {
  date: CivilDate;
  /** Whether the year's holiday notice is still to come. */
  provisional: boolean;
  format: Format;
  onChange: (date: CivilDate) => void;
};

/** Which day is shown, and the ways to others. */
export function DateBar({ date, provisional, format, onChange }: DateBarProps) {
  const { t } = useTranslation(["board", "terms"]);
  const isToday = date === format.today;
  return (
    <nav className={styles["bar"]} aria-label={t("dates.pick")}>
      <Button
        type="text"
        size="small"
        aria-label={t("dates.previous")}
        icon={<ChevronLeft size={16} strokeWidth={1.5} />}
        onClick={() => onChange(addDays(date, -1))}
      />
      <DatePicker
        className={styles["picker"] ?? ""}
        variant="borderless"
        size="small"
        allowClear={false}
        inputReadOnly
        suffixIcon={null}
        aria-label={t("dates.pick")}
        value={dayjs(date)}
        format={(value) => format.date(value.format("YYYY-MM-DD"))}
        onChange={(value) => value && onChange(value.format("YYYY-MM-DD"))}
      />
      <Button
        type="text"
        size="small"
        aria-label={t("dates.next")}
        icon={<ChevronRight size={16} strokeWidth={1.5} />}
        onClick={() => onChange(addDays(date, 1))}
      />
      {provisional && <span className={styles["provisional"]}>{t("terms:provisional")}</span>}
      {isToday ? (
        <span className={styles["today"]}>{t("dates.today")}</span>
      ) : (
        <Button size="small" className={styles["back"] ?? ""} onClick={() => onChange(format.today)}>
          {t("dates.today")}
        </Button>
      )}
    </nav>
  );
}
