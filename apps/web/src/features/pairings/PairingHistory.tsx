import { useQuery } from "@apollo/client/react";
import { addDays } from "@zaigang/domain";
import { Drawer } from "antd";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { ChangePairingButton } from "./ChangePairingButton.tsx";
import styles from "./PairingHistory.module.css";
import { PairingHistory_Query } from "./pairing-history-query.ts";
import { usePairingWords } from "./use-pairing-words.ts";

/** Everybody who held a post and stood behind its holder, with who decided it; what is planned comes first. */
export function PairingHistory({ post: code, onClose }: { post: string; onClose: () => void }) {
  const words = usePairingWords();
  const { t, format } = words;
  const isPhone = useScreen() === "phone";
  const { data, error, refetch } = useQuery(PairingHistory_Query, { variables: { post: code } });
  const post = data?.post;
  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={isPhone ? "100%" : 468}
      closable={{ placement: "end", "aria-label": t("terms:close") }}
      title={<h2>{post ? t("historyOf", { post: words.postName(post) }) : t("history")}</h2>}
      extra={<ChangePairingButton post={code} />}
    >
      {!post && (error ? <FailedToLoad onRetry={() => refetch()} /> : <SlowLoading onRetry={() => refetch()} />)}
      {post?.pairings.length === 0 && <p>{t("noHistory")}</p>}
      <ol className={styles["entries"]}>
        {post?.pairings.map((pairing) => (
          <li key={pairing.id} data-now={isNow(pairing) || undefined}>
            <h3>
              {t(pairing.endsOn === null ? "fromOn" : "fromTo", {
                from: format.fullDate(pairing.startsOn),
                to: pairing.endsOn === null ? "" : format.fullDate(addDays(pairing.endsOn, -1)),
              })}
              <small>{t(pairing.startsOn > format.today ? "planned" : isNow(pairing) ? "now" : "past")}</small>
            </h3>
            <p lang={nameLanguage(format.language)}>{words.line(pairing)}</p>
            {pairing.backup && <p className={styles["scope"]}>{t(`scope.${pairing.scope}`)}</p>}
            {pairing.madeBy && pairing.madeAt && (
              <p className={styles["made"]}>
                {t("madeBy", {
                  person: format.name(pairing.madeBy),
                  date: format.date(format.dateOf(Date.parse(pairing.madeAt))),
                  time: format.clock(Date.parse(pairing.madeAt)),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Drawer>
  );

  function isNow({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean {
    return startsOn <= format.today && (endsOn === null || format.today < endsOn);
  }
}
