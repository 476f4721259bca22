import { useQuery } from "@apollo/client/react";
import { Button, Segmented } from "antd";
import { Fragment, useState } from "react";
import type { ResilienceQuery } from "../../generated/graphql.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { BackupSuggestions } from "./BackupSuggestions.tsx";
import styles from "./ResilienceView.module.css";
import { Resilience_Query } from "./resilience-query.ts";
import { usePairingWords } from "./use-pairing-words.ts";

type Resilience = ResilienceQuery["pairingTable"]["resilience"];

/** How many people away at once empty each post, who they are, and who would be a better backup. */
export function ResilienceView({ on }: { on: string | null }) {
  const words = usePairingWords();
  const { t, format } = words;
  const { data, error, refetch } = useQuery(Resilience_Query, { variables: { on } });
  const [shown, setShown] = useState<"watched" | "all">("watched");
  const [opened, setOpened] = useState<string | null>(null);
  if (!data) return error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />;
  const { resilience } = data.pairingTable;
  const posts = resilience.posts
    .filter(({ post }) => shown === "all" || post.watched)
    .toSorted(
      (one, other) =>
        one.atMost - other.atMost ||
        (one.post.window?.number ?? 999) - (other.post.window?.number ?? 999) ||
        (one.post.code < other.post.code ? -1 : 1),
    );
  const language = nameLanguage(format.language);
  return (
    <div className={styles["view"]}>
      <section>
        <header className={styles["head"]}>
          <h2>{t("resilience.posts")}</h2>
          <p>{t("resilience.basis", { date: format.date(resilience.date) })}</p>
          <Segmented
            aria-label={t("resilience.show")}
            value={shown}
            onChange={setShown}
            options={(["watched", "all"] as const).map((value) => ({ value, label: t(`resilience.${value}`) }))}
          />
        </header>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("column.post")}</th>
              <th scope="col">{t("resilience.absences")}</th>
              <th scope="col">{t("resilience.who")}</th>
              <th scope="col">{t("resilience.better")}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map(({ post, atLeast, atMost, people }) => (
              <Fragment key={post.code}>
                <tr data-weak={atMost <= 2 || undefined}>
                  <th scope="row">
                    {words.postName(post)}
                    {post.window && <small>{format.windowName(post.window)}</small>}
                  </th>
                  <td>
                    {atMost === 0
                      ? t("resilience.empty")
                      : atLeast === atMost
                        ? t("resilience.count", { count: atMost })
                        : t("resilience.range", { least: atLeast, most: atMost })}
                  </td>
                  <td lang={language}>{words.people(people)}</td>
                  <td>
                    <Button
                      size="small"
                      aria-expanded={opened === post.code}
                      onClick={() => setOpened(opened === post.code ? null : post.code)}
                    >
                      {t("resilience.suggest")}
                    </Button>
                  </td>
                </tr>
                {opened === post.code && (
                  <tr className={styles["opened"]}>
                    <td colSpan={4}>
                      <BackupSuggestions post={post} on={on} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t("resilience.dangerous")}</h2>
        <Emptyings emptyings={resilience.people} none={null} />
        <Emptyings emptyings={resilience.pairs} none={t("resilience.noPairs")} />
      </section>
    </div>
  );
}

function Emptyings({ emptyings, none }: { emptyings: Resilience["pairs"]; none: string | null }) {
  const words = usePairingWords();
  const { t, format } = words;
  if (emptyings.length === 0) return none === null ? null : <p>{none}</p>;
  return (
    <ul className={styles["emptyings"]}>
      {emptyings.map(({ people, posts, watched }) => (
        <li key={people.map(({ code }) => code).join()} data-watched={watched > 0 || undefined}>
          <b lang={nameLanguage(format.language)}>{people.map((person) => format.name(person)).join(t("and"))}</b>
          <span>{t("resilience.empties", { posts: words.posts(posts) })}</span>
        </li>
      ))}
    </ul>
  );
}
