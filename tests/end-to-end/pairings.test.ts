/** The table's next version from its first row to the board of its first day, as the office manager and all others see it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, type Screen, seriousViolations, signInByClick } from "../support/screen.ts";
import { MOMENT } from "./moment.ts";

let browser: Browser;
let product: Product;
let office: Screen;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
  office = await openScreen(browser, product, "/pairings");
  await signInByClick(office.page, "简书宁");
});
afterAll(async () => {
  await office?.context.close();
  await browser?.close();
  await product?.stop();
});

test("the picture and the table show pairs, the ring and who stands behind too many", async () => {
  const { page } = office;
  await page.getByRole("link", { name: "AB岗" }).click();
  await page.getByText("3 人环", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^\d+号窗口 / }).count()).toBe(12);
  await page.getByRole("rowheader", { name: "社会救助" }).waitFor();
  expect(await page.getByText("备用1 蓝晓岸 满岗 2/2").count()).toBeGreaterThan(0);
  expect(await seriousViolations(page)).toEqual([]);
});

test("the resilience names the weakest window, and who would be a better backup", async () => {
  const { page } = office;
  await page.getByText("韧性", { exact: true }).click();
  const weakest = page.getByRole("row", { name: /^10号窗口/ });
  await weakest.getByText("2 人").waitFor();
  await weakest.getByRole("button", { name: "谁更合适" }).click();
  await page.getByText("2 人变 3 人才空").first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test("a draft is edited in place with its effect, published, told as a notice, and on the board of its day", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "改AB岗" }).click();
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.getByText("草稿，12-10 周四 起").waitFor();

  // A = B is said at its row, and keeps the draft from being published.
  await choose("9", "A岗", "阮青棠");
  await page.getByText("阮青棠重复了，换一个人").waitFor();
  expect(await page.getByRole("button", { name: "发布" }).isDisabled()).toBe(true);
  await choose("9", "B岗", "卓屿安");
  await page.getByText("阮青棠重复了，换一个人").waitFor({ state: "detached" });

  // With a backup from elsewhere window 10 is stronger.
  await choose("10", "B岗", "仲元朗");
  await page.getByText("10号窗口变强：2 人 → 3 人").waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "发布" }).click();
  await page.getByRole("button", { name: "发布 2 个岗位" }).click();
  await page.getByRole("heading", { name: /AB岗变动通知/ }).waitFor();
  await page.getByText("阮青棠不在时由仲元朗顶").waitFor();

  await page.goto(`${product.url}/board?date=2026-12-10`);
  await page
    .getByRole("gridcell", { name: /^9号窗口 .*阮青棠/ })
    .first()
    .waitFor();
  await page.goto(`${product.url}/pairings?history=PW09`);
  await page.getByText("2026-12-10 起").waitFor();
  await page.getByText(/简书宁 今天|简书宁 12-09/).waitFor();
  expect(office.complaints).toEqual([]);
});

test("a colleague reads the table and its notice, on a phone as well, and finds no draft", async () => {
  const colleague = await openScreen(browser, product, "/pairings", { width: 390, height: 844 });
  const { page } = colleague;
  await signInByClick(page, "晏如初");
  await page.goto(`${product.url}/pairings?on=2026-12-10`);
  await page.getByRole("rowheader", { name: "退役军人服务" }).waitFor();
  expect(await page.getByRole("button", { name: "改AB岗" }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByText("变动", { exact: true }).click();
  await page.getByRole("link", { name: /起的变动/ }).click();
  await page.getByText("阮青棠不在时由仲元朗顶").waitFor();
  expect(colleague.complaints).toEqual([]);
  await colleague.context.close();
});

/** Chooses somebody in the row of a window, which opens for it if it is not open. */
async function choose(window: string, column: string, person: string): Promise<void> {
  const { page } = office;
  const edit = page.getByRole("button", { name: new RegExp(`^改${window} `) });
  await edit
    .or(page.getByRole("button", { name: new RegExp(`^${window} .*改好了$`) }))
    .first()
    .waitFor();
  if (await edit.isVisible()) await edit.click();
  await page.getByRole("combobox", { name: column, exact: true }).click();
  await page.keyboard.type(person);
  await page.keyboard.press("Enter");
}
