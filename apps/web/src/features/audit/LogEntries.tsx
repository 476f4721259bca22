import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditFilter } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { MoreButton } from "../../ui/paging/MoreButton.tsx";
import { behind, shownOf } from "../../ui/paging/parts.ts";
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

  const log = shownOf({ data, previousData, error })?.auditLog;

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
        <MoreButton
          label={t("more")}
          onMore={() =>
            fetchMore({ variables: { after: log.pageInfo.endCursor ?? null }, updateQuery: behind("auditLog") })
          }
        />
      )}
      {opened && <EntryDrawer entry={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
