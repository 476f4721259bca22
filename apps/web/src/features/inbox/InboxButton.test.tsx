import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { alert, at, instant, person, postAt } from "../alerts/alert-fixtures.ts";
import { InboxButton } from "./InboxButton.tsx";

const stretch = { startsAt: at("14:00"), endsAt: at("16:00") };
const MESSAGES = [
  { id: "m4", kind: "COVER_ENDED", at: at("10:20"), date: "2026-12-09", post: postAt(9), stretches: [stretch] },
  { id: "m3", kind: "COVER", at: at("10:10"), date: "2026-12-10", post: postAt(9), stretches: [stretch] },
  { id: "m2", kind: "ALERT", at: at("10:06"), date: "2026-12-09", post: postAt(8), stretches: [] },
  { id: "m1", kind: "ALERT", at: at("09:10", "2026-12-08"), date: "2026-12-08", post: postAt(2), stretches: [] },
];

test("the bell says how many are unread; what was opened is read, and marked as new while it is open", async () => {
  const { read } = show();
  const bell = await screen.findByRole("button", { name: "消息，3 条未读" });
  await userEvent.click(bell);
  const drawer = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(read).toEqual([["m4", "m3", "m2"]]));
  expect(await screen.findByRole("button", { name: "消息，都已读" })).toBe(bell);
  expect(drawer.getAllByText("未读")).toHaveLength(3);
  await userEvent.click(drawer.getByRole("button", { name: "关闭" }));
  expect(document.activeElement).toBe(bell);
});

test("a message is a sentence that leads to its alert or to the window's day", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: /^消息/ }));
  const drawer = within(await screen.findByRole("dialog"));
  const links = (await drawer.findAllByRole("link")).map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["9号窗口不用你再顶", "/board?why=W9&at=2026-12-09T06%3A00%3A00.000Z"],
    ["你顶9号窗口 14:00–16:00", "/board?date=2026-12-10&why=W9&at=2026-12-09T06%3A00%3A00.000Z"],
    ["8号窗口 10:06–12:00 空岗", "/alerts/POST_UNCOVERED%208%202026-12-09"],
    ["2号窗口 09:10–09:38 空岗", "/alerts/POST_UNCOVERED%202%202026-12-08"],
  ]);
  expect(drawer.getByText("昨天 · 已解除：蔺初晴回岗")).toBeTruthy();
});

test("a return that is due names whose it is to others than them, and leads to the request", async () => {
  const due = { kind: "RETURN_DUE", at: at("09:00"), date: "2026-12-09", post: null, stretches: [], requestId: "r/1" };
  const me = sessionWith().staff;
  show([
    { id: "m2", ...due, leaveOf: person("管砺锋") },
    { id: "m1", ...due, leaveOf: { ...person("我"), id: me.id } },
  ]);
  await userEvent.click(await screen.findByRole("button", { name: /^消息/ }));
  const drawer = within(await screen.findByRole("dialog"));
  const links = (await drawer.findAllByRole("link")).map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["管砺锋还没销假", "/leave/requests/r%2F1"],
    ["你还没销假", "/leave/requests/r%2F1"],
  ]);
});

test("half a holiday says when it is, and that it was taken back where it says no time", async () => {
  const half = {
    kind: "HALF_HOLIDAY",
    at: at("09:00"),
    date: "2027-03-08",
    post: null,
    requestId: null,
    leaveOf: null,
  };
  const afternoon = [{ startsAt: "2027-03-08T06:00:00.000Z", endsAt: "2027-03-08T10:00:00.000Z" }];
  show([
    { id: "m2", ...half, stretches: [] },
    { id: "m1", ...half, stretches: afternoon },
  ] as never);
  await userEvent.click(await screen.findByRole("button", { name: /^消息/ }));
  const drawer = within(await screen.findByRole("dialog"));
  const links = (await drawer.findAllByRole("link")).map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["节日的半天假取消了", "/board?date=2027-03-08"],
    ["有半天节日假：14:00–18:00 休息", "/board?date=2027-03-08"],
  ]);
});

test("leave that is held leads to where its posts are seen to", async () => {
  const held = { kind: "LEAVE_TO_SETTLE", at: at("09:00"), date: null, post: null, stretches: [], requestId: "r1" };
  show([{ id: "m1", ...held, leaveOf: person("管砺锋") }] as never);
  await userEvent.click(await screen.findByRole("button", { name: /^消息/ }));
  const link = within(await screen.findByRole("dialog")).getByRole("link");
  expect([link.textContent, link.getAttribute("href")]).toEqual([
    "管砺锋请假会让岗位没有人，等你安排",
    "/leave/decide",
  ]);
});

test("leave that waits names who asks, where that is for the reader to know", async () => {
  const waits = { kind: "LEAVE_TO_DECIDE", at: at("09:00"), date: null, post: null, stretches: [], requestId: "r1" };
  show([
    { id: "m2", ...waits, leaveOf: person("管砺锋") },
    { id: "m1", ...waits, leaveOf: null },
  ] as never);
  await userEvent.click(await screen.findByRole("button", { name: /^消息/ }));
  const drawer = within(await screen.findByRole("dialog"));
  expect((await drawer.findAllByRole("link")).map(({ textContent }) => textContent)).toEqual([
    "管砺锋请假，等你审批",
    "有请假等你审批",
  ]);
});

function show(messages: readonly { id: string; kind: string; leaveOf?: object }[] = MESSAGES) {
  const read: string[][] = [];
  const isRead = (id: string) => id === "m1" || read.flat().includes(id);
  const viewer = () => ({
    leaveToDecide: 0,
    unreadMessages: messages.filter(({ id }) => !isRead(id)).length,
    inbox: messages.map((message) => ({
      requestId: null,
      leaveOf: null,
      ...message,
      readAt: isRead(message.id) ? at("10:24") : null,
      alert: message.kind === "ALERT" ? ALERTS[message.id] : null,
    })),
  });
  renderPage(<InboxButton />, {
    session: sessionWith(),
    now: instant("10:24"),
    server: {
      now: at("10:24"),
      viewer,
      readMessages: ({ input }: { input: { messages: string[] } }) => {
        read.push(input.messages);
        return { __typename: "Viewer", ...viewer() };
      },
    },
  });
  return { read };
}

const ALERTS: Record<string, object> = {
  m2: alert(8, "10:06-12:00", { severity: "NOW" }),
  m1: alert(2, "09:10-09:38", {
    date: "2026-12-08",
    resolvedAt: at("09:38", "2026-12-08"),
    resolution: "PRIMARY_BACK",
    resolvedBy: person("蔺初晴"),
  }),
};
