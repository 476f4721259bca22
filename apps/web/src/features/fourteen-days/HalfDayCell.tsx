import { memo } from "react";
import { useTranslation } from "react-i18next";
import fills from "../../ui/coverage/fills.module.css";
import type { Format } from "../../ui/format/format.ts";
import type { Person } from "./coverage-days.ts";
import type { GridCell } from "./days-grid.ts";
import styles from "./HalfDayCell.module.css";
import type { CellPosition } from "./use-grid-keys.ts";

type HalfDayCellProps = {
  cell: GridCell;
  /** All of it in words. */
  name: string;
  /** Everyone in the grid, to tell the same family names apart. */
  people: readonly Person[];
  format: Format;
  position: CellPosition;
  isTabStop: boolean;
};

/** A name longer than this does not fit beside or under its letter; the popover has it in full. */
const LONGEST_NAME = { "zh-CN": 2, en: 7 } as const;

/** One half-day of one window: a dot for the primary, else the letter and the family name of who acts. */
export const HalfDayCell = memo(function HalfDayCell(props: HalfDayCellProps) {
  const { cell, name, people, format, position, isTabStop } = props;
  const { t } = useTranslation();
  const { state, worst, column, closure } = cell;
  const tightName = worst?.acting ? format.tightName(worst.acting, people) : "";
  const isPending = state === "PENDING";
  const becomes = worst?.becomes ?? "CLOSED";
  const className = [
    styles["box"],
    state === "CLOSED" ? styles["closed"] : isPending ? `${fills["BACKUP"]} ${fills["pending"]}` : fills[state],
    state === "PRIMARY" ? styles["quiet"] : "",
  ].join(" ");

  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of an ARIA grid takes the focus
      role="gridcell"
      className={`${styles["cell"]} ${column.day.provisional ? styles["provisional"] : ""}`}
      aria-label={name}
      title={closure ? name : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-row={position.row}
      data-column={position.column}
      data-state={state}
      data-first={column.half !== "AFTERNOON"}
    >
      <span className={className} aria-hidden="true">
        {state === "PRIMARY" && (
          <>
            <span className={styles["dot"]} />
            <b className={styles["printed"]}>{t("letter.PRIMARY")}</b>
          </>
        )}
        {state === "CLOSED" && closure && <b className={styles["letter"]}>{t("letter.CLOSED")}</b>}
        {state !== "PRIMARY" && state !== "CLOSED" && (
          <>
            <b className={styles["letter"]}>{t(`letter.${isPending ? becomes : state}`)}</b>
            {[...tightName].length <= LONGEST_NAME[format.language] && <span>{tightName}</span>}
          </>
        )}
      </span>
    </td>
  );
});
