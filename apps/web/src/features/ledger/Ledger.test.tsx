import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import type { Person } from "../staff/person-types.ts";
import { Balances } from "./Balances.tsx";
import { PersonLeave } from "./PersonLeave.tsx";
import { StatementPage } from "./StatementPage.tsx";

const NOW = Date.parse("2026-12-09T10:24:08+08:00");
const annual = { __typename: "LeaveType", code: "annual", name: "年休假", nameEn: null, unit: "WORKING_DAYS" } as const;
const balance = {
  ...({
    __typename: "LeaveBalance",
    type: annual,
    year: 2026,
    child: null,
    granted: 10,
    carried: 3,
    used: 4.5,
  } as const),
  ...{ reserved: 2, expired: 0, available: 6.5, carriedLeft: 1, carriedUntil: "2026-12-31" },
};
const BAO = {
  ...{ __typename: "Staff", id: "S027", code: "S027", name: "鲍景行", familyName: "鲍", familyReading: "Bao" },
  ...{ givenReading: "Jingxing" },
};
const page = (server: Record<string, unknown> = {}) => ({ session: sessionWith(), now: NOW, server });

test("a balance says what is left, of how much, and what of it expires first", () => {
  const none = {
    ...balance,
    type: { ...annual, code: "comp", name: "补休" },
    granted: 0,
    carried: 0,
    used: 0,
    reserved: 0,
  };
  renderPage(<Balances balances={[balance, none]} />, page());
  const card = screen.getByRole("link");
  expect(card.getAttribute("href")).toBe("/leave/ledger/annual?year=2026");
  expect(within(card).getByText("6.5 天")).toBeTruthy();
  expect(within(card).getByText("共 13 天 · 已批 4.5 天 · 待批 2 天")).toBeTruthy();
  expect(within(card).getByText("其中上年结转 1 天，12-31 前休完")).toBeTruthy();
});

test("a statement tells line by line what came, what went and what is left", async () => {
  const line = { __typename: "LeaveLine", note: null, firstDate: null, lastDate: null, madeBy: null };
  const lines = [
    { ...line, on: "2026-01-01", kind: "GRANT", amount: 10, balance: 10 },
    { ...line, on: "2026-03-02", kind: "USE", amount: -2, balance: 8, firstDate: "2026-03-02", lastDate: "2026-03-03" },
    { ...line, on: "2026-04-01", kind: "ADJUSTMENT", amount: 0.5, balance: 8.5, note: "上年多扣" },
  ];
  const statement = { __typename: "LeaveStatement", year: 2026, type: annual, lines };
  renderPage(
    <StatementPage />,
    page({ viewer: { __typename: "Viewer", staff: { ...BAO, leaveStatement: statement } } }),
  );
  expect(await screen.findByText("年休假 2026 年明细")).toBeTruthy();
  const rows = screen.getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
  expect(rows.slice(1)).toEqual([
    "01-01 发放 +10 天 10 天",
    "03-02 请假 03-02–03-03 -2 天 8 天",
    "04-01 调整：上年多扣 +0.5 天 8.5 天",
  ]);
});

describe("a person's leave", () => {
  const person = {
    ...BAO,
    id: "S028",
    code: "S028",
    name: "舒雁回",
    familyName: "舒",
    givenReading: "Yanhui",
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
