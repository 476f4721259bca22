import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addDays, isoWeekday } from "@zaigang/domain";
import { describe, expect, test, vi } from "vitest";
import { renderPage } from "../../testing/render-page.tsx";
import { sessionWith } from "../../testing/session.ts";
import { AskLeave } from "./AskLeave.tsx";
import { EMPTY_DRAFT } from "./leave-draft.ts";
import { CHENG, SHU } from "./leave-fixtures.ts";

const NOW = Date.parse("2026-12-09T10:21:00+08:00");

const post = (number: number, name: string) => ({
  ...{ __typename: "Post", id: `PW${number}`, code: `PW${number}`, name, nameEn: null, watched: true },
  window: {
    id: `W${number}`,
    code: `W${number}`,
    number,
    name,
    nameEn: null,
    posts: [{ id: `PW${number}`, code: `PW${number}` }],
  },
});
const at = (date: string, from: string, to: string) => ({
  startsAt: `${date}T${from}:00+08:00`,
  endsAt: `${date}T${to}:00+08:00`,
});

const TYPES = [
  { code: "annual", name: "年休假", nameEn: "Annual leave", unit: "WORKING_DAYS", step: 0.5 },
  { code: "personal", name: "事假", nameEn: "Personal leave", unit: "WORKING_DAYS", step: 0.5 },
  { code: "outing", name: "公出", nameEn: "Outing", unit: "HOURS", step: 0.5 },
].map((type) => ({
  ...type,
  ...{ entitlement: "YEARLY", proof: "NONE", proofName: null, proofFrom: null, cannotWait: false },
  ...{ note: null, verifyLocally: false, active: true },
}));

/** Nobody is left in the afternoon of 12-18. */
function outlook({ from, days }: { from: string; days: number }) {
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index);
    const isRest = isoWeekday(date) >= 6;
    const usual = isRest ? "OK" : "TAKEN_OVER";
    return {
      ...{ date, kind: isRest ? "REST_DAY" : "WORKDAY", name: null, provisional: false },
      ...{ morning: usual, afternoon: date === "2026-12-18" ? "UNCOVERED" : usual },
      ...{ morningTaken: false, afternoonTaken: false },
    };
  });
}

type Input = { type: string; firstDate: string; firstHalf: string; lastDate: string; lastHalf: string };

function server(differences: object = {}) {
  const filed: Input[] = [];
  const root = {
    now: () => "2026-12-09T02:21:00.000Z",
    leaveTypes: TYPES,
    leaveOutlook: outlook,
    viewer: { staff: { id: "S027", children: [] } },
    // A make-up Sunday lies among the days that are over.
    days: ({ from, count }: { from: string; count: number }) =>
      outlook({ from, days: count }).map((each) => ({
        ...each,
        kind: each.date === "2026-11-29" ? "MAKE_UP_WORKDAY" : each.kind,
      })),
    people: [SHU, CHENG].map((each) => ({ ...each, isOwn: false })),
    leavePreview: ({ input }: { input: Input }) => {
      const isGap = input.lastDate === "2026-12-18" && input.lastHalf === "AFTERNOON";
      const amount = input.firstDate === input.lastDate && input.firstHalf === input.lastHalf ? 0.5 : 2.5;
      return {
        ...{ amount, workingDays: amount, provisional: false, days: [], balance: { available: 4 } },
        ...{ balanceAfter: 4 - amount, held: isGap, othersAway: 0 },
        ...{ proofWanted: false, problem: null },
        chain: [{ role: "HALL_MANAGER", approver: CHENG }],
        effect: {
          ...{ before: [], after: [], newlyAtLimit: [], standIns: [] },
          newlyUncovered: isGap ? [{ post: post(5, "养老保险窗口岗"), ...at("2026-12-18", "14:00", "18:00") }] : [],
          newlyTakenOver: [
            {
              ...{ post: post(6, "医疗保险窗口岗"), state: "BACKUP", actingStaff: SHU },
              servedAt: { id: "W7", number: 7 },
              ...at(input.firstDate, "14:00", "18:00"),
            },
          ],
        },
      };
    },
    fileLeave: ({ input }: { input: Input }) => {
      filed.push(input);
      return { __typename: "LeaveRequest", id: "L1", held: false, waitsFor: CHENG };
    },
    ...differences,
  };
  return { root, filed };
}

type Address = { readonly pathname: string; readonly state: object };

function ask(differences: object = {}, address: string | Address = "/leave/new") {
  const { root, filed } = server(differences);
  const page = renderPage(<AskLeave />, { session: sessionWith(), now: NOW, server: root, address });
  return { ...page, filed };
}

const day = (name: RegExp) => screen.findByRole("button", { name });

describe("asking for leave", () => {
  test("a day, its afternoon and one more tap file half a day; the button says who covers", async () => {
    const { filed, location } = ask();
    await userEvent.click(await day(/^12-16 周三/));
    const start = screen.getByRole("radiogroup", { name: "开始" });
    await userEvent.click(within(start).getByText("下午"));
    expect(await screen.findByText("12-16 下午，0.5 天")).toBeTruthy();
    expect(screen.getByText("休后剩 3.5 天")).toBeTruthy();
    expect(screen.getByText(/由舒雁回顶/).textContent).toContain("在7号窗口办理");
    await userEvent.click(await screen.findByRole("button", { name: "提交，舒雁回顶岗" }));
    await screen.findByText("已提交，等成砚秋审批");
    expect(filed).toHaveLength(1);
    expect(filed[0]).toMatchObject({
      ...{ type: "annual", firstDate: "2026-12-16", firstHalf: "AFTERNOON", lastDate: "2026-12-16" },
      ...{ lastHalf: "AFTERNOON", handoverTo: "S028" },
    });
    await vi.waitFor(() => expect(location()).toBe("/leave/requests/L1"));
    expect(localStorage.length).toBe(0);
  });

  test("a gap shows its ways out; ending earlier takes it away", async () => {
    ask();
    await userEvent.click(await day(/^12-16 周三/));
    await userEvent.click(await day(/^12-18 周五.*会空岗/));
    expect(await screen.findByText(/12-18 下午 .*5号窗口.* 空岗/)).toBeTruthy();
    expect(screen.getByText("没有人能顶，缺 4 小时。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "提交，先请成砚秋指定顶岗人" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "改到 12-15 至 12-17，不空岗" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "改为休到 12-18 上午" }));
    expect(await screen.findByRole("button", { name: "提交，舒雁回顶岗" })).toBeTruthy();
    expect(screen.queryByText(/空岗$/)).toBeNull();
  });

  test("a draft is there again after the page was left, and is never lost by an error", async () => {
    const { unmount } = ask({
      fileLeave: () => {
        throw new Error("out of order");
      },
    });
    await userEvent.click(await day(/^12-16 周三/));
    await userEvent.type(screen.getByLabelText("事由"), "探亲");
    await userEvent.click(await screen.findByRole("button", { name: /^提交/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("填的内容还在");
    unmount();
    ask();
    expect(((await screen.findByLabelText("事由")) as HTMLTextAreaElement).value).toBe("探亲");
    expect(screen.getByRole("button", { name: /^12-16 周三/ }).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("草稿已存 10:21")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "清空" }));
    expect((screen.getByLabelText("事由") as HTMLTextAreaElement).value).toBe("");
  });

  test("nothing is sent before a day is chosen, and it says so", async () => {
    const { filed } = ask();
    await userEvent.click(await screen.findByRole("button", { name: "提交" }));
    expect((await screen.findByRole("alert")).textContent).toBe("选日期");
    expect(filed).toEqual([]);
  });

  test("an outing has two times in place of half-days", async () => {
    const { filed } = ask({}, "/leave/new?type=outing");
    await userEvent.click(await day(/^12-16 周三/));
    expect(screen.queryByRole("radiogroup", { name: "开始" })).toBeNull();
    await userEvent.type(screen.getByLabelText("从"), "15:00");
    await userEvent.type(screen.getByLabelText("到"), "16:30");
    await userEvent.click(await screen.findByRole("button", { name: /^提交，/ }));
    await screen.findByText("已提交，等成砚秋审批");
    expect(filed[0]).toMatchObject({ type: "outing", fromTime: "15:00", toTime: "16:30", firstDate: "2026-12-16" });
  });

  test("parental leave says for which child; an only one is chosen already", async () => {
    const parental = { ...(TYPES[0] as object), code: "parental", name: "育儿假", entitlement: "PER_CHILD" };
    const child = (id: string, name: string) => ({ __typename: "Child", id, name, bornOn: "2024-05-06" });
    const family = (...children: object[]) => ({
      leaveTypes: [parental],
      viewer: { staff: { id: "S027", children } },
    });
    const none = ask(family());
    expect(await screen.findByText(/还没登记孩子/)).toBeTruthy();
    none.unmount();

    const two = ask(family(child("C1", "小满"), child("C2", "小寒")));
    await userEvent.click(await day(/^12-16 周三/));
    await userEvent.click(screen.getByRole("button", { name: "提交" }));
    expect((await screen.findByRole("alert")).textContent).toBe("选是为哪个孩子");
    await userEvent.click(screen.getByRole("radio", { name: /小寒/ }));
    await userEvent.click(await screen.findByRole("button", { name: /^提交，/ }));
    await screen.findByText("已提交，等成砚秋审批");
    expect(two.filed[0]).toMatchObject({ type: "parental", child: "C2" });
    two.unmount();

    const one = ask(family(child("C1", "小满")));
    await userEvent.click(await day(/^12-16 周三/));
    await userEvent.click(await screen.findByRole("button", { name: /^提交，/ }));
    await vi.waitFor(() => expect(one.filed[0]).toMatchObject({ child: "C1" }));
  });

  test("the weeks before are drawn by the office's calendar", async () => {
    ask();
    await userEvent.click(await screen.findByRole("button", { name: "补假，看前两周" }));
    expect((await day(/^11-29 周日/)).getAttribute("aria-label")).toContain("上班");
    expect((await day(/^11-28 周六/)).getAttribute("aria-label")).not.toContain("上班");
  });

  test("arrows move from day to day, and the calendar is one stop of the tab key", async () => {
    ask();
    const today = await day(/^12-09 周三/);
    expect(screen.getAllByRole("button", { name: /^12-/ }).filter(({ tabIndex }) => tabIndex === 0)).toEqual([today]);
    today.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(document.activeElement?.getAttribute("data-date")).toBe("2026-12-17");
  });

  test("leave that goes on names the one before", async () => {
    const draft = { ...EMPTY_DRAFT, type: "annual", first: "2026-12-16", last: "2026-12-16", extends: "L7" };
    const { filed } = ask({}, { pathname: "/leave/new", state: { draft } });
    expect(await screen.findByRole("heading", { name: "续假" })).toBeTruthy();
    await userEvent.click(await screen.findByRole("button", { name: "提交，舒雁回顶岗" }));
    await vi.waitFor(() => expect(filed[0]).toMatchObject({ extends: "L7", firstDate: "2026-12-16" }));
  });

  test("a request that went back comes filled in, and is filed again under its version", async () => {
    const draft = { ...EMPTY_DRAFT, type: "annual", first: "2026-12-16", last: "2026-12-16", reason: "探亲" };
    const refiled: object[] = [];
    const refileLeave = ({ input }: { input: object }) => {
      refiled.push(input);
      return { __typename: "LeaveRequest", id: "L1", held: false, waitsFor: CHENG };
    };
    ask({ refileLeave }, { pathname: "/leave/new", state: { request: "L1", version: 3, draft } });
    expect(((await screen.findByLabelText("事由")) as HTMLTextAreaElement).value).toBe("探亲");
    await userEvent.click(await screen.findByRole("button", { name: "提交，舒雁回顶岗" }));
    await vi.waitFor(() => expect(refiled).toHaveLength(1));
    expect(refiled[0]).toMatchObject({ request: "L1", version: 3, leave: { firstDate: "2026-12-16", reason: "探亲" } });
  });
});
