import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { type Feedback, useFeedback } from "./feedback-context.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

test("the way back counts down from eight and goes", () => {
  const { feedback } = open();
  act(() => feedback().sayUndoable("已暂停", async () => undefined));
  expect(undoButton()?.textContent).toBe("撤销 8");
  seconds(2);
  expect(undoButton()?.textContent).toBe("撤销 6");
  seconds(6);
  expect(screen.queryByText("已暂停")).toBeNull();
});

test("while it is pointed at or focused, time stands still", () => {
  const { feedback } = open();
  act(() => feedback().sayUndoable("已暂停", async () => undefined));
  fireEvent.focus(undoButton()!);
  seconds(20);
  expect(undoButton()?.textContent).toBe("撤销 8");
  fireEvent.blur(undoButton()!);
  seconds(8);
  expect(undoButton()).toBeNull();
});

test("undoing is done once, by the button or by Ctrl+Z", () => {
  const { feedback } = open();
  const undone: string[] = [];
  act(() => feedback().sayUndoable("一", async () => void undone.push("一")));
  act(() => feedback().sayUndoable("二", async () => void undone.push("二")));
  act(() => void fireEvent.keyDown(document.body, { key: "z", ctrlKey: true }));
  expect(undone).toEqual(["二"]);
  act(() => fireEvent.click(undoButton()!));
  act(() => void fireEvent.keyDown(document.body, { key: "z", ctrlKey: true }));
  expect(undone).toEqual(["二", "一"]);
});

test("Ctrl+Z in a field is the field's own", () => {
  const { feedback } = open();
  const undone: string[] = [];
  act(() => feedback().sayUndoable("一", async () => void undone.push("一")));
  act(() => void fireEvent.keyDown(screen.getByRole("textbox"), { key: "z", ctrlKey: true }));
  expect(undone).toEqual([]);
});

test("what failed stays until it is closed, and is said at once", () => {
  const { feedback } = open();
  act(() => feedback().sayFailed("没有保存"));
  seconds(60);
  expect(screen.getByRole("alert").textContent).toBe("没有保存");
  fireEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a reason is asked for, and an empty one is none", async () => {
  const { feedback } = open();
  let answer: string | null | undefined;
  act(() => {
    void feedback()
      .askReason({ title: "指定康映雪", lines: ["3号窗口没有人顶"], label: "为什么", confirm: "仍指定" })
      .then((reason) => {
        answer = reason;
      });
  });
  expect(screen.getByText("3号窗口没有人顶")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "仍指定" }));
  expect(screen.getByText("写一句理由，记录里要有")).toBeTruthy();
  fireEvent.change(screen.getByRole("textbox", { name: "为什么" }), { target: { value: " 只有半小时 " } });
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "仍指定" })));
  expect(answer).toBe("只有半小时");
  expect(screen.queryByRole("dialog")).toBeNull();
});

function open() {
  const probe: { feedback?: Feedback } = {};
  renderPage(<Probe probe={probe} />, { session: sessionWith(), now: 0, server: {} });
  return { feedback: () => probe.feedback! };
}

function Probe({ probe }: { probe: { feedback?: Feedback } }) {
  probe.feedback = useFeedback();
  return <input aria-label="字段" />;
}

const undoButton = () => screen.queryByRole("button", { name: /^撤销/ });

function seconds(count: number) {
  for (let second = 0; second < count; second++) act(() => vi.advanceTimersByTime(1_000));
}
