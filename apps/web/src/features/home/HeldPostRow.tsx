import { ArrowRight, Briefcase } from "lucide-react";
import { useTranslation } from "react-i18next";
import fills from "../../ui/coverage/fills.module.css";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import { StateTile } from "../../ui/coverage/StateTile.tsx";
import type { Format } from "../../ui/format/format.ts";
import styles from "./HeldPostRow.module.css";
import type { HeldPost } from "./held-posts.ts";
import { usePostWords } from "./use-post-words.ts";

/** A post I hold: its number in the colour of the state, when, where, and for whom. Never why they are away. */
export function HeldPostRow({ held, isNow, format }: { held: HeldPost; isNow: boolean; format: Format }) {
  const { t } = useTranslation(["home", "terms"]);
  const { postName, hours } = usePostWords(format);
  const { post, state, elsewhere, standsInFor } = held;
  return (
    <div className={styles["row"]} aria-current={isNow ? "time" : undefined}>
      {post.window ? (
        <StateTile state={state} number={post.window.number} size="large" />
      ) : (
        <span className={`${styles["office"]} ${fills[state]}`}>
          <Briefcase size={20} strokeWidth={1.5} aria-hidden="true" />
        </span>
      )}
      <div className={styles["words"]}>
        <div className={styles["title"]}>
          <b>{postName(post)}</b>
          <StateTag state={state} named />
          {isNow && <span className={styles["now"]}>{t("where.now")}</span>}
          {elsewhere !== null && (
            <span className={styles["place"]}>
              <ArrowRight size={14} strokeWidth={1.5} aria-hidden="true" />
              {t("terms:servedAtWindow", { number: elsewhere })}
            </span>
          )}
        </div>
        <div className={styles["hours"]}>
          {standsInFor ? t("where.from", { hours: hours(held), name: format.name(standsInFor) }) : hours(held)}
        </div>
      </div>
    </div>
  );
}
