import { useTranslation } from "react-i18next";
import type { Format } from "../../ui/format/format.ts";
import type { ClosureOfDay, WindowOfHall } from "./coverage-days.ts";
import type { GridCell, GridColumn } from "./days-grid.ts";
import type { Extent } from "./things-to-arrange.ts";
import type { CellState, WindowStretch } from "./window-stretches.ts";

/** What the 14 days say in words, in the language on screen. */
export function useDaysWords(format: Format) {
  const { t } = useTranslation(["fourteenDays", "terms"]);

  const windowName = (window: WindowOfHall) => format.windowName(window);
  const windowTitle = (window: WindowOfHall) => t("terms:window", { number: window.number });
  const stateName = (state: CellState) => t(`terms:state.${state}`);
  const place = (stretch: WindowStretch, window: WindowOfHall) =>
    stretch.servedAt === null || stretch.servedAt === window.number
      ? null
      : t("terms:servedAtWindow", { number: stretch.servedAt });

  /** 12-09 周三 上午, Wed 9 Dec am */
  const when = ({ day, half }: GridColumn) =>
    half === null ? format.date(day.date) : `${format.date(day.date)} ${format.half(half)}`;

  /** B岗顶岗，由鲍景行顶，在6号窗口办理 */
  const what = (stretch: WindowStretch | null, window: WindowOfHall) => {
    if (!stretch) return stateName("CLOSED");
    const state = stateName(stretch.state);
    if (!stretch.acting) return state;
    const who = format.name(stretch.acting);
    if (stretch.state === "PRIMARY") return t("cell.primary", { state, who });
    const elsewhere = place(stretch, window);
    return elsewhere ? t("cell.actingElsewhere", { state, who, place: elsewhere }) : t("cell.acting", { state, who });
  };

  /** 12-10 全天 关闭：设备检修 */
  const closed = ({ startsAt, endsAt, reason }: ClosureOfDay) => {
    const span = format.datedSpan(Date.parse(startsAt), Date.parse(endsAt));
    return reason ? t("cell.closedFor", { span, reason }) : t("cell.closed", { span });
  };

  const cellName = (cell: GridCell, window: WindowOfHall) =>
    t("cell.name", {
      window: windowTitle(window),
      windowName: windowName(window),
      when: when(cell.column),
      what: cell.worst === null && cell.closure ? closed(cell.closure) : what(cell.worst, window),
    });

  /** 上午, 全天 or, where it is no whole half, the clock at its start. */
  const extent = (of: Extent, startsAt: number) => {
    if (of === "PART") return format.clock(startsAt);
    return of === "WHOLE_DAY" ? t("terms:wholeDay") : format.half(of);
  };

  return { t, windowName, windowTitle, stateName, place, when, what, cellName, extent };
}
