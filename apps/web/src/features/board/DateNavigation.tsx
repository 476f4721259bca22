import { addDays } from "@zaigang/domain";
import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Format } from "../../ui/format/format.ts";
import type { BoardDay } from "./board-bars.ts";
import styles from "./DateNavigation.module.css";

/** Which day is shown, and the way to others. The day is in the address. */
export function DateNavigation({ day, format }: { day: BoardDay; format: Format }) {
  const { t } = useTranslation(["board", "terms"]);
  const [, setSearch] = useSearchParams();
  const go = (date: string) => setSearch(date === format.today ? {} : { date });
  return (
    <div className={styles["dates"]}>
      <Button
        type="text"
        aria-label={t("dates.previous")}
        icon={<ChevronLeft size={16} strokeWidth={1.5} />}
        onClick={() => go(addDays(day.date, -1))}
      />
      <DatePicker
        aria-label={t("dates.pick")}
        value={dayjs(day.date)}
        format={(value) => format.headingDate(value.format("YYYY-MM-DD"))}
        allowClear={false}
        inputReadOnly
        variant="borderless"
        suffixIcon={null}
        onChange={(value) => go(dayjs(value).format("YYYY-MM-DD"))}
      />
      <Button
        type="text"
        aria-label={t("dates.next")}
        icon={<ChevronRight size={16} strokeWidth={1.5} />}
        onClick={() => go(addDays(day.date, 1))}
      />
      {day.date !== format.today && <Button onClick={() => go(format.today)}>{t("dates.today")}</Button>}
      {day.name && <span className={styles["note"]}>{day.name}</span>}
      {day.provisional && <span className={styles["provisional"]}>{t("terms:provisional")}</span>}
    </div>
  );
}
