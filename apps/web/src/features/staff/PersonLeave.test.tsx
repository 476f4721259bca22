import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { PersonLeave } from "./PersonLeave.tsx";
import type { Person } from "./person-types.ts";

const NOW = Date.parse("2026-12-09T10:24:08+08:00");
const balance = {
  ...{ __typename: "LeaveBalance", year: 2026, child: null, granted: 10, carried: 3, used: 4.5 },
  ...{ reserved: 2, expired: 0, available: 6.5, carriedLeft: 1, carriedUntil: "2026-12-31" },
  type: { __typename: "LeaveType", code: "annual", name: "年休假", nameEn: null, unit: "WORKING_DAYS" },
};

describe("a person's leave", () => {
  const person = {
    ...{ __typename: "Staff", id: "S028", code: "S028", name: "舒雁回", familyName: "舒", familyReading: "Shu" },
    ...{ givenReading: "Yanhui" },
  } as Person;
  const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const child = { __typename: "Child", id: "C1", name: "小满", bornOn: "2024-05-06" };
  const open = (server: Record<string, unknown>) => {
    const staff = { ...person, leaveBalances: [balance], children: [child], leaveRequests: () => none };
    const session = sessionWith({ rights: ["ADJUST_LEDGER", "FILE_LEAVE"] });
    renderPage(<PersonLeave person={person} />, {
      session,
      now: NOW,
      server: { now: () => "2026-12-09T02:24:08.000Z", staff, ...server },
    });
  };

  test("is adjusted with a reason, once it says what is left after it", async () => {
    const sent: object[] = [];
    open({ adjustLeave: ({ input }: { input: object }) => sent.push(input) && { __typename: "Staff", id: "S028" } });
    expect((await screen.findByRole("link", { name: /年休假/ })).getAttribute("href")).toBe(
      "/leave/ledger/annual?year=2026&staff=S028",
    );
    await userEvent.click(screen.getByRole("button", { name: "调整余额" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "调整余额" }));
    expect(dialog.getByText("写上加减多少")).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByLabelText("加减多少"), "-0.5");
    expect(dialog.getByText("余额 6.5 天 → 6 天")).toBeTruthy();
    await userEvent.type(dialog.getByLabelText("原因，本人看得到"), "上年多发");
    await userEvent.click(dialog.getByRole("button", { name: "调整余额" }));
    await vi.waitFor(() =>
      expect(sent).toEqual([{ staff: "S028", type: "annual", year: 2026, amount: -0.5, reason: "上年多发" }]),
    );
  });

  test("a child goes after a second tap, and stays where there is leave for them", async () => {
    open({ removeChild: { __typename: "ChildHasLeave", code: "CHILD_HAS_LEAVE", message: "There is leave" } });
    await userEvent.click(await screen.findByRole("button", { name: "删除小满" }));
    await userEvent.click(screen.getByRole("button", { name: "确认删除小满" }));
    expect(await screen.findByText("已经为这个孩子请过假，不能删")).toBeTruthy();
    expect(screen.getByText("小满")).toBeTruthy();
  });
});
