import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { MoreButton } from "../../ui/paging/MoreButton.tsx";
import { behind, shownOf } from "../../ui/paging/parts.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { hoursOn, seasonsOn } from "./hours-words.ts";
import styles from "./Places.module.css";
import type { ListedWindow } from "./place-types.ts";
import { Windows_Query } from "./places-query.ts";
import { useHoursWords } from "./use-hours-words.ts";

type WindowRowsProps = { search: string; isEnded: boolean };

/** Windows in the order of the hall. */
export function WindowRows({ search, isEnded }: WindowRowsProps) {
  const { t } = useTranslation("places");
  const { data, previousData, error, refetch, fetchMore } = useQuery(Windows_Query, {
    variables: { search, isEnded },
    fetchPolicy: "cache-and-network",
  });
  const shown = shownOf({ data, previousData, error });
  const format = useOfficeFormat();
  const seasons = seasonsOn(shown?.seasons ?? [], format.today);
  const { lines } = useHoursWords(seasons);
  if (!shown) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { totalCount, edges, pageInfo } = shown.windowList;

  return (
    <section className={styles["list"]}>
      <p>{t(isEnded ? "endedWindows" : "windows", { count: totalCount })}</p>
      {edges.length === 0 ? (
        <p className={styles["empty"]}>{t(search ? "noneFound" : isEnded ? "noneEnded" : "noWindows")}</p>
      ) : (
        <ul>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <Link to={`/settings/places/${node.code}`} className={styles["row"]}>
                <span className={styles["number"]}>{node.number}</span>
                <span className={styles["main"]}>
                  <b>{format.nameOf(node)}</b>
                  <small>{businesses(node)}</small>
                </span>
                <span className={styles["hoursWords"]}>
                  {lines(hoursOn(node.hours, format.today)).map((line) => (
                    <small key={line}>{line}</small>
                  ))}
                </span>
                <span className={styles["people"]}>
                  {node.posts.map(({ id, pairing, watched }) => (
                    <small key={id}>
                      {pairing
                        ? [pairing.primary, pairing.backup]
                            .flatMap((person) => (person ? format.name(person) : []))
                            .join(" / ")
                        : t("nobody")}
                      {!watched && ` ${t("unwatchedShort")}`}
                    </small>
                  ))}
                  {node.posts.length === 0 && <small>{t("noSeats")}</small>}
                </span>
                <span className={styles["state"]}>{stateOf(node)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <MoreButton
          label={t("showMore")}
          onMore={() =>
            fetchMore({ variables: { after: pageInfo.endCursor ?? null }, updateQuery: behind("windowList") })
          }
        />
      )}
    </section>
  );

  function businesses({ businesses: zh, businessesEn, floor, floorEn }: ListedWindow): string {
    const done = format.language === "en" && businessesEn.length > 0 ? businessesEn : zh;
    const where = format.entered(floor, floorEn);
    return [where, done.join(t("comma"))].filter(Boolean).join(" · ");
  }

  function stateOf({ closuresAhead, endsOn }: ListedWindow): string {
    if (endsOn) return t("endsOn", { date: format.date(endsOn) });
    const [next] = closuresAhead;
    if (!next) return "";
    return t("closedSpan", { span: format.datedSpan(Date.parse(next.startsAt), Date.parse(next.endsAt)) });
  }
}
