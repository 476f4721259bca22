import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { PauseWindow } from "./PauseWindow.tsx";
import { pauseLengths } from "./window-pause.ts";

const at = (clock: string) => new Date(`2026-12-09T${clock}:00+08:00`).toISOString();
const window6 = { id: "W6", code: "W06", number: 6, name: "医疗保险", nameEn: null };
const window5 = { id: "W5", code: "W05", number: 5, name: "养老保险", nameEn: null };

test("offers the usual lengths up to the office's limit", () => {
  expect(pauseLengths(30)).toEqual([10, 20, 30]);
  expect(pauseLengths(25)).toEqual([10, 20]);
  expect(pauseLengths(5)).toEqual([5]);
});

test("says until when, and which posts of other windows pause with it", async () => {
  open();
  expect(await screen.findByRole("button", { name: "暂停到 10:34" })).toBeTruthy();
  expect(screen.getByText("5号窗口也在这里办理，一起暂停。")).toBeTruthy();
  await userEvent.click(screen.getByText("20 分钟"));
  expect(screen.getByRole("button", { name: "暂停到 10:44" })).toBeTruthy();
});

test("pauses for the length chosen, and undoing opens the window again", async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByText("20 分钟"));
  await userEvent.click(screen.getByRole("button", { name: "暂停到 10:44" }));
  expect(await screen.findByText("6号窗口暂停到 10:44")).toBeTruthy();
  expect(sent).toEqual([["pauseWindow", { window: "W06", minutes: 20 }]]);
  await userEvent.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await screen.findByText("已撤销")).toBeTruthy();
  expect(sent[1]).toEqual(["resumeWindow", { window: "W06" }]);
});

test("a window that is paused can be opened again", async () => {
  const { sent } = open({ pauses: [{ id: "1", window: window6, startsAt: at("10:15"), endsAt: at("10:35") }] });
  expect(await screen.findByText("暂停到 10:35")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "现在恢复" }));
  await waitFor(() => expect(sent).toEqual([["resumeWindow", { window: "W06" }]]));
  expect(await screen.findByText("6号窗口已恢复")).toBeTruthy();
});

test("a pause made within the running minute runs", async () => {
  const startsAt = at("10:24").replace(":00.000Z", ":09.000Z");
  open({ pauses: [{ id: "1", window: window6, startsAt, endsAt: at("10:34") }] });
  expect(await screen.findByRole("button", { name: "现在恢复" })).toBeTruthy();
});

test("a refusal says when it will be possible", async () => {
  open({
    refusal: { __typename: "PauseTooSoon", code: "PAUSE_TOO_SOON", message: "too soon", earliest: at("11:35") },
  });
  await userEvent.click(await screen.findByRole("button", { name: "暂停到 10:34" }));
  expect(await screen.findByText("刚暂停过，11:35 以后才能再停")).toBeTruthy();
});

test("who has not the right is shown nothing", async () => {
  const { asked } = open({ rights: [] });
  expect(screen.queryByRole("button")).toBeNull();
  expect(asked).toEqual([]);
});

type Situation = { pauses?: object[]; refusal?: object; rights?: ("PAUSE_WINDOW" | "NAME_SUBSTITUTE")[] };

function open({ pauses = [], refusal, rights = ["PAUSE_WINDOW"] }: Situation = {}) {
  const sent: [string, object][] = [];
  const keep =
    (name: string, result: object) =>
    ({ input }: { input: object }) => {
      sent.push([name, { ...input }]);
      return result;
    };
  const pause = { __typename: "Pause", id: "9", startsAt: at("10:24"), endsAt: at("10:44"), window: window6 };
  const { asked } = renderPage(<PauseWindow window={{ code: "W06", number: 6 }} />, {
    session: sessionWith({ rights }),
    now: Date.parse(at("10:24")),
    server: {
      now: at("10:24"),
      days: [
        {
          date: "2026-12-09",
          pauses,
          coverage: {
            spans: [
              { post: post(window6), startsAt: at("09:00"), endsAt: at("12:00"), state: "PRIMARY", servedAt: window6 },
              { post: post(window5), startsAt: at("09:00"), endsAt: at("12:00"), state: "BACKUP", servedAt: window6 },
            ],
          },
        },
      ],
      pauseWindow: keep("pauseWindow", refusal ?? pause),
      resumeWindow: keep("resumeWindow", pause),
    },
  });
  return { sent, asked };
}

function post(window: typeof window6) {
  return { id: `P${window.number}`, code: `PW0${window.number}`, name: window.name, nameEn: null, window };
}
