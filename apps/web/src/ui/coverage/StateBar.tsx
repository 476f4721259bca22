import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type BarWords, barLabel, TAG_WIDTH } from "./bar-label.ts";
import fills from "./fills.module.css";
import styles from "./StateBar.module.css";
import { StateTag } from "./StateTag.tsx";
import type { ShownState } from "./states.ts";

/** The stretch of a bar for which there is a sign-in, as fractions of its width. */
export type Evidence = { readonly from: number; readonly to: number };

type StateBarProps = {
  state: ShownState;
  /** Pixels the bar will have; decides what it says. */
  width: number;
  names: readonly string[];
  notes?: readonly string[];
  /** Language of the names where it is not the page's. */
  nameLang?: string | undefined;
  evidence?: readonly Evidence[];
  /** What a request not yet granted would cause. */
  pending?: boolean;
  selected?: boolean;
  /** 26 px high for rows of 32, instead of 34. */
  compact?: boolean;
};

/** A stretch of one state: fill, pattern, letter, who acts and where. Fills the width of its parent. */
export function StateBar(props: StateBarProps) {
  const { state, width, names, notes = [], nameLang, evidence = [], pending = false } = props;
  const { t } = useTranslation();
  // The primary on post is the quiet case: its letter shows on paper alone.
  const words: BarWords = { names, notes, hasTag: state !== "PRIMARY" && state !== "CLOSED" };
  const { tag, name, note } = barLabel(words, width);

  const className = [
    styles["bar"],
    fills[state],
    pending ? fills["pending"] : "",
    width < TAG_WIDTH && state !== "PRIMARY" ? styles["narrow"] : "",
    props.selected ? styles["selected"] : "",
    props.compact ? styles["compact"] : "",
  ].join(" ");

  return (
    <div className={className} data-state={state}>
      <span className={styles["label"]}>
        {tag ? <StateTag state={state} onFill /> : <b className={styles["printed"]}>{t(`letter.${state}`)}</b>}
        {name !== null && (
          <span className={state === "PRIMARY" ? undefined : styles["name"]} lang={nameLang}>
            {name}
          </span>
        )}
        {note !== null && <Note text={note} />}
      </span>
      {evidence.map(({ from, to }) => (
        <span
          key={from}
          className={styles["evidence"]}
          style={{ insetInlineStart: `${from * 100}%`, width: `${(to - from) * 100}%` }}
        />
      ))}
    </div>
  );
}

/** A leading arrow is drawn, since not every system font has a good one. */
function Note({ text }: { text: string }) {
  if (!text.startsWith("→")) return <span className={styles["note"]}>{text}</span>;
  return (
    <span className={styles["note"]}>
      <ArrowRight size={14} strokeWidth={2} aria-hidden="true" />
      {text.slice(1).trim()}
    </span>
  );
}
