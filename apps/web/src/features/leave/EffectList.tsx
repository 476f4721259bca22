import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { Format } from "../../ui/format/format.ts";
import { usePostName } from "../people/use-post-name.ts";
import styles from "./EffectList.module.css";
import type { EffectLine } from "./effect-lines.ts";
import type { OutlookDay } from "./nearest-stretch.ts";
import { useLeaveWords } from "./use-leave-words.ts";

/** A way out of a gap. */
export type WayOut = { readonly label: string; readonly isFirst: boolean; readonly onTake: () => void };

type EffectListProps = {
  takenOver: readonly EffectLine[];
  gaps: readonly EffectLine[];
  /** Whether it is what leave does that is called off: that ends. */
  isEnding?: boolean;
  /** What each day would do, where it is known. */
  outlook?: readonly OutlookDay[];
  /** Below the gaps, the first two as their buttons. */
  waysOut?: readonly WayOut[];
  format: Format;
};

/** What leave would do to the windows: who takes over, equal days together, then what would have nobody and the ways out. */
export function EffectList({ takenOver, gaps, isEnding = false, outlook = [], waysOut = [], format }: EffectListProps) {
  const { t } = useTranslation(["leave", "terms"]);
  const words = useLeaveWords();
  const postName = usePostName();
  const covered = (line: EffectLine): string => {
    const { acting, days, state } = line;
    const person = acting ? format.name(acting) : "";
    if (isEnding) return t("effect.coverEnds", { person });
    const [first] = days;
    const day = outlook.find(({ date }) => date === first?.date);
    const effect = first?.part === "AFTERNOON" ? day?.afternoon : day?.morning;
    return t(state === "RESERVE" && effect === "BOTH_AWAY" ? "effect.bothAway" : "effect.covered", { person });
  };
  if (takenOver.length + gaps.length === 0) return <p className={styles["none"]}>{t("effect.none")}</p>;
  return (
    <>
      <ul className={styles["lines"]}>
        {takenOver.map((line) => (
          <li key={`${line.post.code} ${line.acting?.id} ${line.state} ${line.seat}`}>
            <span className={styles["when"]}>{words.days(line.days)}</span>
            <StateTag state={line.state} named />
            <span>
              <b>{postName(line.post)}</b> {covered(line)}
              {line.seat !== null && !isEnding && t("effect.at", { number: line.seat })}
            </span>
          </li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <div className={styles["gap"]}>
          {gaps.map((line) => (
            <div key={line.post.code}>
              <p className={styles["title"]}>
                <StateTag state="UNCOVERED" />
                {t(isEnding ? "effect.gapEnds" : "effect.gap", {
                  when: words.days(line.days),
                  post: postName(line.post),
                })}
              </p>
              {!isEnding && <p>{t("effect.missing", { length: format.length(line.minutes) })}</p>}
            </div>
          ))}
          {waysOut.length > 0 && (
            <div className={styles["ways"]}>
              {waysOut.map(({ label, isFirst, onTake }) => (
                <Button key={label} {...(isFirst && { className: styles["first"] })} onClick={onTake}>
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}
