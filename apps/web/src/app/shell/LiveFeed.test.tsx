import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AlertSummary } from "../../features/alerts/alert-facts.ts";
import { alert, connection } from "../../features/alerts/alert-fixtures.ts";
import { Board } from "../../features/board/Board.tsx";
import { at, day, momentWindows, now, span } from "../../features/board/board-fixtures.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { createTestSocket } from "../../testing/test-socket.ts";
import { ConnectionStrip } from "./ConnectionStrip.tsx";

const quiet = day({ spans: [span("P8", "09:00-12:00", "PRIMARY", { by: "蔺初晴", seat: 8 })] });
const withGap = day({
  spans: [span("P8", "09:00-10:06", "PRIMARY", { by: "蔺初晴", seat: 8 }), span("P8", "10:06-12:00", "UNCOVERED")],
});
const GAP = "8号窗口 10:06 到 12:00 空岗，已 18 分钟";

test("a change is on screen without a word from the viewer", async () => {
  const { office, change } = await openBoard();
  office.day = withGap;
  act(() => change({ version: 5, dates: ["2026-12-09"] }));
  expect(await screen.findByRole("gridcell", { name: GAP })).toBeTruthy();
});

test("what changed on days that are not shown asks for nothing, unless a change was missed", async () => {
  const { change, asked } = await openBoard();
  const before = asked.length;
  act(() => change({ version: 5, dates: ["2026-12-20"] }));
  act(() => change({ version: 6, dates: ["2026-12-09"] }));
  await waitFor(() => expect(asked).toHaveLength(before + 1));
  act(() => change({ version: 8 }));
  await waitFor(() => expect(asked).toHaveLength(before + 2));
  act(() => change({ version: 9, alertIds: ["a"] }));
  await waitFor(() => expect(asked).toHaveLength(before + 3));
});

test("changes while an answer is on its way are read in one more round", async () => {
  const { office, change, asked } = await openBoard();
  const before = asked.length;
  const answer = office.hold();
  act(() => {
    for (const version of [5, 6, 7, 8]) change({ version, dates: ["2026-12-09"] });
  });
  await waitFor(() => expect(asked).toHaveLength(before + 1));
  answer();
  await waitFor(() => expect(asked).toHaveLength(before + 2));
  act(() => change({ version: 9, dates: ["2026-12-09"] }));
  await waitFor(() => expect(asked).toHaveLength(before + 3));
});

test("N13: after a break everything is read anew, and the old picture is called old until the answer is there", async () => {
  const { office, live, asked, drop, connect } = await openBoard();
  expect(screen.queryByText(/数据停在/)).toBeNull();

  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  act(() => drop(live));
  act(() => void vi.advanceTimersByTime(5_000));
  vi.useRealTimers();
  expect(screen.getByText("正在重连，数据停在 10:24。改动先不保存。")).toBeTruthy();

  office.day = withGap;
  const answer = office.hold();
  const before = asked.length;
  act(connect);
  await waitFor(() => expect(asked).toHaveLength(before + 1));
  expect(screen.getByText(/数据停在 10:24/)).toBeTruthy();
  expect(screen.queryByRole("gridcell", { name: GAP })).toBeNull();

  answer();
  expect(await screen.findByRole("gridcell", { name: GAP })).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/数据停在/)).toBeNull());
});

test("where no socket can be had, what is on screen is read again by itself", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { office, live, asked, drop } = await openBoard();
  act(() => drop(live));
  office.day = withGap;
  const before = asked.length;
  act(() => void vi.advanceTimersByTime(30_000));
  vi.useRealTimers();
  await waitFor(() => expect(asked).toHaveLength(before + 1));
  expect(await screen.findByRole("gridcell", { name: GAP })).toBeTruthy();
});

test("a new alert waits while somebody reads, behind a bar; one that is urgent now comes at once, and the focus stays", async () => {
  const { office, change } = await openBoard();
  const stop = await screen.findByRole("gridcell", { name: /^8号窗口/ });
  stop.focus();
  await userEvent.keyboard("{ArrowRight}");

  office.alerts = [alert(4, "14:00-15:00"), alert(5, "15:00-16:00")];
  act(() => change({ version: 5, alertIds: ["a"] }));
  const bar = await screen.findByRole("button", { name: "有 2 条新提醒，点这里显示" });
  expect(screen.queryByRole("heading", { level: 3, name: /4号窗口/ })).toBeNull();

  office.alerts = [...office.alerts, alert(8, "10:06-12:00", { severity: "NOW" })];
  act(() => change({ version: 6, alertIds: ["a"] }));
  expect(await screen.findByRole("heading", { level: 3, name: /8号窗口空岗/ })).toBeTruthy();
  expect(document.activeElement).toBe(stop);
  expect(document.querySelector("[aria-live='assertive']")?.textContent).toBe("8号窗口空岗");

  await userEvent.click(bar);
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("8号窗口空岗"),
    expect.stringContaining("4号窗口 14:00–15:00 空岗"),
    expect.stringContaining("5号窗口 15:00–16:00 空岗"),
  ]);
});

/** The board of a quiet day, connected and caught up, over an office that a test changes. */
async function openBoard() {
  const office = {
    day: quiet,
    alerts: [] as AlertSummary[],
    gate: Promise.resolve(),
    /** Keeps answers back until the returned function is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.gate = promise;
      return resolve;
    },
  };
  const { socket, ...network } = createTestSocket();
  const page = renderPage(
    <>
      <ConnectionStrip />
      <Board />
    </>,
    {
      session: sessionWith({ office: { windows: momentWindows } }),
      now,
      socket,
      address: "/board",
      server: {
        now: () => at("10:24"),
        days: async () => {
          await office.gate;
          return [office.day];
        },
        alerts: ({ open }: { open: boolean }) => connection(open ? office.alerts : []),
        node: ({ id }: { id: string }) => ({ ...office.alerts.find((one) => one.id === id), gaps: [] }),
      },
    },
  );
  await screen.findByRole("gridcell", { name: /^8号窗口/ });
  // Every answer has come when this returns, so that what a test asks for is all that is asked for.
  await act(async () => network.connect());
  await act(async () => network.change({ version: 4 }));
  return { ...page, ...network, office };
}
