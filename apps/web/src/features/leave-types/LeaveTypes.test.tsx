import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { LeaveTypes } from "./LeaveTypes.tsx";
import { draftOf } from "./leave-type-draft.ts";

const SICK = {
  __typename: "LeaveType",
  ...draftOf(null),
  code: "sick",
  version: 3,
  name: "病假",
  unit: "CALENDAR_DAYS",
  proof: "LATER",
  proofName: "医院证明",
  proofFrom: 2,
  cannotWait: true,
};
const MARRIAGE = {
  ...SICK,
  code: "marriage",
  name: "婚假",
  step: 1,
  entitlement: "PER_EVENT",
  amount: 18,
  proofFrom: null,
  verifyLocally: true,
};

function open(leaveTypes: readonly object[]) {
  const sent: unknown[] = [];
  const answer =
    (name: string) =>
    ({ input }: { input: unknown }) => {
      sent.push([name, input]);
      return name === "startLeave" ? { __typename: "Office", id: "1", name: "榆钱街" } : leaveTypes[0];
    };
  renderPage(<LeaveTypes />, {
    session: sessionWith(),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    server: { leaveTypes, changeLeaveType: answer("changeLeaveType"), startLeave: answer("startLeave") },
  });
  return sent;
}

test("says of each kind how it is counted, how much there is, and what proves it", async () => {
  open([SICK, MARRIAGE]);
  const sick = within(await screen.findByRole("row", { name: /病假/ }));
  expect(sick.getByText("不限")).toBeTruthy();
  expect(sick.getByText("2 天起 医院证明，事后交")).toBeTruthy();
  const marriage = within(screen.getByRole("row", { name: /婚假/ }));
  expect(marriage.getByText("每次 18 天")).toBeTruthy();
  expect(marriage.getByText("待核")).toBeTruthy();
  expect(screen.getByText("1 种的天数各地不同，照当地规定核对后去掉“待核”")).toBeTruthy();
});

test("is changed with what it was decided on", async () => {
  const sent = open([SICK]);
  await userEvent.click(await screen.findByRole("button", { name: "改病假" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("checkbox", { name: "等不得，岗位空了也不压着" }));
  await userEvent.clear(dialog.getByRole("textbox", { name: "什么证明" }));
  await userEvent.click(dialog.getByRole("button", { name: "保存" }));
  expect(await dialog.findByText("写什么证明")).toBeTruthy();
  await userEvent.type(dialog.getByRole("textbox", { name: "什么证明" }), "诊断书");
  await userEvent.click(dialog.getByRole("button", { name: "保存" }));
  expect(await screen.findByText("已保存病假")).toBeTruthy();
  expect(sent).toEqual([
    [
      "changeLeaveType",
      expect.objectContaining({
        type: "sick",
        version: 3,
        settings: expect.objectContaining({ name: "病假", proofName: "诊断书", cannotWait: false }),
      }),
    ],
  ]);
});

test("an office without any begins with the usual ones", async () => {
  const sent = open([]);
  await userEvent.click(await screen.findByRole("button", { name: "用常用的 16 种" }));
  expect(await screen.findByText(/假种已备好/)).toBeTruthy();
  expect(sent).toEqual([["startLeave", {}]]);
});
