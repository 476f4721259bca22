import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import styles from "./HalfToggles.module.css";
import { type LeaveDraft, withFirstDate, withFirstHalf, withLastDate, withLastHalf } from "./leave-draft.ts";

type HalfTogglesProps = { draft: LeaveDraft; format: Format; onChange: (draft: LeaveDraft) => void };

const HALVES = ["MORNING", "AFTERNOON"] as const;

/** With which half-days the leave begins and ends; a date beyond the calendar is typed or picked here. */
export function HalfToggles({ draft, format, onChange }: HalfTogglesProps) {
  const { t } = useTranslation("leave");
  const options = HALVES.map((value) => ({ value, label: format.half(value) }));
  return (
    <div className={styles["halves"]}>
      <div>
        <span>{t("form.start")}</span>
        <DateInput
          aria-label={t("form.firstDate")}
          value={draft.first}
          onChange={(date) => date && onChange(withFirstDate(draft, date))}
        />
        <Segmented
          aria-label={t("form.start")}
          options={options}
          value={draft.firstHalf}
          onChange={(half) => onChange(withFirstHalf(draft, half))}
        />
      </div>
      <div>
        <span>{t("form.end")}</span>
        <DateInput
          aria-label={t("form.lastDate")}
          value={draft.last}
          onChange={(date) => date && onChange(withLastDate(draft, date))}
        />
        <Segmented
          aria-label={t("form.end")}
          options={options}
          value={draft.lastHalf}
          onChange={(half) => onChange(withLastHalf(draft, half))}
        />
      </div>
    </div>
  );
}
