// biome-ignore-all lint/a11y/useFocusableInteractive: the bars are the focusable ones; rows and headers are walked past
// biome-ignore-all lint/a11y/useSemanticElements: bars that are placed by time are no cells of a table
import type { Instant } from "@zaigang/domain";
import { StateBar } from "../../ui/coverage/StateBar.tsx";
import type { Format } from "../../ui/format/format.ts";
import { nameLanguage } from "../../ui/format/name-language.ts";
import { type BoardAxis, placeOf } from "./board-axis.ts";
import { type Bar, type BoardRow, barKey } from "./board-bars.ts";
import styles from "./TimelineRow.module.css";
import type { BarText } from "./use-bar-words.ts";
import { useClosureWords } from "./use-closure-words.ts";

type TimelineRowProps = {
  row: BoardRow;
  index: number;
  /** The row's bars from left to right. */
  bars: readonly Bar[];
  axis: BoardAxis;
  /** Pixels of the time scale. */
  width: number;
  /** `null` on another day */
  now: Instant | null;
  /** The instant whose reasons are open. */
  opened: Instant | null;
  /** The bar that the Tab key reaches, if it is in this row. */
  stop: number | null;
  changed: ReadonlySet<string>;
  compact: boolean;
  words: (window: BoardRow["window"], bar: Bar) => BarText;
  format: Format;
};

/** A window's day: its number, name and businesses, then its bars on the time scale. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, index, bars, axis, width, now, opened, stop, changed, compact, words, format } = props;
  const { window, lines, closure } = row;
  const closureWords = useClosureWords(format);
  const businesses =
    format.language === "en" && window.businessesEn.length > 0
      ? window.businessesEn.join(", ")
      : window.businesses.join("、");
  const name = format.windowName(window);
  const box = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }) => ({
    insetInlineStart: `${placeOf(axis, startsAt) * 100}%`,
    width: `${(placeOf(axis, endsAt) - placeOf(axis, startsAt)) * 100}%`,
  });
  const pixels = ({ startsAt, endsAt }: Bar) => (placeOf(axis, endsAt) - placeOf(axis, startsAt)) * width - 1;

  return (
    <div
      role="row"
      className={styles["row"]}
      data-compact={compact || undefined}
      data-open={opened !== null || undefined}
    >
      <div role="rowheader" className={styles["label"]}>
        <span className={styles["number"]}>{window.number}</span>
        <span className={styles["names"]}>
          <b title={name}>{name}</b>
          {closure ? (
            <small className={styles["closure"]} title={closureWords(closure)}>
              {closureWords(closure)}
            </small>
          ) : (
            <small title={businesses}>{businesses}</small>
          )}
        </span>
      </div>
      <div role="presentation" className={styles["lines"]}>
        {lines.map((line) => (
          <div key={line[0]?.post ?? ""} role="presentation" className={styles["line"]}>
            {line.map((bar) => (
              <span key={barKey(bar)} className={styles["ground"]} style={box(bar)} />
            ))}
            {line.map((bar) => {
              const place = bars.indexOf(bar);
              const text = words(window, bar);
              const isOpen = opened !== null && bar.startsAt <= opened && opened < bar.endsAt;
              return (
                <div
                  key={barKey(bar)}
                  role="gridcell"
                  tabIndex={stop === place ? 0 : -1}
                  className={styles["bar"]}
                  style={box(bar)}
                  data-row={index}
                  data-bar={place}
                  data-changed={changed.has(barKey(bar)) || undefined}
                  aria-label={text.label}
                  aria-selected={isOpen}
                >
                  <StateBar
                    state={bar.state}
                    width={pixels(bar)}
                    names={text.names}
                    notes={text.notes}
                    nameLang={bar.acting ? nameLanguage(format.language) : undefined}
                    evidence={evidenceOf(bar, now)}
                    selected={isOpen}
                    compact={compact}
                  />
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A sign-in proves presence up to now, not beyond; of a past day all of it. */
function evidenceOf({ startsAt, endsAt, seen }: Bar, now: Instant | null) {
  return seen
    .map((stretch) => ({ from: stretch.startsAt, to: now === null ? stretch.endsAt : Math.min(stretch.endsAt, now) }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({
      from: (from - startsAt) / (endsAt - startsAt),
      to: (to - startsAt) / (endsAt - startsAt),
    }));
}
