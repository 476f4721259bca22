import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditFilter } from "../../generated/graphql.ts";
import { DateInput } from "../../ui/forms/DateInput.tsx";
import { ScreenSized } from "../../ui/forms/ScreenSized.tsx";
import { PersonField } from "../people/PersonField.tsx";
import { usePeople } from "../people/use-people.ts";
import { SettingsTitle } from "../settings/SettingsTitle.tsx";
import styles from "./AuditLog.module.css";
import { auditZh } from "./audit.zh.ts";
import { ExportButton } from "./ExportButton.tsx";
import { LogEntries } from "./LogEntries.tsx";
import { TypedFilter } from "./TypedFilter.tsx";

const KINDS = ["CHANGE", "LOOK"] as const;
const ACTIONS = Object.keys(auditZh.actions) as (keyof typeof auditZh.actions)[];

/** What was changed in the office and who looked at what is private, the latest first, with what it is searched by. */
export function AuditLog() {
  const { t } = useTranslation("audit");
  const people = usePeople();
  const [asked, setAsked] = useState<AuditFilter>({});
  const filter = useDeferredValue(asked);

  const ask = (more: AuditFilter) => setAsked({ ...asked, ...more });
  const isFiltered = Object.values(asked).some((value) => value !== null && value !== undefined && value !== "");

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
      <LogEntries filter={filter} />
    </ScreenSized>
  );
}
