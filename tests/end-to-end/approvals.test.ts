/** Leave as those see it who decide on it, on a phone. What is asked for is filed over GraphQL; asking is a story of its own. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { days, type LeaveScreens, leaveScreens, requestOf } from "../support/leave-screens.ts";
import { send } from "../support/mutations.ts";
import { type Product, startProduct } from "../support/product.ts";

let browser: Browser;
let product: Product;
let leave: LeaveScreens;
beforeAll(async () => {
  const demo = { now: "2026-11-27T10:24:08+08:00", events: "none", startsOn: "2026-11-30" };
  [browser, product] = await Promise.all([launchBrowser(), startProduct(demo)]);
  leave = leaveScreens(browser, product);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("what another decides meanwhile is told, and what was being written stays", async () => {
  await leave.file("s038", { type: "personal", ...days("2026-12-10"), lastHalf: "MORNING" });
  await leave.asApprover("s037", async ({ page }) => {
    const card = requestOf(page, "席听澜");
    await card.getByRole("button", { name: /^退回/ }).tap();
    await card.getByRole("textbox", { name: "要改什么" }).fill("那天有检查");
    const elsewhere = await leave.script("s037");
    const { leaveInbox } = await elsewhere<{ leaveInbox: { toDecide: { id: string; version: number }[] } }>(
      "{ leaveInbox { toDecide { id version } } }",
    );
    const [{ id, version }] = leaveInbox.toDecide as [{ id: string; version: number }];
    const input = { request: id, version, decision: "APPROVED" };
    await send(elsewhere, { mutation: "decideLeave", input, key: "from elsewhere" });
    await card.getByText(/单慕远 10:\d\d 已批准，你的意见还在/).waitFor();
    await card.getByText("那天有检查").waitFor();
  });
});

test("several that no window notices are approved at once", async () => {
  await leave.file("s038", { type: "personal", ...days("2026-12-16"), lastHalf: "MORNING" });
  await leave.file("s039", { type: "personal", ...days("2026-12-17"), lastHalf: "MORNING" });
  await leave.asApprover("s037", async ({ page }) => {
    for (const name of ["席听澜", "池牧原"]) await requestOf(page, name).getByRole("checkbox").check();
    await page.getByRole("button", { name: "批准所选 2 件" }).tap();
    await page.getByRole("button", { name: "确认批准 2 件" }).tap();
    await page.getByRole("heading", { name: "没有等你批的请假。" }).waitFor();
  });
});
