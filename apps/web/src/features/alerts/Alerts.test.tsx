import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { Alerts } from "./Alerts.tsx";
import type { AlertSummary } from "./alert-facts.ts";
import { alert, at, instant, person } from "./alert-fixtures.ts";

const open = [
  alert(3, "09:00-12:00", { severity: "AHEAD", date: "2026-12-15" }),
  alert(7, "09:00-12:00", { kind: "BOTH_AWAY" }),
  alert(2, "09:10-12:00", { kind: "NOT_ARRIVED", staff: person("尤怀瑾") }),
  alert(8, "10:06-12:00", { severity: "NOW", told: 3 }),
];
const closed = Array.from({ length: 25 }, (_, index) =>
  alert(index + 1, "09:10-09:38", {
    id: `closed ${index}`,
    resolvedAt: at("09:38"),
    resolution: "PRIMARY_BACK",
    resolvedBy: person("蔺初晴"),
  }),
);

test("open alerts come by urgency, each with how it stands", async () => {
  show({ open, closed: [] });
  const list = within(await screen.findByRole("region", { name: "未解除 4" }));
  expect(list.getAllByRole("listitem").map(spoken)).toEqual([
    "8号窗口空岗10:06 起，预计到 12:00。已通知 3 人，无人认领。现在18 分钟",
    "7号窗口 A、B岗都不在有人顶着。再有一人不在就空岗。今天",
    "2号窗口 尤怀瑾未到岗09:10 起没有签到。有人顶着。今天",
    "3号窗口 09:00–12:00 空岗名单上没有人能顶。之后12-15 周二",
  ]);
});

test("closed ones say why, and those before are one click away", async () => {
  const { asked } = show({ open: [], closed, address: "/alerts?show=closed" });
  const list = within(await screen.findByRole("region", { name: "已解除" }));
  expect(await list.findAllByRole("listitem")).toHaveLength(20);
  expect(spoken(list.getAllByRole("listitem")[0]!)).toBe("1号窗口 09:10–09:38 空岗蔺初晴回岗今天09:38");
  await userEvent.click(list.getByRole("button", { name: "再看以前的" }));
  expect(await list.findByText("25号窗口 09:10–09:38 空岗")).toBeTruthy();
  expect(list.getAllByRole("listitem")).toHaveLength(25);
  expect(list.queryByRole("button", { name: "再看以前的" })).toBeNull();
  expect(asked).toEqual(["ClosedAlerts", "ClosedAlerts"]);
});

test("what is shown stands in the address", async () => {
  const { location } = show({ open, closed, address: "/alerts?date=2026-12-15" });
  expect(await screen.findByRole("region", { name: "未解除 1" })).toBeTruthy();
  await userEvent.click(within(screen.getByRole("radiogroup")).getByText("未解除"));
  expect(location()).toBe("/alerts?date=2026-12-15&show=open");
  expect(screen.queryByRole("region", { name: "已解除" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "看所有日期" }));
  expect(location()).toBe("/alerts?show=open");
});

test("where nothing is open stands the last one, and the way on", async () => {
  show({ open: [], closed: closed.slice(0, 1), address: "/alerts?show=open" });
  expect(await screen.findByText("没有未解除的提醒")).toBeTruthy();
  expect(await screen.findByText("最近的一次：今天 1号窗口 09:10–09:38 空岗，蔺初晴回岗。")).toBeTruthy();
  expect(screen.getByRole("link", { name: "看 14 天" }).getAttribute("href")).toBe("/days");
});

type Shown = { open: AlertSummary[]; closed: AlertSummary[]; address?: string };
type Asked = { open: boolean; date?: string | null; first: number; after?: string | null };

function show({ open, closed, address = "/alerts" }: Shown) {
  return renderPage(<Alerts />, {
    session: sessionWith(),
    now: instant("10:24"),
    address,
    server: {
      now: at("10:24"),
      alerts: ({ open: isOpen, date, first, after }: Asked) => {
        const all = (isOpen ? open : closed).filter((one) => date == null || one.date === date);
        const start = after == null ? 0 : Number(after) + 1;
        return {
          edges: all.slice(start, start + first).map((node, index) => ({ cursor: `${start + index}`, node })),
          pageInfo: {
            hasNextPage: start + first < all.length,
            hasPreviousPage: start > 0,
            endCursor: `${Math.min(start + first, all.length) - 1}`,
          },
        };
      },
    },
  });
}

function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden='true']")) hidden.remove();
  return copy.textContent;
}
