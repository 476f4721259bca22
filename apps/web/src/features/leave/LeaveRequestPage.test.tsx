import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Routes } from "react-router";
import { describe, expect, test } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { LeaveRequestPage } from "./LeaveRequestPage.tsx";
import { CHENG, LUO, QI, request, SHU, step } from "./leave-fixtures.ts";
import { MyLeave } from "./MyLeave.tsx";

const NOW = Date.parse("2026-12-09T10:24:00+08:00");

function open(differences: object = {}, server: object = {}) {
  const routes = (
    <Routes>
      <Route path="/leave/requests/:id" element={<LeaveRequestPage />} />
    </Routes>
  );
  return renderPage(routes, {
    session: sessionWith(),
    now: NOW,
    server: { now: () => "2026-12-09T02:24:00.000Z", node: () => request(differences), ...server },
    address: "/leave/requests/L1",
  });
}

const steps = async () => {
  const list = (await screen.findByText("审批")).parentElement as HTMLElement;
  return within(list)
    .getAllByRole("listitem")
    .map((item) => [...item.querySelectorAll("p")].map(({ textContent }) => textContent).join("；"));
};

describe("a request", () => {
  test("says what is asked for, where it is and who is next", async () => {
    open();
    expect(await screen.findByRole("heading", { name: "年休假" })).toBeTruthy();
    expect(screen.getByText("等成砚秋审批")).toBeTruthy();
    expect(await steps()).toEqual(["成砚秋 大厅负责人；在这里，09:00 起", "祁望舒 分管领导；还没到"]);
    expect(screen.getByText("等舒雁回确认")).toBeTruthy();
    expect(screen.getByText("印章在抽屉")).toBeTruthy();
  });

  test("keeps the opinions, and for whom somebody gave one", async () => {
    const done = [
      step("HALL_MANAGER", CHENG, { decision: "APPROVED", decidedAt: "2026-12-09T01:30:00.000Z", decidedBy: CHENG }),
      step("SUPERVISING_LEADER", QI, {
        ...{ decision: "REJECTED", decidedAt: "2026-12-09T02:00:00.000Z", decidedBy: LUO, isOnBehalf: true },
        note: "年底人手紧",
      }),
    ];
    open({ steps: done, status: "REJECTED", waitsFor: null, mayWithdraw: false });
    expect(await steps()).toEqual([
      "成砚秋 大厅负责人；同意 · 09:30",
      "骆怀川 分管领导；不同意 · 10:00 · 受祁望舒委托；年底人手紧",
    ]);
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
  });

  test("leads whose turn it is to where they decide, and does not call what they may take back their own", async () => {
    open({ staff: SHU, handoverTo: null, mayDecide: true });
    expect((await screen.findByRole("link", { name: "待我审批" })).getAttribute("href")).toBe("/leave/decide");
    expect(screen.getByRole("button", { name: "去审批" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
    expect(screen.getByRole("button", { name: "替舒雁回撤回" })).toBeTruthy();
  });

  test("leads whoever may settle what holds it to where they do", async () => {
    open({ staff: SHU, handoverTo: null, held: true, mayAnswerCover: true });
    expect(await screen.findByRole("button", { name: "去安排顶岗" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "去审批" })).toBeNull();
  });

  test("that only the district decides names it once", async () => {
    open({ steps: [step("DISTRICT", null, { since: "2026-12-09T01:00:00.000Z" })], waitsFor: null });
    expect(await steps()).toEqual(["区里；在这里，09:00 起"]);
  });

  test("that the district decided says who recorded it, and not that they decided", async () => {
    const decided = { decision: "APPROVED", decidedAt: "2026-12-09T01:30:00.000Z", decidedBy: LUO };
    open({ steps: [step("DISTRICT", null, decided)], status: "APPROVED", waitsFor: null, mayWithdraw: false });
    expect(await steps()).toEqual(["区里；同意 · 09:30 · 骆怀川登记"]);
  });

  test("is taken back after a second tap in place, and a refusal is told", async () => {
    const sent: object[] = [];
    const withdrawLeave = ({ input }: { input: object }) => {
      sent.push(input);
      return { ...request({ status: "WITHDRAWN", waitsFor: null }) };
    };
    open({ callingOff: { __typename: "CallingOff", amount: 2.5, effect: null } }, { withdrawLeave });
    await userEvent.click(await screen.findByRole("button", { name: "撤回" }));
    expect(await screen.findByText("占用的年休假 2.5 天退回")).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "撤回" }));
    expect(sent).toEqual([{ request: "L1", version: 1 }]);
    expect((await screen.findAllByText("已撤回")).length).toBeGreaterThan(0);
  });

  test("that went back is changed from what it said, and filed again", async () => {
    const view = open({ status: "RETURNED", waitsFor: null });
    await userEvent.click(await screen.findByRole("button", { name: "改了再交" }));
    expect(view.location()).toBe("/leave/new");
  });

  test("that was granted is reported back from with one tap", async () => {
    const sent: object[] = [];
    const granted = { status: "APPROVED", waitsFor: null, mayWithdraw: false, mayReportReturn: true };
    const reportReturn = ({ input }: { input: object }) => {
      sent.push(input);
      return request({ ...granted, mayReportReturn: false, returnedAt: "2026-12-09T02:24:00.000Z" });
    };
    open(granted, { reportReturn });
    await userEvent.click(await screen.findByRole("button", { name: "我回来了，销假" }));
    expect(sent).toEqual([{ request: "L1", version: 1 }]);
    expect(await screen.findByText("已销假，岗位从现在起归你")).toBeTruthy();
  });

  test("that was granted is cancelled after a second tap in place", async () => {
    const sent: object[] = [];
    const granted = { status: "APPROVED", waitsFor: null, mayWithdraw: false, mayCancel: true };
    const cancelLeave = ({ input }: { input: object }) => {
      sent.push(input);
      return request({ ...granted, mayCancel: false, status: "CANCELLED" });
    };
    const post = {
      __typename: "Post",
      id: "PW06",
      watched: true,
      code: "PW06",
      name: "社会救助",
      nameEn: null,
      window: null,
    };
    const cover = {
      ...{ __typename: "CoverageSpan", post, state: "BACKUP", actingStaff: SHU, servedAt: null },
      ...{ startsAt: "2026-12-17T01:00:00.000Z", endsAt: "2026-12-17T04:00:00.000Z" },
    };
    const effect = {
      newlyTakenOver: [cover],
      newlyUncovered: [],
      newlyAtLimit: [],
      standIns: [],
      before: [],
      after: [],
    };
    const callingOff = { __typename: "CallingOff", amount: 2, effect: { __typename: "CoveragePreview", ...effect } };
    open({ ...granted, callingOff }, { cancelLeave });
    await userEvent.click(await screen.findByRole("button", { name: "取消请假" }));
    expect(await screen.findByText("退回年休假 2 天，岗位也还给本人")).toBeTruthy();
    const asked = screen.getByRole("region", { name: "取消这次请假？" });
    expect(within(asked).getByRole("listitem").textContent).toMatch(/^12-17 上午.*不用舒雁回顶了$/);
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "取消请假" }));
    expect(sent).toEqual([expect.objectContaining({ request: "L1", version: 1 })]);
  });

  test("that was granted ends sooner, with a reason, once it says what comes back", async () => {
    const sent: object[] = [];
    const days = ["2026-12-16", "2026-12-17", "2026-12-18"].map((date, index) => ({
      ...{ __typename: "LeaveDay", date, amount: index === 0 ? 0.5 : 1, kind: "WORKDAY", name: null, why: "COUNTED" },
      ...{ halves: index === 0 ? ["AFTERNOON"] : ["MORNING", "AFTERNOON"], noon: "12:00", provisional: false },
    }));
    const granted = { status: "APPROVED", waitsFor: null, mayWithdraw: false, mayCancel: true, days };
    const shortenLeave = ({ input }: { input: object }) => {
      sent.push(input);
      return request({ ...granted, lastHalf: "MORNING", amount: 2 });
    };
    open(granted, { shortenLeave });
    await userEvent.click(await screen.findByRole("button", { name: "缩短" }));
    expect(screen.getByRole("status").textContent).toBe("选一个更早的半天");
    await userEvent.click(screen.getByText("上午"));
    expect(screen.getByRole("status").textContent).toBe("退回 0.5 天，岗位也还给本人");
    await userEvent.type(screen.getByLabelText("为什么缩短，本人看得到"), "周五要盘点");
    await userEvent.click(screen.getByRole("button", { name: "缩短" }));
    expect(await screen.findByText("已缩短，余下的退回")).toBeTruthy();
    expect(sent).toEqual([
      { request: "L1", version: 1, lastDate: "2026-12-18", lastHalf: "MORNING", reason: "周五要盘点" },
    ]);
  });

  test("that was granted is gone on from with the half-day after it", async () => {
    const view = open({ status: "APPROVED", waitsFor: null, mayWithdraw: false, mayCancel: true });
    await userEvent.click(await screen.findByRole("button", { name: "续假" }));
    expect(view.location()).toBe("/leave/new");
  });

  test("says when it was handed over, what with it, when that was answered and how", async () => {
    const file = { __typename: "LeaveFile", id: "F1", name: "钥匙清单.pdf", mediaType: "application/pdf", size: 2048 };
    const proof = { ...file, id: "F2", name: "行程单.pdf", forHandover: false };
    const files = [{ ...file, forHandover: true }, proof];
    const answered = { handoverState: "DECLINED", handoverAt: "2026-12-09T02:10:00.000Z", handoverReply: "那天我培训" };
    open({ files, ...answered });
    const handover = (await screen.findByText("12-09 09:00 交给舒雁回")).closest("section") as HTMLElement;
    expect(within(handover).getByText("印章在抽屉")).toBeTruthy();
    expect(within(handover).getByText("舒雁回说不便接，12-09 10:10")).toBeTruthy();
    expect(within(handover).getByText("那天我培训")).toBeTruthy();
    expect(
      within(handover)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["钥匙清单.pdf2 KB"]);
    const proofs = screen.getByRole("region", { name: "材料" });
    expect(
      within(proofs)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["行程单.pdf2 KB"]);
    expect(screen.queryByRole("button", { name: "补充交接" })).toBeNull();
  });

  test("hands more over after the filing", async () => {
    const sent: object[] = [];
    const addToHandover = ({ input }: { input: object }) => {
      sent.push(input);
      return request({ mayAddToHandover: true, handoverNote: "印章在抽屉\n钥匙在前台" });
    };
    open({ mayAddToHandover: true }, { addToHandover });
    await userEvent.click(await screen.findByRole("button", { name: "补充交接" }));
    const send = screen.getByRole("button", { name: "补给舒雁回" });
    expect((send as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText("还要交代什么"), "钥匙在前台");
    await userEvent.click(send);
    expect(sent).toEqual([{ request: "L1", note: "钥匙在前台" }]);
    expect(await screen.findByText("已补给舒雁回")).toBeTruthy();
  });

  test("that is not there, or not for one to see, is said to be missing", async () => {
    open({}, { node: () => null });
    expect(await screen.findByText("没有这张请假单，或者不归你看")).toBeTruthy();
  });
});

describe("what is handed over to me", () => {
  const ASKED = {
    ...{ __typename: "Handover", requestId: "L9", from: CHENG, granted: true, note: "印章在抽屉", state: "ASKED" },
    ...{ startsAt: "2026-12-16T04:00:00.000Z", endsAt: "2026-12-18T16:00:00.000Z", reply: null, answeredAt: null },
    ...{ askedAt: "2026-12-09T01:00:00.000Z" },
    files: [
      { __typename: "HandoverFile", file: "F1", name: "钥匙清单.pdf", mediaType: "application/pdf", size: 123_000 },
    ],
  };
  const none = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

  /** @returns what was sent as answers */
  function openMine(differences: object = {}): object[] {
    const sent: object[] = [];
    let handover: object = { ...ASKED, ...differences };
    renderPage(<MyLeave />, {
      session: sessionWith(),
      now: NOW,
      server: {
        now: () => "2026-12-09T02:24:00.000Z",
        viewer: () => ({
          ...{ isApprover: false, leaveToDecide: 0, handovers: [handover] },
          staff: { id: "S027", leaveRequests: () => none },
        }),
        answerHandover: ({ input }: { input: { confirmed: boolean; reply?: string } }) => {
          sent.push(input);
          const state = input.confirmed ? "CONFIRMED" : "DECLINED";
          handover = { ...handover, state, answeredAt: "2026-12-09T02:24:00.000Z", reply: input.reply ?? null };
          return handover;
        },
      },
    });
    return sent;
  }

  test("is answered in place with one tap, without a word of why the other is away", async () => {
    const sent = openMine();
    expect(await screen.findByText("印章在抽屉")).toBeTruthy();
    expect(screen.getByText("假已批 · 12-09 09:00 交给我")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "我来接" }));
    expect(sent).toEqual([{ request: "L9", confirmed: true }]);
    expect(await screen.findByText("已接")).toBeTruthy();
  });

  test("comes with its files, by name and size", async () => {
    openMine();
    const link = await screen.findByRole("link", { name: /钥匙清单\.pdf/ });
    expect(link.textContent).toBe("钥匙清单.pdf120 KB");
    expect(link.getAttribute("href")).toBe("/api/leave-files/F1");
  });

  test("is answered with words by whoever wants to", async () => {
    const sent = openMine();
    await userEvent.click(await screen.findByRole("button", { name: "附一句话" }));
    await userEvent.type(screen.getByLabelText("附言，可以不写"), "那天我培训");
    await userEvent.click(screen.getByRole("button", { name: "不便接" }));
    expect(sent).toEqual([{ request: "L9", confirmed: false, reply: "那天我培训" }]);
  });

  test("once answered says when and what, and may be answered anew", async () => {
    const answered = { answeredAt: "2026-12-09T02:10:00.000Z", reply: "那天我培训" };
    const sent = openMine({ state: "DECLINED", note: null, files: [], ...answered });
    expect(await screen.findByText(/我说不便接 · 12-09 10:10/)).toBeTruthy();
    expect(screen.getByText("那天我培训")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "我来接" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "改答复" }));
    await userEvent.clear(screen.getByLabelText("附言，可以不写"));
    await userEvent.click(screen.getByRole("button", { name: "我来接" }));
    expect(sent).toEqual([{ request: "L9", confirmed: true }]);
  });
});

test("my requests say where each of them is", async () => {
  const mine = [
    request(),
    request({ id: "L2", held: true }),
    request({ id: "L3", waitsFor: LUO, waitsInsteadOf: QI }),
    request({ id: "L4", status: "RETURNED", waitsFor: null }),
    request({ id: "L5", status: "APPROVED", waitsFor: null, startsAt: "2026-12-08T16:00:00.000Z" }),
    request({ id: "L6", status: "APPROVED", waitsFor: null, endsAt: "2026-12-08T16:00:00.000Z" }),
    request({ id: "L7", status: "APPROVED", waitsFor: null, returnedAt: "2026-12-09T01:00:00.000Z" }),
    request({ id: "L8", status: "APPROVED", waitsFor: null }),
  ];
  const connection = {
    edges: mine.map((node) => ({ node, cursor: node.id })),
    pageInfo: { hasNextPage: false, endCursor: null },
  };
  renderPage(<MyLeave />, {
    session: sessionWith(),
    now: NOW,
    server: {
      now: () => "2026-12-09T02:24:00.000Z",
      viewer: {
        isApprover: true,
        leaveToDecide: 2,
        handovers: [],
        staff: { id: "S027", leaveRequests: () => connection },
      },
    },
  });
  expect((await screen.findByRole("link", { name: "待我审批 2" })).getAttribute("href")).toBe("/leave/decide");
  const rows = await screen.findAllByRole("listitem");
  expect(rows.map(({ textContent }) => textContent?.replace(/^年休假 12-16 下午 至 12-182.5 天/, ""))).toEqual([
    "等成砚秋审批",
    "等安排顶岗",
    "等骆怀川代祁望舒审批",
    "退回修改",
    "正在休",
    "该销假了",
    "已销假",
    "已批",
  ]);
});
