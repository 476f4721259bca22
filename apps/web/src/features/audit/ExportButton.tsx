import { useApolloClient } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditFilter, AuditLogQuery, AuditLogQueryVariables } from "../../generated/graphql.ts";
import { saveCsv } from "../../ui/browser/save-csv.ts";
import { FormError } from "../../ui/forms/FormError.tsx";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AuditLog_Query } from "./audit-query.ts";
import { type Entry, exportedRows } from "./entry-words.ts";

const PAGE = 100;
/** Enough for a year of an office; who needs more narrows the dates. */
const MOST_ENTRIES = 5_000;

/** Writes what the filter finds into a CSV file, page by page, saying how far it is. */
export function ExportButton({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation("audit");
  const format = useOfficeFormat();
  const client = useApolloClient();
  const [done, setDone] = useState<number | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const collect = async (): Promise<Entry[]> => {
    const entries: Entry[] = [];
    let after: string | null = null;
    do {
      const variables: AuditLogQueryVariables = { filter, first: PAGE, after };
      const { data }: { data?: AuditLogQuery | undefined } = await client.query({
        query: AuditLog_Query,
        variables,
        fetchPolicy: "network-only",
      });
      if (!data) throw new Error("no answer");
      entries.push(...data.auditLog.edges.map(({ node }) => node));
      setDone(entries.length);
      after = data.auditLog.pageInfo.hasNextPage ? (data.auditLog.pageInfo.endCursor ?? null) : null;
    } while (after !== null && entries.length < MOST_ENTRIES);
    return entries;
  };
  const save = async () => {
    setHasFailed(false);
    setDone(0);
    try {
      const head = ["when", "who", "action", "subject", "where", "field", "before", "after"] as const;
      const rows = (await collect()).flatMap((entry) => exportedRows(entry, t, format));
      saveCsv(t("exportName"), [head.map((name) => t(name)), ...rows]);
    } catch {
      setHasFailed(true);
    }
    setDone(null);
  };
  return (
    <>
      <Button onClick={save} disabled={done !== null}>
        {done === null ? t("export") : t("exporting", { count: done })}
      </Button>
      {hasFailed && <FormError>{t("exportFailed")}</FormError>}
    </>
  );
}
