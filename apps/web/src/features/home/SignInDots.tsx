import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import styles from "./SignInDots.module.css";
import type { SignInMark } from "./sign-in-marks.ts";

const STATUS_WORD = { DUE: "due", MISSING: "missing", AHEAD: "ahead" } as const;

/** The day's sign-ins as dots on a line: done, due, missing, to come, or not asked for. */
export function SignInDots({ marks, format }: { marks: readonly SignInMark[]; format: Format }) {
  const { t } = useTranslation(["home", "terms"]);
  const statusOf = ({ status, signedAt, awayFor }: SignInMark) => {
    if (status === "SIGNED") return t("marks.signed", { at: format.clock(signedAt ?? 0) });
    if (status === "AWAY") return awayFor ? t(`terms:absenceKind.${awayFor}`) : t("away.any");
    return t(`marks.${STATUS_WORD[status]}`);
  };
  const isSaid = ({ status }: SignInMark) => status === "MISSING" || status === "AWAY";
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
          <span aria-hidden="true">{isSaid(mark) ? statusOf(mark) : t(`marks.${mark.name}`)}</span>
        </li>
      ))}
    </ol>
  );
}
