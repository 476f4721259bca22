import type { WindowOfHall } from "./coverage-days.ts";
import type { DaysGrid, GridCell } from "./days-grid.ts";
import type { Extent } from "./things-to-arrange.ts";
import type { WindowStretch } from "./window-stretches.ts";

/** What is not as usual at one window, for a half-day or for both where they are alike. */
export type Change = { readonly window: WindowOfHall; readonly extent: Extent; readonly worst: WindowStretch };

export type DayChanges = {
  readonly date: string;
  readonly name: string | null;
  readonly provisional: boolean;
  readonly openWindows: number;
  /** By window, then by half. */
  readonly changes: readonly Change[];
};

/** The grid read day by day, without what is quiet. */
export function changesByDay(grid: DaysGrid): DayChanges[] {
  return grid.days.map(({ date, name, provisional }) => {
    const rows = grid.rows.map(({ window, cells }) => ({
      window,
      cells: cells.filter(({ column }) => column.day.date === date),
    }));
    return {
      date,
      name,
      provisional,
      openWindows: rows.filter(({ cells }) => cells.some(({ worst }) => worst !== null)).length,
      changes: rows.flatMap(({ window, cells }) => changesOf(window, cells)),
    };
  });
}

function changesOf(window: WindowOfHall, cells: readonly GridCell[]): Change[] {
  const changed = cells.flatMap(({ column, worst }) =>
    worst && worst.state !== "PRIMARY" && column.half ? [{ window, extent: column.half, worst }] : [],
  );
  const [morning, afternoon] = changed;
  const isAlike =
    morning &&
    afternoon &&
    morning.worst.state === afternoon.worst.state &&
    morning.worst.acting?.id === afternoon.worst.acting?.id;
  return isAlike ? [{ ...morning, extent: "WHOLE_DAY" }] : changed;
}
