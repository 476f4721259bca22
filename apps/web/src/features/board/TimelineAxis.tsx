// biome-ignore-all lint/a11y/useFocusableInteractive: the bars are the focusable ones; rows and headers are walked past
// biome-ignore-all lint/a11y/useSemanticElements: bars that are placed by time are no cells of a table
import type { Instant } from "@zaigang/domain";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import { type BoardAxis, placeOf } from "./board-axis.ts";
import styles from "./TimelineAxis.module.css";

type TimelineAxisProps = {
  axis: BoardAxis;
  /** Where the now-line stands, if it does. */
  now: Instant | null;
  format: Format;
  track: RefObject<HTMLDivElement | null>;
};

/** An hour this close to now makes room for it. */
const NEAR = 30 * 60_000;

/** The hours over the rows, and what time it is. */
export function TimelineAxis({ axis, now, format, track }: TimelineAxisProps) {
  const { t } = useTranslation(["board", "terms"]);
  const left = (instant: Instant) => ({ insetInlineStart: `${placeOf(axis, instant) * 100}%` });
  return (
    <div role="row" className={styles["axis"]}>
      <span role="columnheader" className={styles["label"]}>
        <span className="zg-hidden">{t("terms:windows")}</span>
      </span>
      <div role="columnheader" className={styles["track"]} ref={track} aria-label={t("timeColumn")}>
        {axis.hours
          .filter((hour) => now === null || Math.abs(hour - now) >= NEAR)
          .map((hour) => (
            <span key={hour} className={styles["hour"]} style={left(hour)}>
              {format.clock(hour)}
            </span>
          ))}
        {now !== null && (
          <time className={styles["now"]} style={left(now)} dateTime={new Date(now).toISOString()}>
            {format.clock(now)}
          </time>
        )}
      </div>
    </div>
  );
}
