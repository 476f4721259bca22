import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { LeaveToFollow } from "./LeaveToFollow.tsx";
import { ANNUAL, BAO, SHU } from "./leave-fixtures.ts";

const REQUEST = {
  __typename: "LeaveRequest",
  ...{ firstDate: "2026-12-01", firstHalf: "MORNING", lastDate: "2026-12-02", lastHalf: "AFTERNOON" },
  ...{ fromTime: null, toTime: null },
};
const OVERDUE = {
  ...REQUEST,
  id: "one",
  staff: BAO,
  type: ANNUAL,
  returnDueOn: "2026-12-02",
};
const UNPROVED = {
  ...REQUEST,
  id: "two",
  staff: SHU,
  type: { ...ANNUAL, code: "sick", name: "病假", nameEn: "Sick leave", unit: "CALENDAR_DAYS", proofName: "医院证明" },
  returnDueOn: null,
};

function open(leaveToFollow: object) {
  renderPage(<LeaveToFollow />, {
    session: sessionWith({ rights: ["CONFIRM_RETURN"] }),
    now: Date.parse("2026-12-09T10:24:00+08:00"),
    server: { leaveToFollow },
  });
}

test("says of whom what is waited for, and leads to the request", async () => {
  open({ overdue: [OVERDUE], proofMissing: [UNPROVED] });
  const [overdue, proof] = await screen.findAllByRole("listitem");
  expect(overdue?.textContent).toContain("鲍景行");
  expect(overdue?.textContent).toContain("12-02 应销假");
  expect(proof?.textContent).toContain("医院证明");
  expect(
    within(overdue as HTMLElement)
      .getByRole("link")
      .getAttribute("href"),
  ).toBe("/leave/requests/one");
});

test("says so where nothing is waited for", async () => {
  open({ overdue: [], proofMissing: [] });
  expect(await screen.findByText("没有逾期未销的假")).toBeTruthy();
  expect(screen.getByText("没有要补的证明")).toBeTruthy();
});
