import { useTranslation } from "react-i18next";
import { StateBar } from "../../ui/coverage/StateBar.tsx";
import type { Format } from "../../ui/format/format.ts";
import styles from "./DayStrip.module.css";
import type { DayStretch } from "./day-stretches.ts";

type DayStripProps = {
  stretches: readonly DayStretch[];
  selected: DayStretch | undefined;
  format: Format;
  onSelect: (at: number) => void;
};

const WIDTH = 428;

/** The window's day from its first opening to its last; each stretch can be picked. A row for each post. */
export function DayStrip({ stretches, selected, format, onSelect }: DayStripProps) {
  const { t } = useTranslation(["why", "terms"]);
  const from = Math.min(...stretches.map(({ startsAt }) => startsAt));
  const to = Math.max(...stretches.map(({ endsAt }) => endsAt));
  const share = (instant: number) => ((instant - from) / (to - from)) * 100;
  const posts = [...new Set(stretches.map(({ post }) => post))];
  const marks = [...new Set([from, to, ...(selected ? [selected.startsAt, selected.endsAt] : [])])].sort(
    (a, b) => a - b,
  );

  return (
    <div className={styles["strip"]}>
      <div className={styles["axis"]} aria-hidden="true">
        {marks
          .filter((mark, index) => index === 0 || share(mark) - share(marks[index - 1] as number) > 9 || mark === to)
          .map((mark) => (
            <span
              key={mark}
              style={{ insetInlineStart: `${share(mark)}%` }}
              data-edge={mark === to ? "end" : mark === from ? "start" : undefined}
            >
              {format.clock(mark)}
            </span>
          ))}
      </div>
      {posts.map((post) => (
        <fieldset key={post} className={styles["row"]} aria-label={t("dayStrip")}>
          {stretches
            .filter((stretch) => stretch.post === post)
            .map((stretch) => {
              const width = ((stretch.endsAt - stretch.startsAt) / (to - from)) * WIDTH;
              const name = stretch.acting ? format.name(stretch.acting) : t(`terms:state.${stretch.state}`);
              const isSelected = stretch === selected;
              return (
                <button
                  key={`${stretch.startsAt}${stretch.state}`}
                  type="button"
                  aria-pressed={isSelected}
                  aria-label={`${format.clockSpan(stretch.startsAt, stretch.endsAt)} ${t(`terms:state.${stretch.state}`)} ${stretch.acting ? name : ""}`}
                  style={{ insetInlineStart: `${share(stretch.startsAt)}%`, width: `${(width / WIDTH) * 100}%` }}
                  onClick={() => onSelect(stretch.startsAt)}
                >
                  <StateBar
                    state={stretch.state}
                    width={width}
                    names={[name]}
                    notes={stretch.presence === "EXPECTED" ? [t("expected")] : []}
                    selected={isSelected}
                  />
                </button>
              );
            })}
        </fieldset>
      ))}
    </div>
  );
}
