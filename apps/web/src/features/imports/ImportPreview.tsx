import { useQuery } from "@apollo/client/react";
import { Button, Segmented, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportStatus } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { useLanguage } from "../../ui/format/use-language.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { ApplyImport } from "./ApplyImport.tsx";
import { ImportDone } from "./ImportDone.tsx";
import styles from "./ImportPreview.module.css";
import { Import_Query, ROWS_A_PAGE } from "./import-query.ts";
import { type Sheet, SheetRows } from "./SheetRows.tsx";
import { columnName, tableName } from "./table-words.ts";

const STATUSES = ["NEW", "CHANGED", "SAME", "ERROR"] as const;

/** What an uploaded file would do, sheet by sheet and row by row, before anything is written. */
export function ImportPreview({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { t } = useTranslation("imports");
  const format = useOfficeFormat();
  const language = useLanguage();
  const [chosen, setStatus] = useState<ImportStatus | "ALL" | null>(null);
  const status = chosen === "ALL" ? null : chosen;
  const { data, previousData, error, refetch } = useQuery(Import_Query, {
    variables: { id, status, first: ROWS_A_PAGE },
    // What it would do hangs on what the office is at this moment.
    fetchPolicy: "cache-and-network",
  });
  const node = (data ?? previousData)?.node;
  const [done, setDone] = useState<string | null>(null);
  if (node === undefined) {
    return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  }
  const leave = <Button onClick={onLeave}>{t("another")}</Button>;
  if (node?.__typename !== "TableImport")
    return (
      <p>
        {t("gone")} {leave}
      </p>
    );
  const { fileName, uploadedAt, appliedAt, preview } = node;
  if (preview === null) return <ImportDone what={done} appliedAt={appliedAt} onLeave={onLeave} />;

  const uploaded = Date.parse(uploadedAt);
  const errors = preview.sheets.reduce((sum, sheet) => sum + sheet.errors, 0);
  return (
    <div className={styles["preview"]}>
      <header>
        <div>
          <h3>{fileName ?? t("pastedTable")}</h3>
          <p>{t("uploaded", { time: `${format.date(format.dateOf(uploaded))} ${format.clock(uploaded)}` })}</p>
        </div>
        {leave}
      </header>
      {preview.sheets.length === 0 && <FormError>{t("noSheets")}</FormError>}
      {preview.ignoredSheets.length > 0 && (
        <p className={styles["note"]}>{t("ignoredSheets", { sheets: preview.ignoredSheets.join(t("comma")) })}</p>
      )}
      <ApplyImport id={id} preview={preview} errors={errors} onDone={setDone} onChanged={() => void refetch()} />
      <Segmented
        className={styles["filter"] ?? ""}
        value={chosen ?? "ALL"}
        onChange={(value) => setStatus(value as ImportStatus | "ALL")}
        options={[
          { value: "ALL", label: t("all") },
          ...STATUSES.map((value) => ({ value, label: `${t(`status.${value}`)} ${totalOf(preview.sheets, value)}` })),
        ]}
      />
      <Tabs
        aria-label={t("sheets")}
        items={preview.sheets.map((sheet) => ({
          key: sheet.table,
          label: `${tableName(sheet.table, language)} ${countOf(sheet, status)}`,
          children: (
            <>
              {sheet.missingColumns.length > 0 && (
                <FormError>
                  {t("missingColumns", {
                    columns: sheet.missingColumns.map((key) => columnName(sheet.table, key, language)).join(t("comma")),
                  })}
                </FormError>
              )}
              {sheet.unknownColumns.length > 0 && (
                <p className={styles["note"]}>
                  {t("unknownColumns", { columns: sheet.unknownColumns.join(t("comma")) })}
                </p>
              )}
              {sheet.leftAlone > 0 && <p className={styles["note"]}>{t("leftAlone", { count: sheet.leftAlone })}</p>}
              <SheetRows
                key={`${sheet.table} ${status} ${preview.version}`}
                id={id}
                sheet={sheet}
                status={status}
                total={countOf(sheet, status)}
              />
            </>
          ),
        }))}
      />
    </div>
  );
}

function countOf({ new: fresh, changed, same, errors }: Sheet, status: ImportStatus | null): number {
  const counts = { NEW: fresh, CHANGED: changed, SAME: same, ERROR: errors };
  return status === null ? fresh + changed + same + errors : counts[status];
}

function totalOf(sheets: readonly Sheet[], status: ImportStatus): number {
  return sheets.reduce((sum, sheet) => sum + countOf(sheet, status), 0);
}
