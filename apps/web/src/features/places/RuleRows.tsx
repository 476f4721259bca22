import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import type { Ending } from "./EndDialog.tsx";
import styles from "./Places.module.css";
import type { PlaceRule } from "./place-types.ts";

type RuleRowsProps = { rules: readonly PlaceRule[]; onEnd: (ending: Ending) => void };

/** Shifts that come again, of a window's people or for its posts. */
export function RuleRows({ rules, onEnd }: RuleRowsProps) {
  const { t } = useTranslation(["places", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  if (rules.length === 0) return <p>{t("noRules")}</p>;
  return (
    <ul className={styles["posts"]}>
      {rules.map((rule) => {
        const when = `${t(`ruleDays.${rule.days}`)} ${rule.startsAt ?? t("noonStart")}–${rule.endsAt ?? t("noonEnd")}`;
        const name = `${postName(rule.post)} ${t(`terms:role.${rule.role}`)} ${when}`;
        return (
          <li key={rule.id} className={styles["post"]}>
            <span className={styles["main"]}>
              <b>{when}</b>
              <small>
                {t("ruleSays", {
                  who: `${postName(rule.post)} ${t(`terms:role.${rule.role}`)}`,
                  posts: rule.posts.map(postName).join(t("comma")),
                })}
              </small>
            </span>
            <span>
              <small>
                {rule.everyWeeks === 1 ? t("everyWeek") : t("everyWeeks", { count: rule.everyWeeks })}{" "}
                {t("fromDate", { date: format.date(rule.startsOn) })}
                {rule.endsOn && ` ${t("endsOn", { date: format.date(rule.endsOn) })}`}
              </small>
            </span>
            <span className={styles["actions"]}>
              {!rule.endsOn && (
                <Button size="small" onClick={() => onEnd({ what: "RULE", id: rule.id, name })}>
                  {t("endIt")}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
