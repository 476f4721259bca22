/** Asking for leave on a phone, from signing in to a filed half-day. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { horizontalOverflow, openScreen, seriousViolations } from "../support/screen.ts";
import { MOMENT } from "./moment.ts";

const PHONE = { width: 390, height: 844 };
const MOST_TAPS = 6;

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function fillIn(page: Page, username: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill("zaigang-demo");
}

test("from signing in to a filed half-day it takes at most six taps, and it can be taken back", async () => {
  const { page, context, complaints } = await openScreen(browser, product, "/", PHONE);
  let taps = 0;
  const tap = async (target: Locator) => {
    await target.click();
    taps += 1;
  };
  await fillIn(page, "s027");
  await tap(page.getByRole("button", { name: "登录" }));
  await tap(page.getByRole("button", { name: "请假", exact: true }));
  await tap(page.locator('[data-date="2026-12-15"]'));
  await tap(page.getByRole("radiogroup", { name: "开始" }).getByText("下午"));
  await page.getByText("12-15 下午，0.5 天").waitFor();
  await tap(page.getByRole("button", { name: "提交，舒雁回顶岗" }));
  await page.getByText(/^已提交，等/).waitFor();
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);

  await page.getByRole("heading", { name: "年休假" }).waitFor();
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "撤回" }).click();
  await page.getByRole("button", { name: "撤回" }).click();
  await page.getByText("已撤回").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a draft outlives the page", async () => {
  const { page, context } = await openScreen(browser, product, "/leave/new", PHONE);
  await fillIn(page, "s027");
  await page.keyboard.press("Enter");
  await page.locator('[data-date="2026-12-16"]').click();
  await page.getByLabel("事由").fill("探亲");
  await page.reload();
  await page.getByText(/^草稿已存/).waitFor();
  expect(await page.getByLabel("事由").inputValue()).toBe("探亲");
  await context.close();
});
