import { useTranslation } from "react-i18next";
import { useScreen } from "../../ui/browser/use-screen.ts";
import { useWidth } from "../../ui/browser/use-width.ts";
import { StateBar } from "../../ui/coverage/StateBar.tsx";
import type { Format } from "../../ui/format/format.ts";
import styles from "./DayStrip.module.css";
import type { DayStretch } from "./day-stretches.ts";
import { layOut } from "./strip-layout.ts";

type DayStripProps = {
  stretches: readonly DayStretch[];
  selected: DayStretch | undefined;
  format: Format;
  onSelect: (at: number) => void;
};

/** Until it is laid out. */
const USUAL_WIDTH = 428;

/** The window's day from its first opening to its last; each stretch can be picked. A row for each post. */
export function DayStrip({ stretches, selected, format, onSelect }: DayStripProps) {
  const { t } = useTranslation(["why", "terms"]);
  const [ref, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const from = Math.min(...stretches.map(({ startsAt }) => startsAt));
  const to = Math.max(...stretches.map(({ endsAt }) => endsAt));
  const rows = [...Map.groupBy(stretches, ({ post }) => post)].map(
    ([post, own]) => [post, layOut(own, { startsAt: from, endsAt: to }, width)] as const,
  );
  // A time stands over the edge that is drawn for it.
  const edges = new Map(
    rows.flatMap(([, places]) =>
      places.flatMap(({ stretch, left, width }): [number, number][] => [
        [stretch.endsAt, left + width],
        [stretch.startsAt, left],
      ]),
    ),
  );
  const share = (instant: number) => ((edges.get(instant) ?? 0) / width) * 100;
  const room = useScreen() === "phone" ? ROOM.phone : ROOM.desk;
  const marks = axisMarks(stretches, selected, (mark, other) => Math.abs(share(mark) - share(other)) >= room);

  return (
    <div className={styles["strip"]} ref={ref}>
      <div className={styles["axis"]} aria-hidden="true">
        {marks.map((instant) => (
          <span
            key={instant}
            style={{ insetInlineStart: `${share(instant)}%` }}
            data-edge={instant === to ? "end" : instant === from ? "start" : undefined}
          >
            {format.clock(instant)}
          </span>
        ))}
      </div>
      {rows.map(([post, places]) => (
        <fieldset key={post} className={styles["row"]} aria-label={t("dayStrip")}>
          {closedBetween(places.map(({ stretch }) => stretch)).map(({ startsAt, endsAt }) => (
            <span
              key={startsAt}
              className={styles["closed"]}
              style={{ insetInlineStart: `${share(startsAt)}%`, width: `${share(endsAt) - share(startsAt)}%` }}
            >
              {share(endsAt) - share(startsAt) > room ? t("closed") : ""}
            </span>
          ))}
          {places.map(({ stretch, left, width }) => {
            const name = stretch.acting ? format.name(stretch.acting) : t(`terms:state.${stretch.state}`);
            const isSelected = stretch === selected;
            return (
              <button
                key={`${stretch.startsAt}${stretch.state}`}
                type="button"
                aria-pressed={isSelected}
                aria-label={`${format.clockSpan(stretch.startsAt, stretch.endsAt)} ${t(`terms:state.${stretch.state}`)} ${stretch.acting ? name : ""}`}
                style={{ insetInlineStart: left, width }}
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

/** A time beside another needs this share of the strip, in per cent: more where the strip is as narrow as a phone. */
const ROOM = { desk: 9, phone: 14 } as const;

/** The times over the strip: those of the chosen stretch first, then the day's ends, then others where there is room. */
function axisMarks(stretches: readonly DayStretch[], selected: DayStretch | undefined, isRoomy: IsRoomy): number[] {
  const ends = stretches.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).sort((a, b) => a - b);
  const chosen = selected ? [selected.startsAt, selected.endsAt] : [];
  const marks: number[] = [];
  for (const instant of [...chosen, Math.min(...ends), Math.max(...ends), ...ends]) {
    if (marks.every((mark) => isRoomy(mark, instant))) marks.push(instant);
  }
  return marks;
}

type IsRoomy = (mark: number, other: number) => boolean;

/** The stretches between two openings. */
function closedBetween(stretches: readonly DayStretch[]): { startsAt: number; endsAt: number }[] {
  return stretches.flatMap(({ endsAt }, index) => {
    const next = stretches[index + 1];
    return next && next.startsAt > endsAt ? [{ startsAt: endsAt, endsAt: next.startsAt }] : [];
  });
}
