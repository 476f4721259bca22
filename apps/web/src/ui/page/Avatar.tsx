import { formatAvatar, type PersonName } from "../format/names.ts";
import { useLanguage } from "../format/use-language.ts";
import styles from "./Avatar.module.css";

/** A person's round sign, beside their name: large at the head of a page of theirs. */
export function Avatar({ person, size }: { person: PersonName; size?: "large" }) {
  return (
    <span className={styles["avatar"]} data-size={size} aria-hidden="true">
      {formatAvatar(person, useLanguage())}
    </span>
  );
}
