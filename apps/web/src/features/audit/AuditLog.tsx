import { useQuery } from "@apollo/client/react";
import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditFilter } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import styles from "./AuditLog.module.css";
import { auditZh } from "./audit.zh.ts";
import { AuditLog_Query } from "./audit-query.ts";
import { EntryDrawer } from "./EntryDrawer.tsx";
import { ExportButton } from "./ExportButton.tsx";
import { actionWords, type Entry, subjectWords } from "./entry-words.ts";
import { TypedFilter } from "./TypedFilter.tsx";

const PAGE = 50;
const KINDS = ["CHANGE", "LOOK"] as const;
const ACTIONS = Object.keys(auditZh.actions) as (keyof typeof auditZh.actions)[];

/** What was changed in the office and who looked at what is private, the latest first, with what it is searched by. */
export function AuditLog() {
  const { t } = useTranslation("audit");
  const format = useOfficeFormat();
  const people = usePeople();
  const [asked, setAsked] = useState<AuditFilter>({});
  const [opened, setOpened] = useState<Entry | null>(null);
  const filter = useDeferredValue(asked);
  const variables = { filter, first: PAGE, after: null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(AuditLog_Query, { variables });

  // What another filter found must not stand for what this one could not load.
  const log = (data ?? (error ? undefined : previousData))?.auditLog;
  const ask = (more: AuditFilter) => setAsked({ ...asked, ...more });
  const isFiltered = Object.values(asked).some((value) => value !== null && value !== undefined && value !== "");
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
    <ScreenSized>
      <SettingsTitle about={t("about")} actions={<ExportButton filter={filter} />}>
        {t("title")}
      </SettingsTitle>
      <div className={styles["filters"]}>
        <PersonField
          id="audit-person"
          label={t("person")}
          people={people}
          value={asked.person ?? null}
          mayBeEmpty
          onChange={(person) => ask({ person })}
        />
        <TypedFilter
          key={`thing ${asked.thing}`}
          label={t("thing")}
          value={asked.thing ?? null}
          onChange={(thing) => ask({ thing })}
        />
        <Select
          aria-label={t("kind")}
          placeholder={t("kind")}
          allowClear
          value={asked.kind ?? null}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => ask({ kind: kind ?? null })}
        />
        <Select
          aria-label={t("action")}
          placeholder={t("action")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={asked.action ?? null}
          options={ACTIONS.map((value) => ({ value, label: t(`actions.${value}`) }))}
          onChange={(action) => ask({ action: action ?? null })}
        />
        <DateInput
          aria-label={t("from")}
          placeholder={t("from")}
          value={asked.from ?? null}
          onChange={(from) => ask({ from })}
        />
        <DateInput aria-label={t("to")} placeholder={t("to")} value={asked.to ?? null} onChange={(to) => ask({ to })} />
        <TypedFilter
          key={`text ${asked.text}`}
          label={t("text")}
          value={asked.text ?? null}
          onChange={(text) => ask({ text })}
        />
        {isFiltered && <Button onClick={() => setAsked({})}>{t("clear")}</Button>}
      </div>
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
    </ScreenSized>
  );
}
