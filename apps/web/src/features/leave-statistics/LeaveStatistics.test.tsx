import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { LeaveStatistics } from "./LeaveStatistics.tsx";
import { statisticsRows } from "./statistics-rows.ts";

const figures = (key: string, days: number, more: object = {}) => ({
  __typename: "LeaveFigures" as const,
  ...{ key, days, requests: 2, people: 1, staff: 58, daysPerHead: days / 58, ...more },
});
const STATISTICS = {
  __typename: "LeaveStatistics" as const,
  sickShare: 0.25,
  total: figures("", 8, { requests: 4, people: 3, daysPerHead: 0.14 }),
  byType: [figures("annual", 6), figures("sick", 2)],
  byDepartment: [figures("D06", 8)],
  byMonth: [figures("2026-03", 8)],
};

function open(leaveStatistics: object, address = "/leave/statistics") {
  const asked: object[] = [];
  renderPage(<LeaveStatistics />, {
    session: sessionWith({ rights: ["READ_LEAVE_STATISTICS"] }),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    address,
    server: {
      leaveStatistics: (args: object) => {
        asked.push(args);
        return leaveStatistics;
      },
      departments: [{ id: "D06", code: "D06", name: "市民服务中心" }],
      leaveTypes: [
        { code: "annual", name: "年休假", absenceKind: "LEAVE" },
        { code: "sick", name: "病假", absenceKind: "LEAVE" },
      ],
    },
  });
  return asked;
}

test("shows a year in figures, and each table by name", async () => {
  const asked = open(STATISTICS);
  const byType = within(await screen.findByRole("table", { name: "按假种" }));
  expect(byType.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "假种天数次数人数人均天数",
    "年休假6210.1",
    "病假2210.03",
  ]);
  expect(screen.getByRole("table", { name: "按科室" }).textContent).toContain("市民服务中心");
  expect(screen.getByText("病假占比").nextSibling?.textContent).toContain("25%");
  expect(asked).toEqual([{ from: "2026-01-01", through: "2026-12-01", department: null, type: null }]);
});

test("asks for what stands in the address, and says where there is nothing", async () => {
  const nothing = { ...STATISTICS, sickShare: null, byType: [], byDepartment: [], byMonth: [] };
  const asked = open(
    { ...nothing, total: figures("", 0, { requests: 0, people: 0 }) },
    "/leave/statistics?year=2025&from=03&through=06&type=sick",
  );
  expect(await screen.findByText("这段时间没有批准的请假")).toBeTruthy();
  expect(asked).toEqual([{ from: "2025-03-01", through: "2025-06-01", department: null, type: "sick" }]);
});

test("a file has every figure of the page", () => {
  const name = (key: string) => `<${key}>`;
  const t = ((key: string) => key) as never;
  expect(statisticsRows(STATISTICS, { type: name, department: name, month: name }, t)).toEqual([
    ["table", "", "days", "requests", "people", "perHead"],
    ["column.type", "<annual>", "6", "2", "1", String(6 / 58)],
    ["column.type", "<sick>", "2", "2", "1", String(2 / 58)],
    ["column.department", "<D06>", "8", "2", "1", String(8 / 58)],
    ["column.month", "<2026-03>", "8", "2", "1", String(8 / 58)],
    ["all", "", "8", "4", "3", "0.14"],
  ]);
});
