import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { onPhone } from "../../testing/on-phone.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { createTestSocket } from "../../testing/test-socket.ts";
import type { Language } from "../../ui/format/language.ts";
import type { AlertSummary } from "../alerts/alert-facts.ts";
import { alert, connection, person } from "../alerts/alert-fixtures.ts";
import { Board } from "./Board.tsx";
import type { BoardDay } from "./board-bars.ts";
import { at, day, moment, momentAlerts, momentGap, momentWindows, now, span, TODAY } from "./board-fixtures.ts";

describe("the timeline", () => {
  test("names every stretch in full, in one question", async () => {
    const { asked } = open();
    expect(await bar("8号窗口 10:06 到 12:00 空岗，已 18 分钟")).toBeTruthy();
    expect(await bar("5号窗口 09:00 到 12:00 B岗顶岗，鲍景行，在6号窗口办理")).toBeTruthy();
    expect(await bar("11号窗口 16:00 到 17:00 可能空岗")).toBeTruthy();
    expect(asked.filter((name) => name === "Board")).toHaveLength(1);
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
  test("is the most urgent alert with its candidates and stand-ins, then the rest of the day, then what lies ahead", async () => {
    const ahead = ["2026-12-15", "2026-12-18"].map((date) => alert(4, "09:00-12:00", { date, severity: "AHEAD" }));
    open([moment], { alerts: [...momentAlerts, ...ahead], closed: [alert(2, "09:10-09:38", ENDED)] });
    const panel = await screen.findByRole("complementary", { name: "待处理" });
    await within(panel).findByRole("list", { name: "可以指定" });
    expect(within(panel).getAllByRole("heading", { level: 3 }).map(spoken)).toEqual([
      "8号窗口空岗18 分钟",
      "7号窗口 A、B岗都不在今天",
      "11号窗口 16:00–17:00 可能空岗",
    ]);
    expect([...panel.querySelectorAll("dl > div")].map(({ textContent }) => textContent)).toEqual([
      "A岗蔺初晴 不在岗，至 12-10",
      "B岗窦清和 10:06 已签退",
      "备用1佟采薇 未到岗，10:00 起没有签到",
      "备用2蓝晓岸 已满岗 2/2",
    ]);
    expect(within(panel).getByText("10:06 起，预计到 12:00。已通知 3 人，无人认领。")).toBeTruthy();
    expect(within(panel).getByText("备用 倪长庚 顶到 18:00。再有一人不在就空岗。")).toBeTruthy();
    expect(within(panel).getAllByRole("listitem").map(spoken)).toEqual([
      "康映雪民政办主任 · 在岗 1/2 · 顶过 3 次",
      "卓屿安9号窗口 · 在岗 1/2 · 邻窗可兼办",
      "成砚秋中心副主任 · 在岗 1/2 · 能顶 10:06–11:00",
    ]);
    expect(within(panel).getByText("如果批准闵知白的申请，这段时间没有人顶。")).toBeTruthy();
    expect(within(panel).getByText("之后 2 条：12-15，12-18").getAttribute("href")).toBe("/alerts?show=open");
    const closed = within(panel).getByRole("link", { name: "已自动解除 1 条：2号窗口 09:38" });
    expect(closed.getAttribute("href")).toBe("/alerts?show=closed&date=2026-12-09");
  });

  test("leads to the reasons and to what happened", async () => {
    const { location } = open();
    const panel = await screen.findByRole("complementary", { name: "待处理" });
    expect(within(panel).getByRole("link", { name: "8号窗口空岗" }).getAttribute("href")).toBe(
      "/alerts/POST_UNCOVERED%208%202026-12-09",
    );
    await userEvent.click(within(panel).getByRole("button", { name: /看原因 11号窗口/ }));
    expect(location()).toBe("/board?why=W11&at=2026-12-09T08%3A00%3A00.000Z");
  });

  test("is nothing where all windows are staffed", async () => {
    open([day({ spans: moment.coverage.spans.filter(({ post }) => post.code === "P9") })], { alerts: [] });
    expect(await screen.findByText("1 个窗口都有人")).toBeTruthy();
    expect(screen.getByText("14 天内没有别的提醒。")).toBeTruthy();
  });

  test("offers nothing that the viewer may not do", async () => {
    open();
    const panel = await screen.findByRole("complementary", { name: "待处理" });
    await within(panel).findByRole("list", { name: "可以指定" });
    expect(within(panel).queryByRole("button", { name: /^指定/ })).toBeNull();
    expect(within(panel).queryByRole("button", { name: "暂停窗口" })).toBeNull();
  });

  test("of a past day is what had to be closed", async () => {
    const past = day({ date: "2026-12-08", spans: moment.coverage.spans });
    const closed = [alert(2, "09:10-09:38", { ...ENDED, date: "2026-12-08" })];
    open([past], { address: "/board?date=2026-12-08", alerts: [], closed });
    expect(await screen.findByText("2号窗口 09:10–09:38 空岗，康映雪回岗")).toBeTruthy();
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

describe("looking back", () => {
  const past = { date: "2026-12-08", startsAt: at("00:00", "2026-12-08"), endsAt: at("00:00") };
  const known = day({ ...past, spans: [span("P8", "09:00-12:00", "PRIMARY", { by: "蔺初晴", seat: 8 })] });
  const seen = day({ ...past, spans: [span("P8", "09:00-12:00", "UNCOVERED")] });
  const address = "/board?date=2026-12-08";
  const openPast = (then: BoardDay) => {
    const server = {
      ...serverOf([known]),
      days: () => [
        { ...known, coverage: ({ record }: { record: string }) => (record === "SEEN_THEN" ? then : known).coverage },
      ],
    };
    return renderPage(<Board />, { session: session(), now, server, address });
  };

  test("shows the day as corrected or as recorded then, and says which", async () => {
    const { location } = openPast(seen);
    expect(await bar("8号窗口 09:00 到 12:00 本人在岗，蔺初晴")).toBeTruthy();
    expect(screen.getByText("按现在知道的，含之后的更正。")).toBeTruthy();
    await userEvent.click(screen.getByText("按当时记录"));
    expect(await bar("8号窗口 09:00 到 12:00 空岗")).toBeTruthy();
    expect(screen.getByText("按当时看到的，不含之后的更正。")).toBeTruthy();
    expect(location()).toBe("/board?date=2026-12-08&record=then");
    await userEvent.click(screen.getByText("按更正后"));
    expect(await bar("8号窗口 09:00 到 12:00 本人在岗，蔺初晴")).toBeTruthy();
  });

  test("says so where nothing was recorded then", async () => {
    openPast(day(past));
    await userEvent.click(await screen.findByText("按当时记录"));
    expect(await screen.findByText("12-08 周二当时没有记录")).toBeTruthy();
  });

  test("is for past days", async () => {
    open([moment], { address: "/board?record=then" });
    expect(await bar(/^8号窗口 10:06/)).toBeTruthy();
    expect(screen.queryByText("按当时记录")).toBeNull();
  });
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
  const { socket, connect } = createTestSocket();
  const page = { session: session(), now, server: { ...server, days }, address: "/board", socket };
  const { asked } = renderPage(<Board />, page);
  await bar(/^8号窗口 10:06/);
  isBroken = true;
  const before = asked.length;
  act(connect);
  await waitFor(() => expect(asked.length).toBeGreaterThan(before));
  expect(await bar(/^8号窗口 10:06/)).toBeTruthy();
  expect(screen.queryByText("没有载入")).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "后一天" }));
  expect(await screen.findByText("没有载入")).toBeTruthy();
  expect(screen.getByRole("button", { name: "前一天" })).toBeTruthy();
});

test("on a phone the windows are a list: state, who, and where they are served", async () => {
  onPhone();
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

const ENDED = { resolvedAt: at("09:38"), resolution: "PRIMARY_BACK", resolvedBy: person("康映雪") };
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

type Opened = { language?: Language; address?: string; alerts?: AlertSummary[]; closed?: AlertSummary[] };

function open(days: readonly BoardDay[] = [moment], { alerts = momentAlerts, closed = [], ...page }: Opened = {}) {
  const server = serverOf(days, alerts, closed);
  return renderPage(<Board />, { session: session(), now, server, address: "/board", ...page });
}

function session() {
  return sessionWith({ office: { windows: momentWindows } });
}

function serverOf(days: readonly BoardDay[], open: readonly AlertSummary[] = [], closed: readonly AlertSummary[] = []) {
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
    alerts: ({ date, open: isOpen }: { date?: string; open: boolean }) =>
      connection((isOpen ? open : closed).filter((one) => date === undefined || one.date === date)),
    node: ({ id }: { id: string }) => ({ ...open.find((one) => one.id === id), gaps: [momentGap] }),
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
