import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Language } from "../../ui/format/language.ts";
import { Board } from "./Board.tsx";
import type { BoardDay } from "./board-bars.ts";
import { at, day, gap, moment, momentWindows, now, TODAY } from "./board-fixtures.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the timeline", () => {
  test("names every stretch in full, in one question", async () => {
    const { asked } = open();
    expect(await bar("8号窗口 10:06 到 12:00 空岗，已 18 分钟")).toBeTruthy();
    expect(await bar("5号窗口 09:00 到 12:00 B岗顶岗，鲍景行，在6号窗口办理")).toBeTruthy();
    expect(await bar("11号窗口 16:00 到 17:00 可能空岗")).toBeTruthy();
    expect(asked).toEqual(["Board"]);
  });

  test("is one tab stop; arrows move by bar and to the bar above or below, Home and End to the ends", async () => {
    open();
    const first = await bar(/^4号窗口 09:00/);
    const grid = screen.getByRole("grid");
    expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
    first.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toMatch(/^4号窗口 10:15 到 10:35 暂停/);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(focused()).toMatch(/^8号窗口 10:06/);
    await userEvent.keyboard("{Home}");
    expect(focused()).toMatch(/^8号窗口 09:00/);
    await userEvent.keyboard("{Control>}{End}{/Control}");
    expect(focused()).toMatch(/^11号窗口 17:00/);
    await userEvent.keyboard("n");
    expect(focused()).toMatch(/^11号窗口 09:00/);
    expect(grid.querySelectorAll("[tabindex='0']")).toHaveLength(1);
  });

  test("opens the reasons with Enter, and closing gives the focus back", async () => {
    const { location } = open();
    const uncovered = await bar(/^8号窗口 10:06/);
    uncovered.focus();
    await userEvent.keyboard("{Enter}");
    expect(location()).toBe("/board?why=W8&at=2026-12-09T02%3A06%3A00.000Z");
    const drawer = await screen.findByRole("dialog");
    expect(uncovered.getAttribute("aria-selected")).toBe("true");
    await userEvent.click(within(drawer).getByRole("button", { name: "关闭" }));
    expect(location()).toBe("/board");
    expect(document.activeElement).toBe(uncovered);
  });

  test("shows the reasons of a bar looked at", async () => {
    open();
    await userEvent.hover(await bar(/^5号窗口/));
    const popover = await screen.findByRole("tooltip", {}, { timeout: 5_000 });
    expect(await within(popover).findByText("在岗，由他顶")).toBeTruthy();
  });
});

test("the summary adds up and the tiles stand in hall order", async () => {
  open();
  const tiles = await screen.findByRole("list", { name: "各窗口状态" });
  expect(
    within(tiles)
      .getAllByRole("button")
      .map((tile) => tile.getAttribute("aria-label")),
  ).toEqual([
    "4号窗口 暂停",
    "5号窗口 B岗顶岗",
    "7号窗口 备用顶岗",
    "8号窗口 空岗",
    "9号窗口 本人在岗",
    "11号窗口 本人在岗",
  ]);
  expect(summary()).toEqual(["开放窗口6", "本人在岗2", "顶岗中2B岗 1 · 备用 1", "暂停110:35 恢复", "空岗118 分钟"]);
  await userEvent.click(within(tiles).getByRole("button", { name: "8号窗口 空岗" }));
  expect(focused()).toMatch(/^8号窗口 10:06/);
});

test("a day on which nothing opens says why", async () => {
  const closed = day({ date: "2027-01-01", kind: "STATUTORY_HOLIDAY", name: "元旦", provisional: true });
  open([closed], { address: "/board?date=2027-01-01" });
  expect(await screen.findByText("2027-01-01不开放：元旦")).toBeTruthy();
  expect(screen.getByText("暂定")).toBeTruthy();
  expect(screen.queryByRole("grid")).toBeNull();
});

describe("what should be seen to", () => {
  test("is the running gap with its candidates, then the rest of the day, then what lies ahead", async () => {
    const ahead = day({ date: "2026-12-15", startsAt: at("00:00", "2026-12-15"), gaps: [gap("P4", "09:00-12:00")] });
    const { location } = open([moment, ahead]);
    const panel = await screen.findByRole("complementary", { name: "待处理" });
    expect(within(panel).getAllByRole("heading").map(spoken)).toEqual([
      "待处理",
      "8号窗口空岗18 分钟",
      "7号窗口 A、B岗都不在今天",
      "11号窗口 16:00–17:00 可能空岗",
    ]);
    const candidates = [...panel.querySelectorAll("dl > div")].map(({ textContent }) => textContent);
    expect(candidates).toEqual([
      "A岗蔺初晴 不在岗，至 12-10",
      "B岗窦清和 10:06 已签退",
      "备用1佟采薇 未到岗，10:00 起没有签到",
      "备用2蓝晓岸 已满岗 2/2",
    ]);
    expect(within(panel).getByText("如果批准闵知白的申请，这段时间没有人顶。")).toBeTruthy();
    expect(within(panel).getByText("之后 1 处：12-15").getAttribute("href")).toBe("/days");
    await userEvent.click(within(panel).getByRole("button", { name: /看原因 11号窗口/ }));
    expect(location()).toBe("/board?why=W11&at=2026-12-09T08%3A00%3A00.000Z");
  });

  test("is nothing where all windows are staffed", async () => {
    open([day({ spans: moment.coverage.spans.filter(({ post }) => post.code === "P9") })]);
    expect(await screen.findByText("1 个窗口都有人")).toBeTruthy();
    expect(screen.getByText("14 天内没有要安排的。")).toBeTruthy();
  });
});

test("speaks English", async () => {
  open([moment], { language: "en" });
  expect(await bar("Window 8, 10:06 to 12:00, Uncovered, for 18 min so far")).toBeTruthy();
  expect(screen.getByRole("heading", { name: /Window 8 is uncovered/ })).toBeTruthy();
});

test("days can be walked through, and today is one click away", async () => {
  const { location } = open([moment, day({ date: "2026-12-10" })]);
  await bar(/^8号窗口 10:06/);
  await userEvent.click(screen.getByRole("button", { name: "后一天" }));
  expect(location()).toBe("/board?date=2026-12-10");
  await userEvent.click(await screen.findByRole("button", { name: /今\s*天/ }));
  expect(location()).toBe("/board");
});

test("an address that makes no sense shows today", async () => {
  open([moment], { address: "/board?date=2026-02-31&why=W99&at=never" });
  expect(await bar(/^8号窗口 10:06/)).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a failure says so and can be tried again", async () => {
  let isBroken = true;
  const server = serverOf([moment]);
  const days = (which: Which) => {
    if (isBroken) throw new Error("out of order");
    return server.days(which);
  };
  renderPage(<Board />, { session: session(), now, server: { ...server, days }, address: "/board" });
  expect(await screen.findByText("没有载入")).toBeTruthy();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: /重\s*试/ }));
  expect(await bar(/^8号窗口 10:06/)).toBeTruthy();
});

test("a board on screen stays when it cannot be loaded anew; another day that cannot be loaded says so", async () => {
  let isBroken = false;
  const server = serverOf([moment]);
  const days = (which: Which) => {
    if (isBroken) throw new Error("out of order");
    return server.days(which);
  };
  const page = { session: session(), now, server: { ...server, days }, address: "/board" };
  const { asked } = renderPage(<Board />, page);
  await bar(/^8号窗口 10:06/);
  isBroken = true;
  window.dispatchEvent(new Event("online"));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(await bar(/^8号窗口 10:06/)).toBeTruthy();
  expect(screen.queryByText("没有载入")).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "后一天" }));
  expect(await screen.findByText("没有载入")).toBeTruthy();
  expect(screen.getByRole("button", { name: "前一天" })).toBeTruthy();
});

test("on a phone the windows are a list: state, who, and where they are served", async () => {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query === "(max-width: 767px)",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  const { location } = open();
  const list = await screen.findByRole("list", { name: "各窗口状态" });
  expect(within(list).getAllByRole("button").map(spoken)).toEqual([
    "44号的事10:35 恢复暂停",
    "55号的事鲍景行在6号窗口办理B岗顶岗",
    "77号的事倪长庚备用顶岗",
    "88号的事10:06–12:00空岗",
    "99号的事卓屿安本人在岗",
    "1111号的事仲元朗本人在岗",
  ]);
  expect(screen.queryByRole("grid")).toBeNull();
  await userEvent.click(within(list).getByRole("button", { name: /鲍景行/ }));
  await waitFor(() => expect(location()).toContain("why=W5"));
});

const bar = (name: string | RegExp) => screen.findByRole("gridcell", { name });
const focused = () => document.activeElement?.getAttribute("aria-label");
const summary = () => [...document.querySelectorAll("dl[aria-label='现在的情况'] > div")].map(spoken);

/** An element's text without what is only for the eye. */
function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden='true']")) hidden.remove();
  return copy.textContent;
}

type Which = { from?: string; count?: number };

function open(days: readonly BoardDay[] = [moment], page: { language?: Language; address?: string } = {}) {
  return renderPage(<Board />, { session: session(), now, server: serverOf(days), address: "/board", ...page });
}

function session() {
  return sessionWith({ office: { windows: momentWindows } });
}

function serverOf(days: readonly BoardDay[]) {
  const acting = (span: BoardDay["coverage"]["spans"][number]) =>
    span.actingStaff === null
      ? []
      : [
          {
            role: span.state,
            position: 1,
            verdict: "ACTING",
            staff: { ...span.actingStaff, title: "专干" },
            holding: [],
          },
        ];
  return {
    now: () => new Date(now).toISOString(),
    days: ({ from = TODAY, count = 1 }: Which) =>
      days
        .filter(({ date }) => date >= from)
        .slice(0, count)
        .map((one) => ({
          ...one,
          coverage: { ...one.coverage, spans: one.coverage.spans.map((span) => ({ ...span, reasons: acting(span) })) },
        })),
  };
}
