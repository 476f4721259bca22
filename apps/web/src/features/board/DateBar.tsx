import { addDays, type CivilDate } from "@zaigang/domain";
import { Button } from "antd";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
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
      <DateInput
        className={styles["picker"] ?? ""}
        variant="borderless"
        size="small"
        suffixIcon={null}
        aria-label={t("dates.pick")}
        value={date}
        words={format.date}
        onChange={(picked) => picked && onChange(picked)}
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
