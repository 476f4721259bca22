import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import type { AlertGap } from "./alert-facts.ts";
import styles from "./Candidates.module.css";
import { useVerdictWords } from "./use-verdict-words.ts";

/** Everyone in line, each with what became of them. */
export function Candidates({ reasons, format }: { reasons: AlertGap["reasons"]; format: Format }) {
  const { t } = useTranslation();
  const verdictOf = useVerdictWords(format);
  return (
    <dl className={styles["candidates"]}>
      {reasons.map((reason) => (
        <div key={`${reason.role}${reason.position}`}>
          <dt>{t(`role.${reason.role}`, { number: reason.position - 1 })}</dt>
          <dd>
            <b lang={nameLanguage(format.language)}>{format.name(reason.staff)}</b> {verdictOf(reason)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
