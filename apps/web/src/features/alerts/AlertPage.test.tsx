import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { GraphQLError } from "graphql";
import { Route, Routes } from "react-router";
import { expect, test } from "vitest";
import type { Socket } from "../../app/apollo/create-socket.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { createTestSocket } from "../../testing/test-socket.ts";
import type { Language } from "../../ui/format/language.ts";
import { AlertPage } from "./AlertPage.tsx";
import type { AlertSummary } from "./alert-facts.ts";
import { alert, at, gap, instant, person, standIn } from "./alert-fixtures.ts";

const now = instant("10:24");
const open = alert(8, "10:06-12:00", { severity: "NOW", told: 3, read: 1 });
const closed = { resolvedAt: at("10:31"), resolution: "COVERED", resolvedBy: person("康映雪") };

test("says what it is, for how long, and who was told; then what happened, step by step", async () => {
  show(open);
  expect(await screen.findByRole("heading", { level: 1, name: "8号窗口空岗" })).toBeTruthy();
  expect(screen.getByText("现在 · 没人认领")).toBeTruthy();
  const facts = screen.getByText("空岗时段").closest("dl")!;
  expect([...facts.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual([
    "8号窗口",
    "10:06 起，预计到 12:00",
    "18 分钟",
    "3 人，已读 1 人",
  ]);
  expect(steps()).toEqual([
    "10:06提醒出现 10:06–12:00成砚秋 大厅负责人站内已送达 10:06已读 10:11简书宁 大厅负责人站内已送达 10:06未读",
    "10:12成砚秋来处理 6 分钟后已去卫健办找人",
    "10:24现在 还没有解除",
  ]);
});

test.each([
  { resolution: "COVERED", by: "康映雪", words: "由康映雪顶上" },
  { resolution: "PRIMARY_BACK", by: "蔺初晴", words: "蔺初晴回岗" },
  { resolution: "BACKUP_BACK", by: "窦清和", words: "B岗窦清和回来" },
  { resolution: "NOT_OPEN", by: null, words: "这段时间不开放了" },
  { resolution: "UNCOVERED", by: null, words: "已成空岗" },
  { resolution: "ARRIVED", by: "尤怀瑾", words: "尤怀瑾已到岗" },
  { resolution: "ON_RECORD", by: null, words: "已登记去向" },
  { resolution: "EXPIRED", by: null, words: "时段已过" },
])("$resolution is $words", async ({ resolution, by, words }) => {
  show({ ...open, resolvedAt: at("10:31"), resolution, resolvedBy: by === null ? null : person(by) });
  expect(await screen.findByText(`已解除 · ${words}`)).toBeTruthy();
  expect(screen.getByText("这条提醒已经解除，不用再做什么。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "我来处理" })).toBeNull();
});

test("a closed gap lasted until it was closed", async () => {
  show({ ...open, ...closed });
  expect(await screen.findByRole("heading", { level: 1, name: "8号窗口 10:06–10:31 空岗" })).toBeTruthy();
  expect(screen.getByText("25 分钟")).toBeTruthy();
});

test("is taken with a word on how, and the answer is on screen at once", async () => {
  const { sent } = show(open);
  await userEvent.type(await screen.findByRole("textbox", { name: "打算怎么办" }), "去找人");
  await userEvent.click(screen.getByRole("button", { name: "我来处理" }));
  expect(await screen.findByText("鲍景行 10:24 起在处理。")).toBeTruthy();
  expect(sent).toEqual([{ alert: open.id, note: "去找人" }]);
});

test("whoever is too late is told who was first, and what they wrote stays", async () => {
  const taken = { ...open, acknowledgedBy: person("成砚秋"), acknowledgedAt: at("10:23") };
  show(open, { answer: { __typename: "AlertTaken", code: "ALERT_TAKEN", message: "Taken", alert: taken } });
  const note = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "打算怎么办" });
  await userEvent.type(note, "去找人");
  await userEvent.click(screen.getByRole("button", { name: "我来处理" }));
  expect(await screen.findByText("成砚秋 10:23 已经在处理，写的话还在")).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "打算怎么办" }).value).toBe("去找人");
});

test("whoever still writes while another takes it is told, and what they wrote stays where it is", async () => {
  const { socket, connect, change } = createTestSocket();
  const { turnInto } = show(open, { socket });
  const note = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "打算怎么办" });
  await act(async () => connect());
  await userEvent.type(note, "去找人");
  turnInto({ ...open, acknowledgedBy: person("成砚秋"), acknowledgedAt: at("10:23") });
  act(() => change({ version: 1, alertIds: [open.id] }));
  expect(await screen.findByText("成砚秋 10:23 已经在处理，写的话还在")).toBeTruthy();
  expect(note.value).toBe("去找人");
  expect(document.activeElement).toBe(note);
});

test("N03: a late word to an alert that is closed is told why, stays written, and opens nothing", async () => {
  const answer = { __typename: "AlertClosed", code: "ALERT_CLOSED", message: "Closed", alert: { ...open, ...closed } };
  show(open, { answer });
  await userEvent.type(await screen.findByRole("textbox", { name: "打算怎么办" }), "去找人");
  await userEvent.click(screen.getByRole("button", { name: "我来处理" }));
  expect(await screen.findByText("10:31 已经解除：由康映雪顶上")).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "打算怎么办" }).value).toBe("去找人");
  expect(screen.queryByRole("button", { name: "我来处理" })).toBeNull();
});

test("offers the stand-ins, best first, and the extension of who should be there", async () => {
  show(open);
  const list = await screen.findByRole("list", { name: "可以指定" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(2);
  expect(within(list).getByRole("button", { name: "指定康映雪顶到 12:00" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "打电话给 窦清和 8703" }).getAttribute("href")).toBe("tel:8703");
  expect(screen.getByRole("link", { name: "看原因" }).getAttribute("href")).toBe(
    "/board?why=W8&at=2026-12-09T02%3A24%3A00.000Z",
  );
});

test("speaks English, and says so where there is no such alert", async () => {
  show(open, { language: "en" });
  expect(await screen.findByRole("heading", { level: 1, name: "Window 8 is uncovered" })).toBeTruthy();
  expect(screen.getByText("Now · nobody is on it")).toBeTruthy();
});

test("an address of no alert says so", async () => {
  show(null);
  expect(await screen.findByText("没有这条提醒")).toBeTruthy();
  expect(screen.getByRole("link", { name: "看所有提醒" }).getAttribute("href")).toBe("/alerts");
});

test("an address that can name nothing says so as well, and offers no second try", async () => {
  show(null, { failure: new GraphQLError("not an id", { extensions: { code: "BAD_USER_INPUT" } }) });
  expect(await screen.findByText("没有这条提醒")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
});

const steps = () =>
  [...document.querySelectorAll("section > ol > li")].map(({ textContent }) => textContent.replaceAll(/\s+/g, " "));

type Shown = { answer?: object; failure?: Error; language?: Language; socket?: Socket };

function show(shown: AlertSummary | null, { answer, failure, language, socket }: Shown = {}) {
  let current = shown;
  const sent: object[] = [];
  const told = (name: string, readAt: string | null) => ({
    sentAt: at("10:06"),
    readAt,
    staff: { ...person(name), title: "大厅负责人", titleEn: null },
  });
  const whole = () =>
    current && {
      ...current,
      gaps: [
        gap("10:06-12:00", {
          reasons: [
            {
              __typename: "CandidateVerdict",
              role: "BACKUP",
              position: 1,
              verdict: "SIGNED_OUT",
              since: at("10:06"),
              until: null,
              staff: { ...person("窦清和"), title: "专干", titleEn: null, phoneExt: "8703" },
              holding: [],
              absence: null,
            },
          ],
          standIns: [standIn("康映雪", { timesCovered: 3 }), standIn("卓屿安")],
        }),
      ],
      events: [
        {
          at: at("10:06"),
          kind: "OPENED",
          note: null,
          by: null,
          stretches: current.stretches,
          deliveries: [told("成砚秋", at("10:11")), told("简书宁", null)],
        },
        {
          at: at("10:12"),
          kind: "ACKNOWLEDGED",
          note: "已去卫健办找人",
          by: person("成砚秋"),
          stretches: [],
          deliveries: [],
        },
      ],
    };
  const page = renderPage(
    <Routes>
      <Route path="/alerts/:id" element={<AlertPage />} />
    </Routes>,
    {
      session: sessionWith({ rights: ["NAME_SUBSTITUTE", "ACKNOWLEDGE_ALERT"] }),
      now,
      language,
      socket,
      address: `/alerts/${encodeURIComponent(open.id)}`,
      server: {
        now: at("10:24"),
        node: () => {
          if (failure) throw failure;
          return whole();
        },
        acknowledgeAlert: ({ input }: { input: { note?: string } }) => {
          sent.push({ ...input, acknowledged: undefined });
          if (answer) {
            current = (answer as { alert: AlertSummary }).alert;
            return answer;
          }
          current = {
            ...open,
            acknowledgedAt: at("10:24"),
            acknowledgedBy: { ...person("鲍景行"), id: "S027" },
            acknowledgedNote: input.note ?? null,
          };
          return current;
        },
      },
    },
  );
  const turnInto = (changed: AlertSummary) => {
    current = changed;
  };
  return { ...page, sent, turnInto };
}
