import { Button, Select } from "antd";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { DraftEffectQuery, DraftedPairing } from "../../generated/graphql.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { isMeant } from "../people/person-search.ts";
import { type ListedPerson, usePeople } from "../people/use-people.ts";
import styles from "./DraftView.module.css";
import type { OpenPairingDraft } from "./OpenDraft.tsx";
import type { useDraftEdits } from "./use-draft-edits.ts";
import { usePairingWords } from "./use-pairing-words.ts";

type Row = DraftEffectQuery["asItIs"]["rows"][number];
type DraftRow = OpenPairingDraft["rows"][number];
type Edits = ReturnType<typeof useDraftEdits>;

/** Every post with its line; a row is edited where it stands, and each change is written into the draft at once. */
export function DraftRows({ draft, rows, edits }: { draft: OpenPairingDraft; rows: readonly Row[]; edits: Edits }) {
  const { t } = usePairingWords();
  const people = usePeople();
  const drafted = new Map(draft.rows.map((row) => [row.post.code, row]));
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className={styles["scroller"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            {(["post", "primary", "backup", "reserves", "scope", "state"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DraftedRow
              key={row.post.code}
              row={row}
              drafted={drafted.get(row.post.code) ?? null}
              people={people}
              isEditing={editing === row.post.code}
              onEdit={(isOn) => setEditing(isOn ? row.post.code : null)}
              edits={edits}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DraftedRowProps = {
  row: Row;
  drafted: DraftRow | null;
  people: readonly ListedPerson[];
  isEditing: boolean;
  onEdit: (isOn: boolean) => void;
  edits: Edits;
};

function DraftedRow({ row, drafted, people, isEditing, onEdit, edits }: DraftedRowProps) {
  const words = usePairingWords();
  const { t, format } = words;
  const line = drafted?.after ?? row;
  const language = nameLanguage(format.language);
  const name = row.post.window
    ? `${row.post.window.number} ${format.windowName(row.post.window)}`
    : words.postName(row.post);
  return (
    <tr data-drafted={drafted !== null || undefined} data-wrong={(drafted?.problems.length ?? 0) > 0 || undefined}>
      <th scope="row">{name}</th>
      {isEditing ? (
        <RowEditor row={row} line={line} people={people} onChange={(next) => void edits.writeRow(next)} />
      ) : (
        <>
          <td lang={language}>{line.primary ? format.name(line.primary) : t("nobody")}</td>
          <td lang={language}>{line.backup ? format.name(line.backup) : t("none")}</td>
          <td lang={language}>{words.people(line.reserves) || t("none")}</td>
          <td>{line.scope && line.backup ? t(`scope.${line.scope}`) : t("none")}</td>
        </>
      )}
      <td>
        {drafted?.problems.map((problem) => (
          <p key={`${problem.code} ${problem.staff?.code}`} className={styles["problem"]}>
            <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
            {t(`problem.${problem.code}`, { person: problem.staff ? format.name(problem.staff) : "" })}
          </p>
        ))}
        {drafted && drafted.problems.length === 0 && (
          <p className={styles["state"]}>{t(drafted.isUnchanged ? "draft.unchanged" : "draft.changed")}</p>
        )}
        {(drafted?.plannedOn.length ?? 0) > 0 && (
          <p className={styles["state"]}>
            {t("draft.plannedOn", {
              dates: drafted?.plannedOn.map((date) => format.date(date)).join(t("comma")) ?? "",
            })}
          </p>
        )}
        <Button
          size="small"
          onClick={() => onEdit(!isEditing)}
          aria-label={t(isEditing ? "draft.doneOf" : "draft.editOf", { post: name })}
        >
          {t(isEditing ? "draft.done" : "draft.edit")}
        </Button>
        {drafted && (
          <Button
            size="small"
            type="text"
            onClick={() => {
              onEdit(false);
              void edits.dropRow(row.post.code);
            }}
            aria-label={t("draft.resetOf", { post: name })}
          >
            {t("draft.reset")}
          </Button>
        )}
      </td>
    </tr>
  );
}

type EditedLine = Pick<Row, "primary" | "backup" | "reserves" | "scope">;
type RowEditorProps = {
  row: Row;
  line: EditedLine;
  people: readonly ListedPerson[];
  onChange: (row: DraftedPairing) => void;
};

/** What is chosen is shown at once and written behind it; reserves keep the order in which they were chosen. */
function RowEditor({ row, line, people, onChange }: RowEditorProps) {
  const { t, format } = usePairingWords();
  const [own, setOwn] = useState({
    primary: line.primary?.code ?? null,
    backup: line.backup?.code ?? null,
    reserves: line.reserves.map(({ code }) => code),
    scope: line.scope ?? ("FULL" as const),
  });
  const change = (changed: Partial<typeof own>) => {
    const next = { ...own, ...changed };
    setOwn(next);
    if (next.primary !== null) onChange({ ...next, primary: next.primary, post: row.post.code });
  };
  const choices = {
    showSearch: {
      filterOption: (typed: string, option?: { person: ListedPerson }) =>
        option !== undefined && isMeant(option.person, typed),
    },
    options: people.map((person) => ({ value: person.code, label: format.name(person), person })),
    popupMatchSelectWidth: false,
  };
  const isExempt = row.post.exemptReason !== null;
  return (
    <>
      <td>
        <Select
          {...choices}
          autoFocus
          aria-label={t("column.primary")}
          value={own.primary}
          onChange={(primary: string) => change({ primary })}
        />
      </td>
      <td>
        <Select
          {...choices}
          allowClear
          disabled={isExempt}
          aria-label={t("column.backup")}
          value={own.backup}
          onChange={(backup: string | undefined) => change({ backup: backup ?? null })}
        />
      </td>
      <td>
        <Select
          {...choices}
          mode="multiple"
          disabled={isExempt}
          aria-label={t("column.reserves")}
          value={own.reserves}
          onChange={(reserves: string[]) => change({ reserves })}
        />
      </td>
      <td>
        <Select
          aria-label={t("column.scope")}
          disabled={own.backup === null}
          value={own.scope}
          options={(["FULL", "GENERAL_AND_URGENT"] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
          onChange={(scope) => change({ scope })}
        />
      </td>
    </>
  );
}
