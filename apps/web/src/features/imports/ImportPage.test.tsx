import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { ImportPage } from "./ImportPage.tsx";

const NOW = Date.parse("2026-12-09T10:24:00+08:00");

type Row = { row: number; status: string; label: string; changes?: object[]; problems?: object[] };

/** A sheet of posts with these rows. */
function sheetOf(rows: readonly Row[], more: object = {}) {
  const ofStatus = (status: string | null | undefined) => rows.filter((row) => !status || row.status === status);
  return {
    table: "POSTS",
    title: "岗位",
    unknownColumns: [],
    missingColumns: [],
    leftAlone: 47,
    count: ({ status }: { status?: string }) => ofStatus(status).length,
    rows: ({ status, first, skip }: { status?: string; first: number; skip: number }) =>
      ofStatus(status)
        .slice(skip, skip + first)
        .map((row) => ({ changes: [], problems: [], ...row })),
    ...more,
  };
}

const CHANGED = {
  row: 2,
  status: "CHANGED",
  label: "PW05 养老保险窗口岗",
  changes: [{ column: "backup", before: "鲍景行", after: "舒雁回" }],
};
const WRONG = {
  row: 3,
  status: "ERROR",
  label: "PW06 医疗保险窗口岗",
  problems: [{ code: "SAME_PERSON_TWICE", column: "backup", cell: "D3", text: "舒雁回", values: ["舒雁回"] }],
};

function open(
  rows: readonly Row[],
  { answer = {}, more = {}, gaps = [] }: { answer?: object; more?: object; gaps?: object[] } = {},
) {
  const sent: object[] = [];
  let isApplied = false;
  const sheet = sheetOf(rows, more);
  const preview = {
    version: "v1",
    applicable: rows.every(({ status }) => status !== "ERROR") && rows.some(({ status }) => status !== "SAME"),
    from: "2026-12-10",
    ignoredSheets: [],
    newlyUncovered: gaps,
    sheets: [sheet],
  };
  const view = renderPage(<ImportPage />, {
    session: sessionWith({ rights: ["MANAGE_PEOPLE"] }),
    now: NOW,
    address: "/settings/import?import=I1",
    server: {
      node: () => ({
        __typename: "TableImport",
        id: "I1",
        fileName: "AB岗表.xlsx",
        uploadedAt: "2026-12-09T02:20:00Z",
        appliedAt: isApplied ? "2026-12-09T02:24:00Z" : null,
        preview: isApplied ? null : preview,
      }),
      applyImport: ({ input }: { input: object }) => {
        sent.push(input);
        isApplied = !("code" in answer);
        return { __typename: "TableImport", id: "I1", appliedAt: "2026-12-09T02:24:00Z", ...answer };
      },
    },
  });
  return { ...view, sent };
}

test("says of every row what becomes of it, before anything is written", async () => {
  open([CHANGED, { row: 4, status: "SAME", label: "PW07 就业创业窗口岗" }]);
  expect(await screen.findByText("AB岗表.xlsx")).toBeTruthy();
  expect(screen.getByText("B岗：鲍景行 → 舒雁回")).toBeTruthy();
  expect(screen.getByText("表里没有写到的 47 条不动")).toBeTruthy();
  await userEvent.click(screen.getByText("不变 1"));
  expect(await screen.findByText("PW07 就业创业窗口岗")).toBeTruthy();
  expect(screen.queryByText("PW05 养老保险窗口岗")).toBeNull();
});

test("is taken over after a second look, by a button that names the act", async () => {
  const { sent } = open([CHANGED]);
  await userEvent.click(await screen.findByRole("button", { name: "导入 1 个岗位" }));
  expect(screen.getByText(/更改 1 行。已有岗位的人员和窗口的时间从 12-10 周四 起变/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "确认导入" }));
  expect((await screen.findAllByText("已导入 1 个岗位")).length).toBeGreaterThan(0);
  expect(sent).toEqual([{ import: "I1", version: "v1", reason: null }]);
  expect(screen.getByRole("link", { name: "看板" }).getAttribute("href")).toBe("/board");
});

test("with a wrong row it cannot be, and says where and how to put it right", async () => {
  open([CHANGED, WRONG]);
  expect(await screen.findByText("1 行有误。改好文件再传一次，在那以前一行都不会导入")).toBeTruthy();
  expect(screen.getByText("D3 B岗“舒雁回”：在这个岗位写了两次。A岗、B岗、备用各写不同的人")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^导入/ })).toBeNull();
  expect(screen.getByRole("button", { name: "下载有误的行" })).toBeTruthy();
});

test("what would leave a post uncovered asks for a reason", async () => {
  const gap = {
    startsAt: "2026-12-10T01:00:00Z",
    endsAt: "2026-12-10T04:00:00Z",
    post: { id: "P", code: "PW05", name: "养老保险窗口岗", nameEn: null, window: null },
  };
  const answer = { __typename: "WouldUncover", code: "WOULD_UNCOVER", message: "uncovered", gaps: [gap] };
  const { sent } = open([CHANGED], { answer, gaps: [gap] });
  expect(await screen.findByText("养老保险窗口岗 12-10 09:00–12:00")).toBeTruthy();
  await userEvent.click(await screen.findByRole("button", { name: "导入 1 个岗位" }));
  await userEvent.click(screen.getByRole("button", { name: "确认导入" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "为什么可以空着" }), "人手不足");
  await userEvent.click(screen.getByRole("button", { name: "写明理由并导入" }));
  expect(sent.at(-1)).toEqual({ import: "I1", version: "v1", reason: "人手不足" });
});

test("missing columns are named as their headers are", async () => {
  open([], { more: { missingColumns: ["department", "primary"], leftAlone: 48 } });
  expect(await screen.findByText("缺少列：科室，A岗。补上再传一次")).toBeTruthy();
});

test("more rows come when they are asked for", async () => {
  const rows = Array.from({ length: 70 }, (_, index) => ({ ...CHANGED, row: index + 2, label: `岗位${index + 2}` }));
  open(rows);
  expect(await screen.findByText("岗位51")).toBeTruthy();
  expect(screen.queryByText("岗位52")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "再看 20 行" }));
  expect(await screen.findByText("岗位71")).toBeTruthy();
});

test("a pasted table is sent as what it is said to be, and what cannot be read says why", async () => {
  const asked: [string, string][] = [];
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) => {
    asked.push([address, body]);
    return Response.json({ error: { code: "WRONG_ENCODING", value: 3 } }, { status: 422 });
  });
  renderPage(<ImportPage />, { session: sessionWith(), now: NOW, address: "/settings/import", server: {} });
  expect(screen.getByRole("button", { name: "看会改什么" })).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByRole("textbox"));
  await userEvent.paste("工号\t姓名\nS001\t程砚舟");
  await userEvent.click(screen.getByRole("button", { name: "看会改什么" }));
  expect(await screen.findByText(/^第 3 行的文字读不出来/)).toBeTruthy();
  expect(asked).toEqual([["/api/imports", "工号\t姓名\nS001\t程砚舟"]]);
  // What was pasted is still there.
  expect(screen.getByRole("textbox")).toHaveProperty("value", "工号\t姓名\nS001\t程砚舟");
});
