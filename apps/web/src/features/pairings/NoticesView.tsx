import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { PublishedPairings_Query } from "./draft-queries.ts";
import styles from "./NoticesView.module.css";
import { usePairingWords } from "./use-pairing-words.ts";

/** What was published, the latest first, each with its change notice. */
export function NoticesView() {
  const { t, format } = usePairingWords();
  const { data, error, refetch } = useQuery(PublishedPairings_Query);
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  if (data.publishedPairings.length === 0) return <p className={styles["none"]}>{t("notice.none")}</p>;
  return (
    <ul className={styles["list"]}>
      {data.publishedPairings.map(({ id, startsOn, title, publishedAt, publishedBy }) => (
        <li key={id}>
          <Link to={`/pairings/notices/${encodeURIComponent(id)}`}>
            {title ?? t("notice.titleFrom", { date: format.fullDate(startsOn) })}
          </Link>
          <span>{t("notice.startsOn", { date: format.fullDate(startsOn) })}</span>
          {publishedAt && publishedBy && (
            <span>
              {t("notice.by", {
                person: format.name(publishedBy),
                date: format.date(format.dateOf(Date.parse(publishedAt))),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
