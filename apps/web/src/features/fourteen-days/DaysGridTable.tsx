import type { Instant } from "@zaigang/domain";
import { Popover } from "antd";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo } from "react";
import { usePeek } from "../../ui/browser/use-peek.ts";
import type { Format } from "../../ui/format/format.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./DaysGridTable.module.css";
import { DaysHead } from "./DaysHead.tsx";
import type { DaysGrid } from "./days-grid.ts";
import { HalfDayCell } from "./HalfDayCell.tsx";
import { HalfDayReasons } from "./HalfDayReasons.tsx";
import { useDaysWords } from "./use-days-words.ts";
import { type CellPosition, useGridKeys } from "./use-grid-keys.ts";

type DaysGridTableProps = {
  grid: DaysGrid;
  onlyChanges: boolean;
  format: Format;
  /** Opens the reasons of a stretch. */
  onExplain: (windowCode: string, at: Instant) => void;
};

/** Windows × half-days. A cell looked at shows its reasons; a click or Enter opens them beside the grid. */
export function DaysGridTable({ grid, onlyChanges, format, onExplain }: DaysGridTableProps) {
  const words = useDaysWords(format);
  const { windows } = useSession().office;
  const rows = useMemo(() => grid.rows.filter(({ isQuiet }) => !onlyChanges || !isQuiet), [grid, onlyChanges]);
  const keys = useGridKeys(rows.length, grid.columns.length);
  const peek = usePeek<CellPosition>();

  if (rows.length === 0) return <p className={styles["empty"]}>{words.t("changes.none")}</p>;

  const cellAt = ({ row, column }: CellPosition) => rows[row]?.cells[column];
  const open = (position: CellPosition) => {
    const worst = cellAt(position)?.worst;
    if (!worst) return;
    peek.close();
    onExplain(rows[position.row]!.window.code, worst.startsAt);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const position = positionOf(event);
    if (event.key === "Escape") peek.close();
    else if (position && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(position);
    } else keys.onKeyDown(event);
  };
  const onFocus = (event: FocusEvent) => {
    const position = positionOf(event);
    if (!position) return;
    keys.setStop(position);
    peek.at(event.target as HTMLElement, position);
  };
  const onClick = (event: MouseEvent) => {
    const position = positionOf(event);
    if (position) open(position);
  };

  const peeked = peek.subject && cellAt(peek.subject);
  const peekedRow = peek.subject && rows[peek.subject.row];
  const peekedWindow = windows.find(({ code }) => code === peekedRow?.window.code);
  return (
    <div className={styles["scroller"]} ref={peek.frame}>
      <table
        ref={keys.grid}
        className={styles["grid"]}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern builds on tables
        role="grid"
        aria-label={words.t("title")}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={peek.leave}
        onClick={onClick}
        onMouseOver={(event) => {
          const position = positionOf(event);
          if (position) peek.at(cellElement(event.target)!, position);
          else peek.leave();
        }}
        onMouseLeave={peek.leave}
      >
        <colgroup>
          <col className={styles["labels"]} />
          {grid.columns.map(({ startsAt, half }) => (
            <col key={startsAt} className={half ? undefined : styles["off"]} />
          ))}
        </colgroup>
        <DaysHead days={grid.days} format={format} />
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.window.code}>
              <th scope="row" className={styles["window"]}>
                <span className={styles["number"]}>{row.window.number}</span>
                <span title={words.windowName(row.window)}>{words.windowName(row.window)}</span>
              </th>
              {row.cells.map((cell, columnIndex) => (
                <HalfDayCell
                  key={cell.column.startsAt}
                  cell={cell}
                  name={words.cellName(cell, row.window)}
                  people={grid.people}
                  format={format}
                  position={{ row: rowIndex, column: columnIndex }}
                  isTabStop={keys.stop.row === rowIndex && keys.stop.column === columnIndex}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {peeked?.worst && peekedWindow && peek.anchor && (
        <Popover
          key={`${peek.subject?.row} ${peek.subject?.column}`}
          open
          placement="bottom"
          content={
            // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the popover only keeps it open
            <div onMouseEnter={peek.stay} onMouseLeave={peek.leave}>
              <HalfDayReasons stretch={peeked.worst} window={peekedWindow} format={format} />
            </div>
          }
        >
          <span className={styles["anchor"]} style={peek.anchor} />
        </Popover>
      )}
    </div>
  );
}

function cellElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
}

function positionOf({ target }: { target: EventTarget }): CellPosition | null {
  const cell = cellElement(target);
  return cell && { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
