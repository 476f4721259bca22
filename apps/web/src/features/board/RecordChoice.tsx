import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import type { CoverageRecord } from "../coverage/why-query.ts";
import styles from "./RecordChoice.module.css";

const RECORDS = ["KNOWN_NOW", "SEEN_THEN"] as const;

type RecordChoiceProps = { record: CoverageRecord; onChange: (record: CoverageRecord) => void };

/** Of a past day: as corrected or as recorded then, and which of the two is on screen. */
export function RecordChoice({ record, onChange }: RecordChoiceProps) {
  const { t } = useTranslation("board");
  return (
    <div className={styles["choice"]}>
      <Segmented
        size={useScreen() === "phone" ? "large" : "medium"}
        aria-label={t("record.label")}
        value={record}
        options={RECORDS.map((value) => ({ value, label: t(`record.${value}`) }))}
        onChange={onChange}
      />
      <p aria-live="polite">{t(`record.note${record}`)}</p>
    </div>
  );
}
