import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { Balances } from "./Balances.tsx";
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
