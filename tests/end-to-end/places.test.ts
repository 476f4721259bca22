/** The office manager closes a window for two days, enters a year's notice and arranges half-days off; everybody sees it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, type Screen, seriousViolations, signInByClick } from "../support/screen.ts";

const NEXT_YEAR = {
  year: 2027,
  papers: [],
  days: [
    { name: "元旦", date: "2027-01-01", isOffDay: true },
    { name: "元旦", date: "2027-01-04", isOffDay: true },
    { name: "元旦", date: "2027-01-10", isOffDay: false },
  ],
};

let browser: Browser;
let product: Product;
let manager: Screen;
beforeAll(async () => {
  [browser, product] = await Promise.all([
    launchBrowser(),
    startProduct({ now: "2026-12-09T10:24:08+08:00", events: "none", startsOn: "2026-12-07" }),
  ]);
  manager = await openScreen(browser, product, "/settings/places");
  await signInByClick(manager.page, "简书宁");
});
afterAll(async () => {
  await manager?.context.close();
  await browser?.close();
  await product?.stop();
});

async function fill(page: Page, name: string | RegExp, text: string): Promise<void> {
  await page.getByRole("textbox", { name }).fill(text);
}

test("a window is found, opened, and closed for two days with the effect shown before", async () => {
  const { page } = manager;
  await page.goto(`${product.url}/settings/places`);
  await page.getByText("12 个窗口").waitFor();
  await page
    .getByRole("searchbox")
    .or(page.getByRole("textbox", { name: "查找" }))
    .first()
    .fill("养老");
  await page.getByText("1 个窗口", { exact: true }).waitFor();
  await page.getByRole("link", { name: /养老保险窗口/ }).click();
  await page.getByRole("heading", { name: /5号窗口 养老保险窗口/ }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "关闭一段时间" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("12-10 周四", { exact: true }).waitFor();
  await dialog.locator("#closure-until").fill("2026-12-11");
  await dialog.locator("#closure-until").press("Tab");
  await fill(page, "原因", "设备检修");
  await dialog.getByText("2 天和现在不同").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "关闭窗口" }).click();
  await page
    .getByText(/5号窗口 .* 关闭$/)
    .first()
    .waitFor();
  await page.getByText("设备检修").first().waitFor();
});

test("a colleague reads on the board and in the 14 days that it is closed, until when and why", async () => {
  const colleague = await openScreen(browser, product, "/board?date=2026-12-10");
  const { page } = colleague;
  await signInByClick(page, "晏如初");
  await page.goto(`${product.url}/board?date=2026-12-10`);
  await page
    .getByText(/关闭：设备检修/)
    .first()
    .waitFor();
  expect(await page.locator('[role="gridcell"][aria-label^="5号窗口"]').count()).toBe(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.goto(`${product.url}/days`);
  const cell = page.locator('[role="gridcell"][aria-label*="设备检修"]').first();
  await cell.waitFor();
  expect(await cell.textContent()).toBe("休");
  await page.goto(`${product.url}/settings/places`);
  await page.getByText("这一页由管它的人看").waitFor();
  expect(colleague.complaints).toEqual([]);
  await colleague.context.close();
});

test("the notice of 2027 is read from a file, says what it touches, and takes the provisional mark away", async () => {
  const { page } = manager;
  await page.goto(`${product.url}/settings/calendar?year=2027`);
  await page.getByText(/2027 年的放假通知还没录入/).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "录入通知" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('input[type="file"]').setInputFiles({
    name: "2027.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(NEXT_YEAR)),
  });
  await expect.poll(() => dialog.locator("#notice-days").inputValue()).toContain("2027-01-10,补班,元旦");
  await dialog.getByRole("button", { name: "保存这 3 天" }).click();
  await dialog.getByText("写上通知的文号，大家好查").waitFor();
  await fill(page, "通知文号", "国办发明电〔2026〕9号");
  await dialog.getByText(/01-04/).first().waitFor();
  await dialog.getByRole("button", { name: "保存这 3 天" }).click();
  await page.getByText("2027 年国家的日子已保存").first().waitFor();
  await page.getByText("国办发明电〔2026〕9号").first().waitFor();
  await expect.poll(() => page.getByText(/2027 年的放假通知还没录入/).count()).toBe(0);
  await page.goto(`${product.url}/board?date=2027-01-04`);
  await page.getByText(/元旦/).first().waitFor();
  expect(await page.getByText("暂定").count()).toBe(0);
  expect(manager.complaints).toEqual([]);
});

test("8 March 2027 is arranged in two groups, with what stands empty seen before, and taken back", async () => {
  const { page } = manager;
  await page.goto(`${product.url}/settings/calendar?year=2027`);
  await page.getByRole("button", { name: "安排妇女节半天假" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "都放下午" }).click();
  await dialog.getByText(/会空岗 \d+ 处/).waitFor();
  const together = Number(/\d+/.exec((await dialog.getByText(/会空岗 \d+ 处/).textContent()) as string)?.[0]);
  await dialog.getByRole("button", { name: "分两批，A岗B岗错开" }).click();
  const apart = async () =>
    Number(/会空岗 (\d+) 处/.exec((await dialog.textContent()) as string)?.[1] ?? Number.POSITIVE_INFINITY);
  await expect.poll(apart).toBeLessThan(together);
  expect(await seriousViolations(page)).toEqual([]);
  await fill(page, "为什么可以空着", "机关后台岗位由值班同志接电话");
  await dialog.getByRole("button", { name: /人放半天$/ }).click();
  await page.getByText("妇女节半天假已安排").first().waitFor();
  await page.getByText(/人放上午、\d+ 人放下午/).waitFor();

  await page.getByRole("button", { name: "安排妇女节半天假" }).click();
  await dialog.getByRole("button", { name: "都不放" }).click();
  await dialog.getByRole("button", { name: "取消安排" }).click();
  await page.getByText("妇女节半天假已取消").first().waitFor();
  await expect.poll(() => page.getByText(/人放上午/).count()).toBe(0);
  expect(manager.complaints).toEqual([]);
});
