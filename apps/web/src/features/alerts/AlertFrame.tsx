import type { ReactNode } from "react";
import { StateTag } from "../../ui/coverage/StateTag.tsx";
import type { ShownState } from "../../ui/coverage/states.ts";
import styles from "./AlertFrame.module.css";

type AlertFrameProps = {
  /** Whose letter and edge it has. */
  state: ShownState;
  title: ReactNode;
  note: string;
  text: ReactNode;
  children?: ReactNode;
};

/** Something that wants to be seen to, as it stands in a list: letter, title and a word, then its sentences. */
export function AlertFrame({ state, title, note, text, children }: AlertFrameProps) {
  return (
    <article className={styles["frame"]} data-state={state}>
      <h3>
        <StateTag state={state} />
        <span>{title}</span>
        <span className={styles["note"]}>{note}</span>
      </h3>
      <p>{text}</p>
      {children}
    </article>
  );
}
