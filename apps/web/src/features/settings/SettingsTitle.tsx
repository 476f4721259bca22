import type { ReactNode } from "react";
import styles from "./SettingsTitle.module.css";

type SettingsTitleProps = {
  children: string;
  /** What the page is for, in a sentence. */
  about?: ReactNode;
  /** What can be done with the whole of it. */
  actions?: ReactNode;
};

/** The head of a page of settings. */
export function SettingsTitle({ children, about, actions }: SettingsTitleProps) {
  return (
    <header className={styles["title"]}>
      <div>
        <h2>{children}</h2>
        {about && <p>{about}</p>}
      </div>
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </header>
  );
}
