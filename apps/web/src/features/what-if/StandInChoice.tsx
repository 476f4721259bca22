import { Check, Clock } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./StandInChoice.module.css";
import type { PostToFill } from "./stand-ins.ts";
import { useStandInWords } from "./use-stand-in-words.ts";

type StandInChoiceProps = {
  toFill: Pick<PostToFill, "post" | "standIns">;
  /** Code of the person chosen. */
  chosen: string | null;
  /** Left out where the viewer may not name anybody: then the list only tells. */
  onChoose?: ((staff: string) => void) | undefined;
};

/** Who could hold the post, best first, each with the reason and the load. */
export function StandInChoice({ toFill, chosen, onChoose }: StandInChoiceProps) {
  const { t } = useTranslation("whatIf");
  const { coverLimit } = useSession().office;
  const format = useOfficeFormat();
  const postName = usePostName();
  const reasonOf = useStandInWords();
  const group = useId();
  const { post, standIns } = toFill;
  const Row = onChoose ? "label" : "div";
  return (
    <fieldset className={styles["choice"]}>
      <legend>
        {t("whoCan", { post: postName(post) })} <span>{t("bestFirst")}</span>
      </legend>
      {standIns.length === 0 && <p>{t("nobody")}</p>}
      {standIns.map((standIn) => {
        const { staff, window, load, missingMinutes } = standIn;
        const place = window
          ? t("atWindow", { number: window.number })
          : (format.language === "en" && staff.titleEn) || staff.title;
        const isPartial = missingMinutes > 0;
        return (
          <Row key={staff.code}>
            {onChoose && (
              <input
                type="radio"
                name={group}
                value={staff.code}
                checked={staff.code === chosen}
                onChange={() => onChoose(staff.code)}
              />
            )}
            <span className={styles["who"]}>
              <b lang={nameLanguage(format.language)}>{format.name(staff)}</b> <small>{place}</small>
            </span>
            <span className={styles["why"]}>{reasonOf(standIn)}</span>
            <span className={styles["load"]} data-partial={isPartial || undefined}>
              {isPartial ? (
                <Clock size={14} strokeWidth={1.5} aria-hidden="true" />
              ) : (
                <Check size={14} strokeWidth={2} aria-hidden="true" />
              )}
              {isPartial ? t("partialTag") : `${load}/${coverLimit}`}
            </span>
          </Row>
        );
      })}
    </fieldset>
  );
}
