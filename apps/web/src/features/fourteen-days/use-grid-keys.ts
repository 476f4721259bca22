import { type KeyboardEvent, type RefObject, useRef, useState } from "react";

export type CellPosition = { readonly row: number; readonly column: number };

const STEPS: Record<string, (at: CellPosition, end: CellPosition, event: KeyboardEvent) => CellPosition> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }, _end, { ctrlKey }) => ({ row: ctrlKey ? 0 : row, column: 0 }),
  End: ({ row }, end, { ctrlKey }) => ({ row: ctrlKey ? end.row : row, column: end.column }),
};

type GridKeys = {
  grid: RefObject<HTMLTableElement | null>;
  /** The one cell that the Tab key reaches. */
  stop: CellPosition;
  setStop: (position: CellPosition) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * A grid as one tab stop: arrows move by cell, Home and End to the ends of the row, with Ctrl to the
 * corners. Cells carry `data-row` and `data-column`.
 */
export function useGridKeys(rows: number, columns: number): GridKeys {
  const grid = useRef<HTMLTableElement>(null);
  const [wanted, setStop] = useState<CellPosition>({ row: 0, column: 0 });
  const end = { row: rows - 1, column: columns - 1 };
  const stop = within(wanted, end); // rows may have been hidden since

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = within(step(stop, end, event), end);
    setStop(next);
    grid.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus();
  };
  return { grid, stop, setStop, onKeyDown };
}

function within({ row, column }: CellPosition, end: CellPosition): CellPosition {
  const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), Math.max(last, 0));
  return { row: clamp(row, end.row), column: clamp(column, end.column) };
}
