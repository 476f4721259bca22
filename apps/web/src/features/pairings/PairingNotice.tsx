import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { Paper } from "../../ui/page/Paper.tsx";
import { PaperPage } from "../../ui/page/PaperPage.tsx";
import { Sideways } from "../../ui/page/Sideways.tsx";
import { useSession } from "../session/session-context.ts";
import { PairingNotice_Query } from "./draft-queries.ts";
import styles from "./PairingSheet.module.css";
import { usePairingWords } from "./use-pairing-words.ts";

/** The change notice of a published draft: of each post who held and backed it until then, and who does from then on. */
export function PairingNotice() {
  const { id = "" } = useParams();
  const words = usePairingWords();
  const { t, format } = words;
  const { office } = useSession();
  const { data, error, refetch } = useQuery(PairingNotice_Query, { variables: { id } });
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const notice = data.node?.__typename === "PairingDraft" && data.node.publishedAt ? data.node : null;
  if (!notice) {
    return (
      <PaperPage from="/pairings?view=notices" back={t("notice.back")} print={null}>
        <p>{t("notice.missing")}</p>
      </PaperPage>
    );
  }
  const language = nameLanguage(format.language);
  return (
    <PaperPage from="/pairings?view=notices" back={t("notice.back")} print={t("sheet.print")}>
      <Paper title={t("notice.title", { office: format.nameOf(office) })}>
        <p className={styles["intro"]}>
          {t("notice.intro", { date: format.fullDate(notice.startsOn), count: notice.rows.length })}
          {notice.title}
        </p>
        <Sideways label={t("table")}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("column.post")}</th>
                <th scope="col">{t("notice.before")}</th>
                <th scope="col">{t("notice.after")}</th>
                <th scope="col">{t("notice.saying")}</th>
              </tr>
            </thead>
            <tbody>
              {notice.rows.map(({ post, before, after }) => (
                <tr key={post.code}>
                  <th scope="row">{words.postName(post)}</th>
                  <td lang={language}>{before ? words.line(before) : t("nobody")}</td>
                  <td lang={language}>{words.line(after)}</td>
                  <td>
                    {after.backup
                      ? t("notice.backs", { primary: format.name(after.primary), backup: format.name(after.backup) })
                      : t("notice.noBackup", { primary: format.name(after.primary) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
        <footer className={styles["foot"]}>
          {notice.publishedBy && notice.publishedAt && (
            <span>
              {t("notice.by", {
                person: format.name(notice.publishedBy),
                date: format.fullDate(format.dateOf(Date.parse(notice.publishedAt))),
              })}
            </span>
          )}
          <span>{t("sheet.seal")}</span>
        </footer>
      </Paper>
    </PaperPage>
  );
}
