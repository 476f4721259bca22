import { TriangleAlert } from "lucide-react";
import type { PairingTableQuery } from "../../generated/graphql.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./PairingRows.module.css";
import type { TableRow } from "./picture-layout.ts";
import { usePairingWords } from "./use-pairing-words.ts";

type PairingRowsProps = {
  table: PairingTableQuery["pairingTable"];
  selected: string | null;
  onSelect: (post: string | null) => void;
  /** Opens the history of a post. */
  onHistory: (post: string) => void;
};

const GROUPS = ["WINDOW", "OFFICE", "LEADER"] as const;

/** The table of pairings: everything that the picture shows, and what it leaves out. */
export function PairingRows({ table, selected, onSelect, onHistory }: PairingRowsProps) {
  const words = usePairingWords();
  const { t, format } = words;
  const { coverLimit } = useSession().office;
  const burdens = new Map(table.burdens.map((burden) => [burden.staff.code, burden]));
  const language = nameLanguage(format.language);
  return (
    <div className={styles["scroller"]}>
      <table className={styles["table"]}>
        <caption className="zg-hidden">{t("table")}</caption>
        <thead>
          <tr>
            {(["window", "post", "primary", "backup", "reserves", "relation", "scope", "since", "mind"] as const).map(
              (column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        {GROUPS.map((kind) => {
          const rows = table.rows.filter(({ post }) => post.kind === kind);
          return (
            rows.length > 0 && (
              <tbody key={kind}>
                <tr className={styles["group"]}>
                  <th colSpan={9} scope="rowgroup">
                    {t(`group.${kind}`, { count: rows.length })}
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr
                    key={row.post.code}
                    data-selected={row.post.code === selected || undefined}
                    data-quiet={(selected !== null && row.post.code !== selected) || undefined}
                  >
                    <td data-column="window">{row.post.window?.number ?? ""}</td>
                    <th scope="row" data-column="post">
                      <button
                        type="button"
                        aria-pressed={row.post.code === selected}
                        onClick={() => onSelect(row.post.code === selected ? null : row.post.code)}
                      >
                        {nameOf(row)}
                      </button>
                    </th>
                    <td data-label={t("column.primary")} lang={language}>
                      {row.primary ? format.name(row.primary) : t("nobody")}
                    </td>
                    <td data-label={t("column.backup")} lang={language}>
                      {row.backup ? format.name(row.backup) : t("none")}
                    </td>
                    <td data-label={t("column.reserves")} lang={language}>
                      {words.people(row.reserves) || t("none")}
                    </td>
                    <td data-label={t("column.relation")}>{words.relation(row)}</td>
                    <td data-label={t("column.scope")}>
                      {row.scope && row.backup ? t(`scope.${row.scope}`) : t("none")}
                    </td>
                    <td data-label={t("column.since")}>
                      <button type="button" className={styles["link"]} onClick={() => onHistory(row.post.code)}>
                        {row.pairing ? format.shortDate(row.pairing.startsOn) : t("history")}
                        <span className="zg-hidden">{t("historyOf", { post: nameOf(row) })}</span>
                      </button>
                    </td>
                    <td data-label={t("column.mind")}>
                      <ul className={styles["cautions"]}>
                        {words.cautions(row, burdens, coverLimit).map(({ text, isBad }) => (
                          <li key={text}>
                            {isBad && <TriangleAlert size={14} strokeWidth={1.5} aria-label={t("mindThis")} />}
                            {text}
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );

  function nameOf({ post }: TableRow): string {
    if (post.window) return format.windowName(post.window);
    return format.nameOf(post);
  }
}
