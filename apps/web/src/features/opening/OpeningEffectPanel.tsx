import { addDays } from "@zaigang/domain";
import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useDelayed } from "../../ui/browser/use-delayed.ts";
import { usePostName } from "../people/use-post-name.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import styles from "./OpeningEffectPanel.module.css";
import type { OpeningEffect, OpeningPreview } from "./use-opening-preview.ts";

/** As many lines as one reads before pressing a button. */
const MOST_SHOWN = 12;

/** What a change would touch: dates, windows, gaps, and what lies on those dates. */
export function OpeningEffectPanel({ preview }: { preview: OpeningPreview }) {
  const { t } = useTranslation("opening");
  const { effect, isSettled, isMissing, isNothing } = preview;
  const isSlow = useDelayed(!isSettled, 300);
  const heading = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={heading} aria-busy={!isSettled}>
      <h3 id={heading}>{t("title")}</h3>
      <div role="status">
        {isMissing && <p className={styles["quiet"]}>{t("missing")}</p>}
        {isNothing && <p className={styles["quiet"]}>{t("nothing")}</p>}
        {!effect && !isMissing && !isNothing && isSettled && <p className={styles["quiet"]}>{t("waiting")}</p>}
      </div>
      {!effect && isSlow && <div className={styles["skeleton"]} />}
      {effect && <Effect effect={effect} />}
    </section>
  );
}

function Effect({ effect }: { effect: OpeningEffect }) {
  const { t } = useTranslation(["opening", "terms"]);
  const format = useOfficeFormat();
  const postName = usePostName();
  const isOneDay = addDays(effect.from, 1) === effect.to;
  const uncovered = effect.coverage?.newlyUncovered ?? [];
  const counts = [
    ["absences", effect.absenceCount],
    ["substitutions", effect.substitutionCount],
    ["shifts", effect.shiftCount],
  ] as const;
  const span = (part: { startsAt: string; endsAt: string }) =>
    format.datedSpan(Date.parse(part.startsAt), Date.parse(part.endsAt));
  return (
    <div className={styles["effect"]}>
      {uncovered.length > 0 && (
        <div className={styles["gaps"]}>
          <h4>
            <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            {t("uncovered", { count: uncovered.length })}
          </h4>
          <ul>
            {uncovered.slice(0, MOST_SHOWN).map((gap) => (
              <li key={`${gap.post.id} ${gap.startsAt}`}>
                {postName(gap.post)} {span(gap)}
              </li>
            ))}
            {uncovered.length > MOST_SHOWN && <li>{t("more", { count: uncovered.length - MOST_SHOWN })}</li>}
          </ul>
        </div>
      )}
      <p>
        {effect.dayCount === 0 ? t("noDays") : t("days", { count: effect.dayCount })}
        {counts.map(([what, count]) => (count > 0 ? t(what, { count }) : "")).join("")}
      </p>
      {effect.leaveCount > 0 && <p>{t("leave", { count: effect.leaveCount })}</p>}
      {effect.days.length > 0 && (
        <ul className={styles["days"]}>
          {effect.days.slice(0, MOST_SHOWN).map((day) => (
            <li key={day.date}>
              <time dateTime={day.date}>{format.date(day.date)}</time>
              <span>{daySays(day)}</span>
            </li>
          ))}
          {effect.dayCount > MOST_SHOWN && <li>{t("more", { count: effect.dayCount - MOST_SHOWN })}</li>}
        </ul>
      )}
      {uncovered.length === 0 && <p className={styles["quiet"]}>{t(isOneDay ? "noGapsThen" : "noGaps")}</p>}
    </div>
  );

  function daySays(day: OpeningEffect["days"][number]): string {
    const numbers = (windows: readonly { number: number }[]) => windows.map(({ number }) => number).join(t("comma"));
    const kind = (which: "Before" | "After") =>
      [t(`terms:dayKind.${day[`kind${which}`]}`), day[`name${which}`]].filter(Boolean).join(" ");
    const isOther = day.kindBefore !== day.kindAfter || day.nameBefore !== day.nameAfter;
    return [
      isOther && t("becomes", { before: kind("Before"), after: kind("After") }),
      day.opens.length > 0 && t("opens", { numbers: numbers(day.opens) }),
      day.closes.length > 0 && t("closes", { numbers: numbers(day.closes) }),
      day.otherHours.length > 0 && t("otherHours", { numbers: numbers(day.otherHours) }),
    ]
      .filter(Boolean)
      .join(t("semicolon"));
  }
}
