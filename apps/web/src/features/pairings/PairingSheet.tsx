import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { dateIn } from "../../ui/browser/address.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { Paper } from "../../ui/page/Paper.tsx";
import { PaperPage } from "../../ui/page/PaperPage.tsx";
import { Sideways } from "../../ui/page/Sideways.tsx";
import { useSession } from "../session/session-context.ts";
import styles from "./PairingSheet.module.css";
import { PairingTable_Query } from "./pairing-table-query.ts";
import type { TableRow } from "./picture-layout.ts";
import { usePairingWords } from "./use-pairing-words.ts";

/** The table as the office hangs it out: A4 across, with room for a signature and the seal. */
export function PairingSheet() {
  const words = usePairingWords();
  const { t, format } = words;
  const { office } = useSession();
  const [search] = useSearchParams();
  const on = dateIn(search, "on");
  const { data, error, refetch } = useQuery(PairingTable_Query, { variables: { on } });
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { pairingTable } = data;
  const language = nameLanguage(format.language);
  return (
    <PaperPage from="/pairings" back={t("sheet.back")} print={t("sheet.print")}>
      <Paper title={t("sheet.title", { office: format.nameOf(office) })}>
        <p className={styles["intro"]}>{t("sheet.on", { date: format.fullDate(pairingTable.on) })}</p>
        <Sideways label={t("table")}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                {(["post", "business", "primary", "backup", "reserves", "window", "term"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pairingTable.rows.map((row) => (
                <tr key={row.post.code}>
                  <th scope="row">{format.nameOf(row.post)}</th>
                  <td>{words.businesses(row.post)}</td>
                  <td lang={language} className={styles["names"]}>
                    {row.primary ? format.name(row.primary) : ""}
                  </td>
                  <td lang={language} className={styles["names"]}>
                    {backupOf(row)}
                  </td>
                  <td lang={language} className={styles["names"]}>
                    {words.people(row.reserves)}
                  </td>
                  <td>{row.post.window?.number ?? ""}</td>
                  <td>{termOf(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
        <footer className={styles["foot"]}>
          <span>{t("sheet.signature")}</span>
          <span>{t("sheet.date")}</span>
          <span>{t("sheet.seal")}</span>
        </footer>
      </Paper>
    </PaperPage>
  );

  function backupOf({ backup, post }: TableRow): string {
    if (backup) return format.name(backup);
    return post.exemptReason === null ? "" : t("sheet.exempt");
  }

  /** Since when it counts; who stands in for long, and until when. */
  function termOf({ pairing, takeovers }: TableRow): string {
    const since = pairing ? [t("sheet.since", { date: format.fullDate(pairing.startsOn) })] : [];
    const until = takeovers.map(({ acting, lastDay }) =>
      t("sheet.takeover", { name: format.name(acting), date: format.fullDate(lastDay) }),
    );
    return [...since, ...until].join(t("comma"));
  }
}
