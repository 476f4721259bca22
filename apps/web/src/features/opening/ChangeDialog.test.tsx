import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Outcome } from "../refusals/use-refusal-words.ts";
import { ChangeDialog } from "./ChangeDialog.tsx";

const NOW = Date.parse("2026-12-09T10:24:00+08:00");
const GAP = {
  startsAt: "2026-12-10T18:00:00+08:00",
  endsAt: "2026-12-10T20:00:00+08:00",
  post: {
    id: "P5",
    code: "PW05",
    name: "养老保险窗口岗",
    nameEn: null,
    window: { id: "W5", number: 5, name: "养老保险窗口", nameEn: null },
  },
};
const DAY = {
  date: "2026-12-10",
  kindBefore: "WORKDAY",
  kindAfter: "SWAPPED_REST_DAY",
  nameBefore: null,
  nameAfter: "元旦",
  opens: [],
  closes: [{ id: "W5", number: 5 }],
  otherHours: [],
};

/** The dialog over a change with that effect; what is sent is kept, and answered in turn. */
function open(effect: object | null, answers: Outcome<unknown>[] = [{ kind: "DONE", result: {} }]) {
  const sent: (string | null)[] = [];
  renderPage(
    <ChangeDialog
      title="5号窗口"
      main="保存"
      done="已保存"
      change={{ endPost: { post: "PW05" } }}
      takesReason
      isSaving={false}
      form={() => null}
      send={async (reason) => {
        sent.push(reason);
        return answers.shift() as Outcome<unknown>;
      }}
      onClose={() => {}}
    />,
    { session: sessionWith(), now: NOW, server: { previewOpening: effect } },
  );
  return sent;
}

const effectOf = (change: object) => ({
  from: "2026-12-10",
  to: "2026-12-24",
  dayCount: 0,
  days: [],
  absenceCount: 0,
  absences: [],
  substitutionCount: 0,
  shiftCount: 0,
  leaveCount: 0,
  coverage: { newlyUncovered: [], newlyTakenOver: [] },
  ...change,
});

test("says which days become another thing, which windows close and who is away then, and saves", async () => {
  const sent = open(effectOf({ dayCount: 1, days: [DAY], absenceCount: 2 }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("工作日改为调休放假 元旦；5号窗口不开")).toBeTruthy();
  expect(dialog.getByText("1 天和现在不同，其中有 2 条不在岗")).toBeTruthy();
  expect(dialog.getByText("近 14 天不会因此空岗")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "保存" }));
  expect(await screen.findByText("已保存")).toBeTruthy();
  expect(sent).toEqual([null]);
});

test("what leaves a post empty is saved with a written reason alone", async () => {
  const sent = open(effectOf({ coverage: { newlyUncovered: [GAP], newlyTakenOver: [] } }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("会空岗 1 处")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "写明理由，保存" }));
  expect(dialog.getByText("写明理由再保存")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(dialog.getByRole("textbox", { name: "为什么可以空着" }), "晚间另排");
  await userEvent.click(dialog.getByRole("button", { name: "写明理由，保存" }));
  expect(await screen.findByText("已保存")).toBeTruthy();
  expect(sent).toEqual(["晚间另排"]);
});

test("a refusal stands above the form, and the form stays", async () => {
  open(null, [
    {
      kind: "REFUSED",
      refusal: {
        __typename: "BadSessions",
        code: "BAD_SESSIONS",
        message: "",
        sessionsFault: "CROSSES_MIDNIGHT",
        session: "22:00-02:00",
      },
    },
  ]);
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("不影响哪天开放、谁在岗")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "保存" }));
  expect((await dialog.findByRole("alert")).textContent).toContain("22:00-02:00 过了半夜，分成两天写");
});
