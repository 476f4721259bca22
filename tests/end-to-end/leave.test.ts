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

test("of several files each is tried, and what is refused is named; who takes over gets the others", async () => {
  const { page, context } = await openScreen(browser, product, "/leave/new", PHONE);
  await fillIn(page, "s027");
  await page.keyboard.press("Enter");
  await page.locator('[data-date="2026-12-22"]').click();
  await page.getByLabel("事由").fill("探亲");
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const large = Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024)]);
  await page
    .getByRole("region", { name: "交接材料" })
    .locator('input[type="file"]')
    .setInputFiles([
      { name: "钥匙清单.pdf", mimeType: "application/pdf", buffer: pdf },
      { name: "空.png", mimeType: "image/png", buffer: Buffer.alloc(0) },
      { name: "大.pdf", mimeType: "application/pdf", buffer: large },
      { name: "章.svg", mimeType: "image/svg+xml", buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      { name: "说明.pdf", mimeType: "application/pdf", buffer: pdf },
    ]);
  await page.getByText("章.svg：不收这种文件").waitFor();
  expect(await page.getByRole("alert").allTextContents()).toEqual([
    "空.png：文件是空的",
    "大.pdf：文件太大，最多 10 MB",
    "章.svg：不收这种文件，换成图片、PDF、Word 或 Excel",
  ]);
  await page.getByRole("button", { name: /^提交/ }).click();
  await page.getByText(/^已提交，等/).waitFor();
  await context.close();

  const taker = await openScreen(browser, product, "/leave", PHONE);
  await fillIn(taker.page, "s028");
  await taker.page.keyboard.press("Enter");
  const files = taker.page.getByRole("link", { name: /\.pdf/ });
  await files.first().waitFor();
  expect(await files.allTextContents()).toEqual(["钥匙清单.pdf1 KB", "说明.pdf1 KB"]);
  const [download] = await Promise.all([taker.page.waitForEvent("download"), files.first().click()]);
  expect(download.suggestedFilename()).toBe("钥匙清单.pdf");
  expect(await horizontalOverflow(taker.page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(taker.page)).toEqual([]);
  expect(taker.complaints).toEqual([]);
  await taker.context.close();
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
