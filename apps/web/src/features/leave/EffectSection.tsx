import { judgedThrough } from "@zaigang/domain";
import { Button } from "antd";
import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { EffectList, type WayOut } from "./EffectList.tsx";
import styles from "./LeaveForm.module.css";
import { type LeaveDraft, type Stretch, stretchOf } from "./leave-draft.ts";
import { nearestStretch, type OutlookDay, shortened } from "./nearest-stretch.ts";
import type { LeavePreviewState } from "./use-leave-preview.ts";
import { useNamesCover } from "./use-names-cover.ts";

type EffectSectionProps = {
  draft: LeaveDraft;
  outlook: readonly OutlookDay[];
  state: LeavePreviewState;
  format: Format;
  onChange: (draft: LeaveDraft) => void;
  /** The gap stays, and somebody is asked to fill it. */
  onAskCover: () => void;
};

/** What the request on screen would do to the windows, with the ways out of a gap: end earlier, move, or ask for a stand-in. */
export function EffectSection({ draft, outlook, state, format, onChange, onAskCover }: EffectSectionProps) {
  const { t } = useTranslation(["leave", "terms"]);
  const heading = useId();
  const person = useNamesCover(state.preview, format);
  const { preview, takenOver, gaps, isSettled, isMissing, retry } = state;
  const stretch = stretchOf(draft);
  if (!stretch || (!preview?.effect && !isMissing)) return null;

  const judgedUntil = judgedThrough(stretch.first, format.today);
  const take = (next: Stretch) => () => onChange({ ...draft, ...next });
  const when = ({ first, firstHalf, last, lastHalf }: Stretch) =>
    format.halfDays({ date: first, half: firstHalf }, { date: last, half: lastHalf });
  const shorter = shortened(outlook, stretch);
  const nearest = nearestStretch(outlook, stretch);
  const lastOf = ({ last, lastHalf }: Stretch) =>
    lastHalf === "MORNING" ? `${format.shortDate(last)} ${format.half("MORNING")}` : format.shortDate(last);
  const waysOut: WayOut[] = [
    ...(shorter
      ? [{ label: t("effect.shorten", { date: lastOf(shorter) }), isFirst: true, onTake: take(shorter) }]
      : []),
    ...(nearest
      ? [{ label: t("effect.nearest", { when: when(nearest) }), isFirst: !shorter, onTake: take(nearest) }]
      : []),
    { label: t("effect.askCover", { person }), isFirst: false, onTake: onAskCover },
  ];
  return (
    <section className={styles["part"]} aria-labelledby={heading} aria-busy={!isSettled}>
      <h2 id={heading}>{t("effect.title")}</h2>
      {isMissing ? (
        <p className={styles["missing"]}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
          {t("form.failed")}
          <Button size="small" type="link" onClick={retry}>
            {t("terms:retry")}
          </Button>
        </p>
      ) : (
        <div data-old={!isSettled || undefined} className={styles["effect"]}>
          <EffectList takenOver={takenOver} gaps={gaps} outlook={outlook} waysOut={waysOut} format={format} />
          {judgedUntil < stretch.last && (
            <p className={styles["reserves"]}>{t("effect.until", { date: format.shortDate(judgedUntil) })}</p>
          )}
        </div>
      )}
    </section>
  );
}
