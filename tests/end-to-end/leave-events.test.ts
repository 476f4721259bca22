/**
 * Sample events of leave from asking for it on a form to what the office knows of it in the end, each by screen: E1, E2, E3,
 * E5, E7, E8 and E9, in the order in which they happen. None touches what another does.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  approve,
  chooseType,
  DESK,
  type LeaveScreens,
  leaveScreens,
  requestOf,
  typeDate,
} from "../support/leave-screens.ts";
import { type DemoProduct, startProduct } from "../support/product.ts";

let browser: Browser;
let product: DemoProduct;
let leave: LeaveScreens;
beforeAll(async () => {
  const demo = { now: "2026-11-06T10:24:08+08:00", events: "none", startsOn: "2026-11-30" };
  [browser, product] = await Promise.all([launchBrowser(), startProduct(demo)]);
  leave = leaveScreens(browser, product);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("E5: a maternity leave of 158 days, whose end is typed, is held for by the head of the department", async () => {
  await leave.as("s033", "/leave/new", async ({ page }) => {
    await chooseType(page, "产假");
    await page.locator('[data-date="2026-11-09"]').tap();
    await typeDate(page, "结束日期", "2027-04-15");
    await page.getByText("11-09 至 2027-04-15，158 天").waitFor();
    await page.getByRole("button", { name: "提交，佟采薇顶岗" }).tap();
    await page.getByText("已提交，等谷雨桐审批").waitFor();
  });
  await leave.approveAll(["s012", "s030", "s006", "s002", "s001"], "狄小满", /产假 158 天[\s\S]*家庭发展岗由佟采薇顶/);

  for (const date of ["2026-11-09", "2027-04-15"]) {
    expect(await leave.acting("PO16", date)).toEqual(["BACKUP 佟采薇", "BACKUP 佟采薇"]);
  }
  expect((await leave.acting("PO16", "2027-04-16"))[0]).toMatch(/^PRIMARY/);

  // Who stands in for long is hung out with the table, with the day on which it ends.
  await leave.as("s009", "/pairings/sheet?on=2026-11-09", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    const row = page.getByRole("row", { name: /^家庭发展岗/ });
    expect(await row.innerText()).toMatch(/狄小满\s+佟采薇\s+2025-12-01 起、佟采薇顶到 2027-04-15$/);
  });
});

test("E1: three days of annual leave at window 5 are approved by everybody of the chain in two taps, and served from window 6", async () => {
  await passTo("2026-11-27T10:24:08+08:00");
  await leave.ask("s026", { type: "年休假", dates: ["2026-12-01", "2026-12-03"] }, "谷雨桐审批", async (page) => {
    await page.getByText("12-01 至 12-03，3 天").waitFor();
    await page.getByText("由鲍景行顶，在6号窗口办理").waitFor();
    await page.getByText("休后剩 7 天").waitFor();
    await page.getByRole("button", { name: "提交，鲍景行顶岗" }).tap();
  });
  await leave.asApprover("s012", async ({ page }) => {
    const card = requestOf(page, "晏如初");
    expect(await card.innerText()).toMatch(/年休假 3 天\s+12-01 周二 至 12-03 周四/);
    await card.getByRole("button", { name: /^批准/ }).tap();
    await card.getByText("批准晏如初 12-01 至 12-03 年休假 3 天？").waitFor();
    await card.getByRole("button", { name: "确认批准" }).tap();
    await card.waitFor({ state: "detached" });
  });
  await leave.approveAll(["s044", "s025", "s006"], "晏如初", /5号窗口由鲍景行顶，在6号窗口办理/);

  const { left, request } = await leave.ownLeave("s026", "年休假");
  expect(left).toMatch(/年休假\s+剩 7 天\s+共 10 天 · 已批 3 天/);
  expect(request).toMatch(/12-01 至 12-03 3 天\s+已批/);
  expect(request.match(/同意 · 10:\d\d/g)).toHaveLength(4);
  for (const date of ["2026-12-01", "2026-12-03"]) {
    expect(await leave.board(5, date)).toEqual([
      "5号窗口 09:00 到 12:00 B岗顶岗，鲍景行，在6号窗口办理",
      "5号窗口 14:00 到 18:00 B岗顶岗，鲍景行，在6号窗口办理",
    ]);
  }
  expect(await leave.board(5, "2026-12-04")).toEqual([
    "5号窗口 09:00 到 12:00 本人在岗，晏如初",
    "5号窗口 14:00 到 18:00 本人在岗，晏如初",
  ]);
});

test("E2: half a day of a mutual pair is served from window 2, and she is back in the afternoon", async () => {
  await leave.ask("s023", { type: "病假", dates: ["2026-12-02"] }, "成砚秋审批", async (page) => {
    await page.getByRole("radiogroup", { name: "结束" }).getByText("上午").tap();
    await page.getByText("12-02 上午，0.5 天").waitFor();
    await page.getByRole("button", { name: "提交，尤怀瑾顶岗" }).tap();
  });
  await leave.approveAll(["s044", "s021"], "盛一禾", /3号窗口由尤怀瑾顶，在2号窗口办理/);

  expect((await leave.ownLeave("s023", "病假")).request).toMatch(/12-02 上午 0\.5 天\s+已批/);
  expect(await leave.board(3, "2026-12-02")).toEqual([
    "3号窗口 09:00 到 12:00 B岗顶岗，尤怀瑾，在2号窗口办理",
    "3号窗口 14:00 到 18:00 本人在岗，盛一禾",
  ]);
  // Who is covered for is no reason for an alert, here as in E1.
  expect(await leave.openAlerts("s044")).not.toMatch(/[35]号窗口/);
});

test("E3: with both of a mutual pair away there is no approve button until the hall manager says why it may be", async () => {
  await leave.as("s044", "/board?date=2026-12-08", ({ page }) => recordTraining(page, "尤怀瑾", "2026-12-08"), DESK);
  await leave.ask("s023", { type: "事假", dates: ["2026-12-08"] }, "成砚秋指定顶岗人", async (page) => {
    await page.getByText("A、B岗都不在，由康映雪顶").waitFor();
    await page.getByText("A、B岗都不在，由蓝晓岸顶").waitFor();
    await page.getByRole("button", { name: "提交，先请成砚秋指定顶岗人" }).tap();
  });
  expect((await leave.ownLeave("s023", "事假")).request).toMatch(/等安排顶岗[\s\S]*等成砚秋指定顶岗人或写明理由/);

  await leave.asApprover("s044", async ({ page }) => {
    const card = requestOf(page, "盛一禾");
    await card.getByText(/A岗、B岗同时不在/).waitFor();
    expect(await card.getByRole("button", { name: /^批准/ }).count()).toBe(0);
    expect(await card.getByRole("button", { name: /^指定\d号窗口顶岗人$/ }).count()).toBeGreaterThan(0);
    await card.getByRole("button", { name: "写明理由" }).tap();
    const question = page.getByRole("dialog");
    await question.getByRole("textbox").fill("两个窗口当天由备用顶");
    await question.getByRole("button", { name: "写明理由" }).tap();
    await card.getByText("成砚秋写明：两个窗口当天由备用顶").waitFor();
    await approve(page, "盛一禾", /备用|3号窗口/);
  });
  await leave.approveAll(["s021"], "盛一禾", /成砚秋写明/);
  await leave.approveAll(["s006"], "盛一禾", /康映雪同意/);

  expect((await leave.ownLeave("s023", "事假")).request).toMatch(
    /12-08 1 天\s+已批[\s\S]*成砚秋写明：两个窗口当天由备用顶/,
  );
  expect(await leave.board(2, "2026-12-08")).toEqual([
    "2号窗口 09:00 到 12:00 备用顶岗，蓝晓岸",
    "2号窗口 14:00 到 18:00 备用顶岗，蓝晓岸",
  ]);
  expect(await leave.board(3, "2026-12-08")).toEqual([
    "3号窗口 09:00 到 12:00 备用顶岗，康映雪",
    "3号窗口 14:00 到 18:00 备用顶岗，康映雪",
  ]);
  const alerts = await leave.openAlerts("s044");
  expect(alerts.match(/\d+号窗口 A、B岗都不在/g)).toEqual(["2号窗口 A、B岗都不在", "3号窗口 A、B岗都不在"]);
});

test("E8: who does not report back is reminded with two others, is listed the next day, and reports by one tap", async () => {
  await passTo("2026-11-27T10:24:08+08:00");
  await leave.as("s029", "/leave/new", async ({ page }) => {
    await chooseType(page, "事假");
    await page.locator('[data-date="2026-11-30"]').tap();
    await page.locator('[data-date="2026-12-01"]').tap();
    await page.getByRole("button", { name: /^提交/ }).tap();
    await page.getByText("已提交，等倪长庚审批").waitFor();
  });
  await leave.approveAll(["s025", "s006"], "管砺锋", /事假 2 天/);

  await passTo("2026-12-02T14:30:00+08:00");
  await leave.as("s029", "/home", async ({ page }) => {
    await openInbox(page);
    await page.getByRole("link", { name: "你还没销假" }).waitFor();
  });
  for (const username of ["s025", "s012"]) {
    await leave.as(username, "/home", async ({ page }) => {
      await openInbox(page);
      await page.getByRole("link", { name: "管砺锋还没销假" }).waitFor();
    });
  }

  await passTo("2026-12-03T09:20:00+08:00");
  expect(await leave.openAlerts("s025")).toMatch(/管砺锋逾期未销假/);
  await leave.as("s029", "/leave", async ({ page }) => {
    await page.getByRole("link", { name: /事假/ }).first().tap();
    await page.getByRole("button", { name: "我回来了，销假" }).tap();
    await page.getByText("已销假，岗位从现在起归你").waitFor();
  });
  expect(await leave.openAlerts("s025")).not.toMatch(/管砺锋/);
  // Time passes twice in it, and each time the server starts anew.
}, 120_000);

test("E9: sudden illness of the day before, reported by phone that morning, is granted afterwards", async () => {
  await passTo("2026-12-04T09:10:00+08:00");
  await leave.as("s039", "/leave/new", async ({ page }) => {
    await chooseType(page, "病假");
    await page.getByRole("button", { name: "补假，看前两周" }).tap();
    await page.locator('[data-date="2026-12-03"]').tap();
    await page.getByRole("button", { name: /^提交/ }).tap();
    await page.getByText("补假要有事前报告，最晚 12-07 周一 交").waitFor();
    const told = page.getByLabel("跟谁说的");
    await told.fill("单慕远");
    await told.press("Enter");
    await page.getByLabel("怎么说的").fill("电话");
    await page.getByLabel("什么时候").fill("2026-12-03T08:15");
    await page.getByRole("button", { name: /^提交/ }).tap();
    await page.getByText("已提交，等单慕远审批").waitFor();
  });
  await leave.approveAll(["s037", "s004"], "池牧原", /病假 1 天/);
  await leave.as("s039", "/leave", ({ page }) => page.getByText("该销假了").first().waitFor());
  const office = await leave.script("s009");
  const { days } = await office<{
    days: { absences: { staff: { code: string }; kind: string; pending: boolean }[] }[];
  }>(`{ days(from: "2026-12-03") { absences { staff { code } kind pending } } }`);
  const absences = days[0]?.absences.filter(({ staff }) => staff.code === "S039");
  expect(absences).toEqual([{ staff: { code: "S039" }, kind: "LEAVE", pending: false }]);
});

test("E7: while the leader is away, who was given it decides on what is short, and it is on record", async () => {
  await leave.as("s006", "/me", async ({ page }) => {
    await page.getByRole("button", { name: "委托审批" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("委托给谁").fill("骆怀川");
    await page.keyboard.press("Enter");
    await typeDate(page, "从哪天", "2026-12-07");
    await typeDate(page, "到哪天", "2026-12-09");
    await dialog.getByLabel("只批几天以内的").fill("3");
    await dialog.getByLabel("原因").fill("赴区里参加培训");
    await dialog.getByRole("button", { name: "委托", exact: true }).tap();
    await page.getByText("祁望舒到 12-09 周三 的请假审批由骆怀川代批").waitFor();
  });
  await passTo("2026-12-07T10:24:08+08:00");
  await leave.ask("s029", { type: "事假", dates: ["2026-12-15"] }, "倪长庚审批", async (page) => {
    await page.getByRole("button", { name: /^提交/ }).tap();
  });
  await leave.approveAll(["s025"], "管砺锋", /事假 1 天/);
  await leave.asApprover("s007", async ({ page }) => {
    await page.getByText("受祁望舒委托代批 3 天以内的，至 12-09").waitFor();
    await approve(page, "管砺锋", /受祁望舒委托/);
    await page.getByRole("link", { name: "看已批的" }).tap();
    expect(await page.getByRole("listitem").filter({ hasText: "管砺锋" }).innerText()).toMatch(
      /同意（受祁望舒委托） 10:\d\d\s+已批准/,
    );
  });
  expect((await leave.ownLeave("s029", "事假")).request).toMatch(/骆怀川 分管领导\s+同意 · 10:\d\d · 受祁望舒委托/);
});

/** The server ends, and goes on at a later time. */
async function passTo(now: string): Promise<void> {
  product = await product.later(now);
  leave = leaveScreens(browser, product);
}

async function openInbox(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^消息，/ }).tap();
}

/** Records a day of training on the board, as one does at a desk. */
async function recordTraining(page: Page, name: string, date: string): Promise<void> {
  await page.getByRole("button", { name: "登记不在岗" }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [field, words] of [
    ["人员", name],
    ["原因", "培训"],
  ] as const) {
    await dialog.getByLabel(field).click();
    await page.keyboard.type(words);
    await page.getByRole("option", { name: words }).first().waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
  }
  for (const [field, part] of [
    ["开始", "上午"],
    ["结束", "下午"],
  ] as const) {
    await typeDate(page, field, date);
    await dialog
      .getByRole("radiogroup", { name: new RegExp(`^${field}`) })
      .getByText(part)
      .click();
  }
  await dialog.getByRole("button", { name: new RegExp(`登记${name}不在岗`) }).click();
  await dialog.waitFor({ state: "detached" });
}
