import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { MoreButton } from "../../ui/paging/MoreButton.tsx";
import { behind, shownOf } from "../../ui/paging/parts.ts";
import { EndDialog, type Ending } from "./EndDialog.tsx";
import styles from "./Places.module.css";
import { PostDialog } from "./PostDialog.tsx";
import { PostRow } from "./PostRow.tsx";
import type { PlacePost } from "./place-types.ts";
import { OfficePosts_Query } from "./places-query.ts";

type OfficePostsProps = { search: string; isEnded: boolean };

/** The posts that are at no window. */
export function OfficePosts({ search, isEnded }: OfficePostsProps) {
  const { t } = useTranslation("places");
  const { data, previousData, error, refetch, fetchMore } = useQuery(OfficePosts_Query, {
    variables: { search, isEnded },
    fetchPolicy: "cache-and-network",
  });
  const [changing, setChanging] = useState<PlacePost | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const shown = shownOf({ data, previousData, error });
  if (!shown) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { totalCount, edges, pageInfo } = shown.postList;
  return (
    <section className={styles["list"]}>
      <p>{t(isEnded ? "endedPosts" : "posts", { count: totalCount })}</p>
      {edges.length === 0 && <p className={styles["empty"]}>{t(search ? "noneFound" : "noneEnded")}</p>}
      {edges.length > 0 && (
        <ul>
          {edges.map(({ node }) => (
            <PostRow key={node.id} post={node} onChange={setChanging} onEnd={setEnding} />
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <MoreButton
          label={t("showMore")}
          onMore={() =>
            fetchMore({ variables: { after: pageInfo.endCursor ?? null }, updateQuery: behind("postList") })
          }
        />
      )}
      {changing && <PostDialog post={changing} window={null} onClose={() => setChanging(null)} />}
      {ending && <EndDialog ending={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}
