import { useTranslation } from "react-i18next";
import styles from "./LengthScale.module.css";
import { type DraftBand, scaleOf } from "./matrix-draft.ts";

type LengthScaleProps = {
  /** Whose rows these are, for those who hear it. */
  label: string;
  rows: readonly DraftBand[];
};

/** Rows on a scale of days, each part as wide as the next: holes and overlaps show by pattern and word. */
export function LengthScale({ label, rows }: LengthScaleProps) {
  const { t } = useTranslation("approvalRules");
  const parts = scaleOf(rows);
  const wordOf = (found: readonly DraftBand[]) => {
    const [row] = found;
    if (!row) return t("scaleHole");
    if (found.length > 1) return t("scaleTwice");
    const last = row.chain.at(-1);
    return last ? t(`role.${last}`) : t("scaleHole");
  };
  const kindOf = (found: readonly DraftBand[]) => {
    if (found.length > 1) return "twice";
    return found[0] && found[0].chain.length > 0 ? "one" : "hole";
  };
  return (
    <ol className={styles["scale"]} aria-label={t("scale", { group: label })}>
      {parts.map(({ above, upTo, rows: found }) => (
        <li key={above} data-kind={kindOf(found)}>
          <span>{wordOf(found)}</span>
          <small>{upTo === null ? "∞" : upTo / 100}</small>
        </li>
      ))}
    </ol>
  );
}
