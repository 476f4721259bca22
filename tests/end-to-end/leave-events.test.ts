/** Sample events of leave from asking for it on a phone to what the office knows of it in the end: E5, E8 and E9. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { chooseType, type LeaveScreens, leaveScreens, typeDate } from "../support/leave-screens.ts";
import { signInScript } from "../support/office-script.ts";
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
  await leave.as("s025", "/alerts", ({ page }) => page.getByText("管砺锋逾期未销假").first().waitFor());
  await leave.as("s029", "/leave", async ({ page }) => {
    await page.getByRole("link", { name: /事假/ }).first().tap();
    await page.getByRole("button", { name: "我回来了，销假" }).tap();
    await page.getByText("已销假，岗位从现在起归你").waitFor();
  });
  await leave.as("s025", "/alerts", async ({ page }) => {
    await page.getByText("没有未解除的提醒").waitFor();
  });
});

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
  const office = await signInScript(product.url, "s009");
  const { days } = await office<{
    days: { absences: { staff: { code: string }; kind: string; pending: boolean }[] }[];
  }>(`{ days(from: "2026-12-03") { absences { staff { code } kind pending } } }`);
  const absences = days[0]?.absences.filter(({ staff }) => staff.code === "S039");
  expect(absences).toEqual([{ staff: { code: "S039" }, kind: "LEAVE", pending: false }]);
});

/** The server ends, and goes on at a later time. */
async function passTo(now: string): Promise<void> {
  product = await product.later(now);
  leave = leaveScreens(browser, product);
}

async function openInbox(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^消息，/ }).tap();
}
