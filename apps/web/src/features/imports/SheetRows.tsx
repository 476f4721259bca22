import { useLazyQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import_RowsFragment, ImportQuery, ImportStatus } from "../../generated/graphql.ts";
import { ImportRows_Query, ROWS_A_PAGE } from "./import-query.ts";
import styles from "./SheetRows.module.css";
import { useRowWords } from "./use-row-words.ts";

/** What importing a file would do. */
export type Preview = NonNullable<NonNullable<Extract<ImportQuery["node"], { __typename: "TableImport" }>>["preview"]>;
export type Sheet = Preview["sheets"][number];

type SheetRowsProps = {
  id: string;
  sheet: Sheet;
  status: ImportStatus | null;
  /** How many rows there are of that status. */
  total: number;
};

/** Rows of a sheet with what becomes of each, the first page at once and others when asked for. */
export function SheetRows({ id, sheet, status, total }: SheetRowsProps) {
  const { t } = useTranslation("imports");
  const [load, { loading }] = useLazyQuery(ImportRows_Query, { fetchPolicy: "no-cache" });
  const [further, setFurther] = useState<readonly Import_RowsFragment[]>([]);
  const rows = [...sheet.rows, ...further];
  const left = total - rows.length;

  const more = async () => {
    const { data } = await load({
      variables: { id, table: sheet.table, status, first: ROWS_A_PAGE, skip: rows.length },
    });
    const node = data?.node;
    const next = node?.__typename === "TableImport" ? node.preview?.sheets[0]?.rows : undefined;
    if (next) setFurther((before) => [...before, ...next]);
  };

  if (rows.length === 0) return <p className={styles["none"]}>{t("noRows")}</p>;
  return (
    <>
      <table className={styles["rows"]}>
        <thead>
          <tr>
            <th scope="col">{t("rows")}</th>
            <th scope="col">{t("outcome")}</th>
            <th scope="col">{t("subject")}</th>
            <th scope="col">{t("details")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SheetRow key={row.row} row={row} sheet={sheet} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button onClick={() => void more()} loading={loading}>
          {t("more", { count: Math.min(left, ROWS_A_PAGE) })}
        </Button>
      )}
    </>
  );
}

function SheetRow({ row, sheet }: { row: Import_RowsFragment; sheet: Sheet }) {
  const { t } = useTranslation("imports");
  const words = useRowWords(sheet.table);
  const lines = row.status === "ERROR" ? words.problems(row) : words.changes(row);
  return (
    <tr data-status={row.status}>
      <td>{row.row}</td>
      <td>
        <span className={styles["status"]}>{t(`status.${row.status}`)}</span>
      </td>
      <td>{row.label}</td>
      <td>
        {row.status === "NEW" ? (
          <p className={styles["fresh"]}>{lines.join(t("comma"))}</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
