// biome-ignore-all lint/a11y/useSemanticElements: bars that are placed by time are no cells of a table
import type { CivilDate, Instant } from "@zaigang/domain";
import { Popover } from "antd";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useMemo,
} from "react";
import { useTranslation } from "react-i18next";
import { usePeek } from "../../ui/browser/use-peek.ts";
import { useShortcuts } from "../../ui/browser/use-shortcuts.ts";
import { useWidth } from "../../ui/browser/use-width.ts";
import type { Format } from "../../ui/format/format.ts";
import { WhyReasons } from "../coverage/WhyReasons.tsx";
import type { CoverageRecord } from "../coverage/why-query.ts";
import { type BoardAxis, placeOf } from "./board-axis.ts";
import type { BoardRow, HallWindow } from "./board-bars.ts";
import styles from "./Timeline.module.css";
import { TimelineAxis } from "./TimelineAxis.tsx";
import { TimelineRow } from "./TimelineRow.tsx";
import { useBarWords } from "./use-bar-words.ts";
import { useChangedBars } from "./use-changed-bars.ts";
import { type BarPlace, barNear, useTimelineKeys } from "./use-timeline-keys.ts";

export type TimelineActions = {
  /** Puts the focus on a window's bar that runs now; without a window, back to where it was. */
  readonly focus: (windowCode?: string) => void;
};

type TimelineProps = {
  rows: readonly BoardRow[];
  axis: BoardAxis;
  date: CivilDate;
  /** `null` on another day */
  now: Instant | null;
  /** The stretch whose reasons are open. */
  opened: { readonly window: HallWindow; readonly at: Instant } | null;
  format: Format;
  /** Which record of a past day is shown. */
  record: CoverageRecord;
  /** What stands over the labels. */
  corner: ReactNode;
  actions: RefObject<TimelineActions | null>;
  onExplain: (windowCode: string, at: Instant) => void;
};

/** More windows than this are drawn in low rows. */
const ROOMY_ROWS = 12;
/** Pixels of the time scale at a width of 1440. */
const USUAL_WIDTH = 828;

/** Windows by time of day. A bar looked at shows its reasons; a click or Enter opens them beside the board. */
export function Timeline(props: TimelineProps) {
  const { rows, axis, date, now, opened, format, record, corner, actions, onExplain } = props;
  const { t } = useTranslation(["board", "terms"]);
  const [track, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const people = useMemo(() => rows.flatMap(({ certain }) => certain.flatMap(({ acting }) => acting ?? [])), [rows]);
  const words = useBarWords(format, now, people);
  const changed = useChangedBars(rows, date);
  const peek = usePeek<BarPlace>();

  const bars = useMemo(
    () => rows.map(({ lines }) => lines.flat().sort((one, other) => one.startsAt - other.startsAt)),
    [rows],
  );
  const focus = ({ row, bar }: BarPlace) =>
    peek.frame.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-bar="${bar}"]`)?.focus();
  const keys = useTimelineKeys(bars, focus);
  const goTo = (row: number) => {
    const place = { row, bar: barNear(bars[row] ?? [], now ?? axis.from) };
    keys.setStop(place);
    focus(place);
  };
  useImperativeHandle(actions, () => ({
    focus: (windowCode) => {
      const row = rows.findIndex(({ window }) => window.code === windowCode);
      if (row >= 0) goTo(row);
      else focus(keys.stop);
    },
  }));
  useShortcuts({ n: () => goTo(keys.stop.row) });

  const open = ({ row, bar }: BarPlace) => {
    const [window, chosen] = [rows[row]?.window, bars[row]?.[bar]];
    if (!window || !chosen) return;
    peek.close();
    onExplain(window.code, chosen.startsAt);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOfEvent(event);
    if (event.key === "Escape") peek.close();
    else if (place && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(place);
    } else keys.onKeyDown(event);
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOfEvent(event);
    if (!place) return;
    keys.setStop(place);
    peek.at(event.target as HTMLElement, place);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOfEvent(event);
    if (place) open(place);
  };
  const onMouseOver = (event: MouseEvent) => {
    const [place, element] = [placeOfEvent(event), barElement(event.target)];
    if (place && element) peek.at(element, place);
    else peek.leave();
  };

  const peeked = peek.subject && {
    window: rows[peek.subject.row]?.window,
    bar: bars[peek.subject.row]?.[peek.subject.bar],
  };
  const isNowShown = now !== null && axis.from <= now && now <= axis.to;
  return (
    <div className={styles["card"]} ref={peek.frame} data-compact={rows.length > ROOMY_ROWS || undefined}>
      <div className={styles["corner"]}>{corner}</div>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t("timeline")}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={peek.leave}
        onClick={onClick}
        onMouseOver={onMouseOver}
        onMouseLeave={peek.leave}
      >
        <TimelineAxis axis={axis} now={isNowShown ? now : null} format={format} track={track} />
        <div role="rowgroup" className={styles["rows"]}>
          <div role="presentation" className={styles["lines"]}>
            {axis.hours.map((hour) => (
              <span key={hour} className={styles["hour"]} style={{ insetInlineStart: percent(placeOf(axis, hour)) }} />
            ))}
            {isNowShown && <span className={styles["now"]} style={{ insetInlineStart: percent(placeOf(axis, now)) }} />}
          </div>
          {rows.map((row, index) => (
            <TimelineRow
              key={row.window.code}
              row={row}
              index={index}
              bars={bars[index] ?? []}
              axis={axis}
              width={width}
              now={now}
              opened={opened?.window.code === row.window.code ? opened.at : null}
              stop={keys.stop.row === index ? keys.stop.bar : null}
              changed={changed}
              compact={rows.length > ROOMY_ROWS}
              words={words}
              format={format}
            />
          ))}
        </div>
      </div>
      {peeked?.window && peeked.bar && peek.anchor && (
        <Popover
          key={`${peek.subject?.row} ${peek.subject?.bar}`}
          open
          placement="bottom"
          content={
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the popover only keeps it open
            <div onMouseEnter={peek.stay} onMouseLeave={peek.leave}>
              <WhyReasons
                date={date}
                window={peeked.window}
                post={peeked.bar.post}
                at={new Date(peeked.bar.startsAt).toISOString()}
                possible={peeked.bar.state === "POSSIBLE"}
                record={record}
              />
            </div>
          }
        >
          <span className={styles["anchor"]} style={peek.anchor} />
        </Popover>
      )}
    </div>
  );
}

const percent = (share: number) => `${share * 100}%`;

function barElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-bar]") : null;
}

function placeOfEvent({ target }: { target: EventTarget }): BarPlace | null {
  const element = barElement(target);
  return element && { row: Number(element.dataset["row"]), bar: Number(element.dataset["bar"]) };
}
