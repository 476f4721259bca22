import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { at } from "../what-if/preview-fixtures.ts";
import { ApprovalInbox } from "./ApprovalInbox.tsx";
import { cheng, held, luo, qi, quiet, quietToo, step, takenOver } from "./inbox-fixtures.ts";
import type { InboxRequest } from "./inbox-types.ts";

const card = (name: string) => screen.findByRole("article", { name: new RegExp(name) });

test("a request says who, how long, when, what windows notice, the balance, who else is away and what is done", async () => {
  open();
  const text = (await card("鲍景行")).textContent;
  for (const said of [
    "年休假 1.5 天",
    "12-16 周三下午 至 12-17 周四",
    "6号窗口由舒雁回顶，在7号窗口办理",
    "不新增空岗",
    "4 天，休后剩 2.5 天",
    "劳动保障所另有 1 人不在",
    "成砚秋确认顶岗人",
    "倪长庚同意",
    "受祁望舒委托",
  ]) {
    expect(text).toContain(said);
  }
  expect((await card("岳疏桐")).textContent).toContain("12-11 周五上午 · 不影响窗口");
  expect(screen.getByText("受祁望舒委托代批 3 天以内的，至 12-09")).toBeTruthy();
});

test("leave that is longer than its effect is looked at says until when", async () => {
  open({ toDecide: [{ ...takenOver, lastDate: "2027-05-31" }] });
  expect((await card("鲍景行")).textContent).toContain("对在岗的影响只算到 2027-03-17");
});

test("approving takes two taps, the second in the place of the first, and says who is next", async () => {
  const { sent } = open();
  await userEvent.click(within(await card("鲍景行")).getByRole("button", { name: /^批准/ }));
  const bao = await card("鲍景行");
  expect(within(bao).getByText("批准鲍景行 12-16 下午 至 12-17 年休假 1.5 天？")).toBeTruthy();
  expect(document.activeElement?.textContent).toContain("确认批准");
  await userEvent.click(within(bao).getByRole("button", { name: "确认批准" }));
  expect(await screen.findByText("已批准鲍景行 12-16 下午 至 12-17 年休假 1.5 天，等成砚秋审批")).toBeTruthy();
  expect(sent).toEqual([["decideLeave", { request: "bao", version: 3, decision: "APPROVED" }]]);
});

test("Escape goes back, and the focus to the button", async () => {
  const { sent } = open();
  await userEvent.click(within(await card("岳疏桐")).getByRole("button", { name: /^批准/ }));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("批准"));
  expect(sent).toEqual([]);
});

test.each([
  { button: /^退回/, label: "要改什么", send: "退回修改", decision: "RETURNED" },
  { button: /^不同意/, label: "为什么不同意", send: "不同意", decision: "REJECTED" },
])("$send needs a reason", async ({ button, label, send, decision }) => {
  const { sent } = open();
  await userEvent.click(within(await card("岳疏桐")).getByRole("button", { name: button }));
  const yue = within(await card("岳疏桐"));
  await userEvent.click(yue.getByRole("button", { name: send }));
  expect(yue.getByText("写一句，申请人会看到")).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(yue.getByRole("textbox", { name: label }), "改到下周");
  await userEvent.click(yue.getByRole("button", { name: send }));
  await waitFor(() =>
    expect(sent).toEqual([["decideLeave", { request: "yue", version: 1, decision, note: "改到下周" }]]),
  );
});

test("a request that empties a window has no approve button, and says who arranges cover", async () => {
  open();
  const sheng = within(await card("盛一禾"));
  expect(sheng.getByText(/3号窗口 12-15 周二 09:00–12:00、14:00–18:00 空岗，7 小时/)).toBeTruthy();
  expect(sheng.queryByRole("button", { name: /^批准/ })).toBeNull();
  expect(sheng.getByText("请成砚秋安排顶岗")).toBeTruthy();
  expect(sheng.queryByRole("button", { name: "写明理由" })).toBeNull();
});

test("who has the right names somebody for it, or writes why it may be empty", async () => {
  const { sent } = open({
    toDecide: [],
    toSettle: [{ ...held, mayDecide: false, mayAnswerCover: true }],
    rights: ["NAME_SUBSTITUTE"],
  });
  expect(await screen.findByRole("region", { name: "要安排顶岗" })).toBeTruthy();
  const sheng = within(await card("盛一禾"));
  expect(sheng.getByRole("button", { name: "指定3号窗口顶岗人" })).toBeTruthy();
  await userEvent.click(sheng.getByRole("button", { name: "写明理由" }));
  const question = within(await screen.findByRole("dialog"));
  await userEvent.type(question.getByRole("textbox"), "当天不开窗");
  await userEvent.click(question.getByRole("button", { name: "写明理由" }));
  await waitFor(() => expect(sent).toEqual([["answerCover", { request: "sheng", version: 1, reason: "当天不开窗" }]]));
  expect(await screen.findByText("已写明盛一禾请假的理由，可以批了")).toBeTruthy();
});

test("A01: on one's own request there is no button", async () => {
  open({ toDecide: [{ ...quiet, mayDecide: false }] });
  expect(within(await card("岳疏桐")).queryByRole("button")).toBeNull();
});

test("where another was faster their decision is told, and what was written stays", async () => {
  const { answers } = open();
  await userEvent.click(within(await card("岳疏桐")).getByRole("button", { name: /^退回/ }));
  await userEvent.type(within(await card("岳疏桐")).getByRole("textbox"), "换一天");
  answers.refusal = {
    __typename: "AlreadyDecided",
    code: "ALREADY_DECIDED",
    message: "decided",
    decision: "RETURNED",
    at: at("2026-12-09", "10:23"),
    by: luo,
  };
  answers.toDecide = [takenOver];
  await userEvent.click(within(await card("岳疏桐")).getByRole("button", { name: "退回修改" }));
  const yue = within(await card("岳疏桐"));
  expect(await yue.findByText("骆怀川 10:23 已退回，你的意见还在")).toBeTruthy();
  expect(yue.getByText("换一天")).toBeTruthy();
  await userEvent.click(yue.getByRole("button", { name: "不要了" }));
  await waitFor(() => expect(screen.queryByRole("article", { name: /岳疏桐/ })).toBeNull());
});

test("several that no window notices are approved at once; one that was refused says why", async () => {
  const { sent, answers } = open({ toDecide: [takenOver, quiet, quietToo] });
  expect(within(await card("鲍景行")).queryByRole("checkbox")).toBeNull();
  await userEvent.click(within(await card("岳疏桐")).getByRole("checkbox"));
  await userEvent.click(within(await card("倪长庚")).getByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: "批准所选 2 件" }));
  expect(screen.getByText("批准 2 件？岳疏桐、倪长庚。都不影响窗口。")).toBeTruthy();
  answers.refusedOfMany = "ni";
  await userEvent.click(screen.getByRole("button", { name: "确认批准 2 件" }));
  expect(await screen.findByText("已批准 1 件")).toBeTruthy();
  expect(await screen.findByText("倪长庚 12-18 年休假 1 天：骆怀川 10:23 已退回")).toBeTruthy();
  const [[name, input]] = sent as [[string, { decisions: object[] }]];
  expect([name, input.decisions]).toEqual([
    "decideLeaves",
    [
      { request: "yue", version: 1, decision: "APPROVED" },
      { request: "ni", version: 1, decision: "APPROVED" },
    ],
  ]);
});

test("what I decided is listed with what became of it, and is the last thing told where nothing waits", async () => {
  const decided = {
    ...quiet,
    status: "APPROVED",
    steps: [
      step("SUPERVISING_LEADER", {
        decision: "APPROVED",
        decidedBy: luo,
        decidedAt: at("2026-12-09", "10:02"),
        isOnBehalf: true,
        approver: qi,
      }),
    ],
  };
  open({ toDecide: [], decided: [decided] });
  expect(await screen.findByRole("heading", { name: "没有等你批的请假。" })).toBeTruthy();
  expect(screen.getByText("最近一件：岳疏桐 12-11 上午 育儿假 0.5 天，同意。")).toBeTruthy();
  await userEvent.click(screen.getByRole("link", { name: "看已批的" }));
  const row = (await screen.findByRole("link", { name: /岳疏桐/ })).closest("li")!;
  expect(row.textContent).toContain("同意（受祁望舒委托） 10:02已批准");
});

test("a chief's leave is approved with the number of the approval from outside", async () => {
  const { sent } = open({ toDecide: [{ ...quiet, steps: [step("DISTRICT")] }] });
  await userEvent.click(within(await card("岳疏桐")).getByRole("button", { name: /^批准/ }));
  const yue = within(await card("岳疏桐"));
  await userEvent.click(yue.getByRole("button", { name: "确认批准" }));
  expect(yue.getByText("区委或区政府批复的文号")).toBeTruthy();
  await userEvent.type(yue.getByRole("textbox", { name: "批复文号" }), "澄委批〔2026〕18号");
  await userEvent.click(yue.getByRole("button", { name: "确认批准" }));
  await waitFor(() =>
    expect(sent).toEqual([
      ["decideLeave", { request: "yue", version: 1, decision: "APPROVED", outsideNumber: "澄委批〔2026〕18号" }],
    ]),
  );
});

type Situation = {
  toDecide?: InboxRequest[];
  toSettle?: InboxRequest[];
  decided?: object[];
  rights?: "NAME_SUBSTITUTE"[];
};

function open({ toDecide = [takenOver, held, quiet], toSettle = [], decided = [], rights = [] }: Situation = {}) {
  const sent: [string, object][] = [];
  const changed = {
    __typename: "AlreadyDecided",
    code: "ALREADY_DECIDED",
    message: "decided",
    decision: "RETURNED",
    at: at("2026-12-09", "10:23"),
    by: luo,
  };
  const answers = { toDecide, toSettle, refusal: null as object | null, refusedOfMany: null as string | null };
  const find = (id: string) => [...toDecide, ...toSettle].find((request) => request.id === id)!;
  renderPage(<ApprovalInbox />, {
    session: sessionWith({ staff: luo, rights }),
    now: Date.parse(at("2026-12-09", "10:24")),
    address: "/leave/decide",
    server: {
      now: at("2026-12-09", "10:24"),
      leaveInbox: () => ({
        toDecide: answers.toDecide,
        toSettle: answers.toSettle,
        decided,
      }),
      viewer: {
        delegations: [{ id: "d1", from: qi, to: luo, startsOn: "2026-12-07", lastDay: "2026-12-09", upTo: 3 }],
      },
      node: ({ id }: { id: string }) => ({
        ...find(id),
        status: "RETURNED",
        steps: [
          step("SUPERVISING_LEADER", { decision: "RETURNED", decidedBy: luo, decidedAt: at("2026-12-09", "10:23") }),
        ],
      }),
      decideLeave: ({ input }: { input: { request: string } }) => {
        sent.push(["decideLeave", { ...input }]);
        return answers.refusal ?? { ...find(input.request), version: 9, waitsFor: cheng };
      },
      decideLeaves: ({ input }: { input: { decisions: { request: string }[] } }) => {
        sent.push(["decideLeaves", { decisions: input.decisions.map((decision) => ({ ...decision })) }]);
        const decided = input.decisions.map(({ request }) => ({
          requestId: request,
          result: request === answers.refusedOfMany ? changed : { ...find(request), status: "APPROVED" },
        }));
        return { __typename: "LeavesDecided", decided };
      },
      answerCover: ({ input }: { input: { request: string } }) => {
        sent.push(["answerCover", { ...input }]);
        return { ...find(input.request), held: false };
      },
    },
  });
  return { sent, answers };
}
