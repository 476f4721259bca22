import type { DayKind } from "@zaigang/domain";
import type { HalfDay } from "../../ui/format/dates.ts";
import {
  type ClosureOfDay,
  type CoverageDay,
  overlapOf,
  type Person,
  type Stretch,
  stretchOf,
  type WindowOfHall,
} from "./coverage-days.ts";
import { clip, HALVES, halvesOf } from "./half-days.ts";
import { type CellState, stretchesOf, type WindowStretch, worstOf } from "./window-stretches.ts";

/** One day in the head of the grid. */
export type GridDay = {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: string | null;
  readonly provisional: boolean;
  readonly isToday: boolean;
  /** The halves in which at least one window opens: none on a day off, which shrinks to a narrow column. */
  readonly halves: readonly HalfDay[];
};

/** One column: a half-day, or the whole of a day on which nothing opens. */
export type GridColumn = Stretch & { readonly day: GridDay; readonly half: HalfDay | null };

export type GridCell = {
  readonly column: GridColumn;
  readonly state: CellState;
  /** What the cell shows; `null` where the window is closed. */
  readonly worst: WindowStretch | null;
  /** Why the window does not open in it, where it is closed for a time. */
  readonly closure: ClosureOfDay | null;
  /** Everything that happens in it, by time. */
  readonly stretches: readonly WindowStretch[];
};

export type GridRow = {
  readonly window: WindowOfHall;
  readonly cells: readonly GridCell[];
  /** Whether the primaries hold every post of it all the time. */
  readonly isQuiet: boolean;
};

export type DaysGrid = {
  readonly days: readonly GridDay[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Everyone named in it, to tell the same family names apart. */
  readonly people: readonly Person[];
};

/**
 * Windows × half-days.
 *
 * @param windows in hall order
 * @param days by date
 * @param today the office's date
 * @param timeZone the office's zone
 */
export function buildDaysGrid(
  windows: readonly WindowOfHall[],
  days: readonly CoverageDay[],
  today: string,
  timeZone: string,
): DaysGrid {
  const halvesByDay = days.map((day) => halvesOf(day, timeZone));
  const stretchesByDay = days.map((day) =>
    windows.map(({ posts }) => stretchesOf(day, new Set(posts.map(({ code }) => code)))),
  );
  const gridDays = days.map((day, index): GridDay => {
    const isOpen = (half: HalfDay) =>
      stretchesByDay[index]!.some((stretches) => clip(stretches, halvesByDay[index]![half]).length > 0);
    return {
      date: day.date,
      kind: day.kind,
      name: day.name ?? null,
      provisional: day.provisional,
      isToday: day.date === today,
      halves: HALVES.filter(isOpen),
    };
  });
  const columnsByDay = gridDays.map((day, index) => columnsOf(day, halvesByDay[index]!));
  const rows = windows.map((window, windowIndex): GridRow => {
    const cells = columnsByDay.flatMap((columns, dayIndex) =>
      columns.map((column) => {
        const closures = days[dayIndex]!.closures.filter((closure) => closure.window.code === window.code);
        return cellOf(column, stretchesByDay[dayIndex]![windowIndex]!, closures);
      }),
    );
    return { window, cells, isQuiet: cells.every(({ state }) => state === "PRIMARY" || state === "CLOSED") };
  });
  return { days: gridDays, columns: columnsByDay.flat(), rows, people: peopleIn(stretchesByDay.flat(2)) };
}

function columnsOf(day: GridDay, halves: Record<HalfDay, Stretch>): GridColumn[] {
  if (day.halves.length === 0) {
    return [{ day, half: null, startsAt: halves.MORNING.startsAt, endsAt: halves.AFTERNOON.endsAt }];
  }
  return day.halves.map((half) => ({ day, half, ...halves[half] }));
}

function cellOf(
  column: GridColumn,
  stretchesOfDay: readonly WindowStretch[],
  closures: readonly ClosureOfDay[],
): GridCell {
  const stretches = clip(stretchesOfDay, column);
  const worst = worstOf(stretches);
  const closure = closures.find((each) => overlapOf(stretchOf(each), column) !== null) ?? null;
  return { column, state: worst?.state ?? "CLOSED", worst, closure, stretches };
}

function peopleIn(stretches: readonly WindowStretch[]): Person[] {
  const byId = new Map(stretches.flatMap(({ acting }) => (acting ? [[acting.id, acting] as const] : [])));
  return [...byId.values()];
}
