import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import styles from "./SignInDots.module.css";
import type { SignInMark } from "./sign-in-marks.ts";

const STATUS_WORD = { DUE: "due", MISSING: "missing", AHEAD: "ahead" } as const;

/** The day's sign-ins as dots on a line: done, due, missing, to come. */
export function SignInDots({ marks, format }: { marks: readonly SignInMark[]; format: Format }) {
  const { t } = useTranslation("home");
  const statusOf = ({ status, signedAt }: SignInMark) =>
    status === "SIGNED" ? t("marks.signed", { at: format.clock(signedAt ?? 0) }) : t(`marks.${STATUS_WORD[status]}`);
  return (
    <ol className={styles["dots"]} aria-label={t("marks.label")}>
      {marks.map((mark) => (
        <li
          key={mark.name}
          data-status={mark.status}
          aria-label={t("marks.mark", {
            at: format.clock(mark.expectedAt),
            name: t(`marks.${mark.name}`),
            status: statusOf(mark),
          })}
        >
          <span className={styles["dot"]} aria-hidden="true" />
          <b aria-hidden="true">{format.clock(mark.signedAt ?? mark.expectedAt)}</b>
          <span aria-hidden="true">{mark.status === "MISSING" ? t("marks.missing") : t(`marks.${mark.name}`)}</span>
        </li>
      ))}
    </ol>
  );
}
