import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditFilter } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./AuditLog.module.css";
import { AuditLog_Query } from "./audit-query.ts";
import { EntryDrawer } from "./EntryDrawer.tsx";
import { actionWords, type Entry, subjectWords } from "./entry-words.ts";

const PAGE = 50;

/** Entries of the office's log that fit a filter, the latest first; each opens with what it holds. */
export function LogEntries({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation("audit");
  const format = useOfficeFormat();
  const [opened, setOpened] = useState<Entry | null>(null);
  const variables = { filter, first: PAGE, after: null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(AuditLog_Query, { variables });

  // What another filter found must not stand for what this one could not load.
  const log = (data ?? (error ? undefined : previousData))?.auditLog;
  const more = () =>
    fetchMore({
      variables: { ...variables, after: log?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        auditLog: {
          ...fetchMoreResult.auditLog,
          edges: [...before.auditLog.edges, ...fetchMoreResult.auditLog.edges],
        },
      }),
    });

  return (
    <>
      {!log && (error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
      {log?.edges.length === 0 && <p className={styles["quiet"]}>{t("none")}</p>}
      {log && log.edges.length > 0 && (
        <ul className={styles["list"]}>
          {log.edges.map(({ node }) => {
            const at = new Date(node.at).getTime();
            return (
              <li key={node.id}>
                <button type="button" onClick={() => setOpened(node)} aria-haspopup="dialog">
                  <time dateTime={node.at}>
                    {format.date(format.dateOf(at))} {format.clock(at)}
                  </time>
                  <b lang={nameLanguage(format.language)}>{node.actor ? format.name(node.actor) : t("system")}</b>
                  <span>{actionWords(node, t)}</span>
                  <span className={styles["quiet"]} lang={nameLanguage(format.language)}>
                    {subjectWords(node, format)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {log?.pageInfo.hasNextPage && (
        <Button block onClick={more}>
          {t("more")}
        </Button>
      )}
      {opened && <EntryDrawer entry={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
