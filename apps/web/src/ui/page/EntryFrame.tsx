import type { ReactNode } from "react";
import { Mark } from "../Mark.tsx";
import styles from "./EntryFrame.module.css";

type EntryFrameProps = { title: string; about: ReactNode; size?: "wide"; children?: ReactNode };

/** The whole screen of somebody who is not in yet: what it is, and a form. */
export function EntryFrame({ title, about, size, children }: EntryFrameProps) {
  return (
    <main className={styles["page"]}>
      <section className={styles["card"]} data-size={size}>
        <h1>
          <Mark size={32} />
          {title}
        </h1>
        <p className={styles["about"]}>{about}</p>
        {children}
      </section>
    </main>
  );
}
