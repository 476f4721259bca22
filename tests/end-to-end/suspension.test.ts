/** E6 of the demo office through the interface: S048 is suspended for December, and every screen follows. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { horizontalOverflow, openScreen, type Screen, seriousViolations, signInByClick } from "../support/screen.ts";

const MORNING = { now: "2026-12-01T10:24:08+08:00", events: "none", startsOn: "2026-11-30" };

const [SUSPENDED, INITIALS, ACTING] = ["焦宜春", "jyc", "蓝晓岸"];

let browser: Browser;
let product: Product;
let office: Screen;
let other: Screen;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MORNING)]);
  office = await openAs("简书宁", "/people");
  other = await openAs("成砚秋", "/people");
});
afterAll(async () => {
  await office?.context.close();
  await other?.context.close();
  await browser?.close();
  await product?.stop();
});

async function openAs(name: string, path: string): Promise<Screen> {
  const screen = await openScreen(browser, product, path);
  await signInByClick(screen.page, name);
  await screen.page.getByText("实时").first().waitFor();
  return screen;
}

test("a few letters find the person, by keys alone", async () => {
  const { page } = office;
  await page.getByRole("row").nth(10).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(INITIALS);
  await expect.poll(() => page.getByRole("row").count()).toBeLessThan(6);
  expect(new URL(page.url()).search).toContain(INITIALS);
  await page.getByRole("link", { name: SUSPENDED }).click();
  await page.getByRole("heading", { level: 1, name: SUSPENDED }).waitFor();
});

test("one page has everything that they still cover and what becomes of it; nothing is saved before it is confirmed", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "离岗、停职、借调" }).click();
  await page.getByText("停职待岗", { exact: true }).click();
  await page.getByLabel("到哪天止").fill("2026-12-31");
  await page.keyboard.press("Enter");
  const places = page.getByRole("listitem").filter({ has: page.getByRole("combobox") });
  await expect.poll(() => places.count()).toBe(3);
  expect((await places.allInnerTexts()).join()).toContain("12号窗口");
  await page.getByText(ACTING).first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await places.filter({ hasText: "B岗" }).first().getByRole("combobox").click();
  await page.getByRole("option").first().waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "登记停职待岗" }).click();
  await page.getByText(/1 处选了接任人，2 处不另选/).waitFor();
});

test("once it is confirmed the other screen shows it at once, and who acts", async () => {
  const { page } = other;
  await page.goto(`${product.url}/people/S047`);
  await page.getByRole("heading", { level: 1, name: ACTING }).waitFor();
  expect(await page.getByText(/替人顶岗/).count()).toBe(0);

  await office.page.getByRole("button", { name: `确认${SUSPENDED}停职待岗` }).click();
  await office.page.getByText("看板已更新").waitFor();
  await page.getByText(/替人顶岗 10:2\d–12:00/).waitFor();
  await office.page.getByText("停职待岗，至 12-31").waitFor();
});

test("the lines of the next day are without them, and in January they are back", async () => {
  const { page } = office;
  await page.goto(`${product.url}/people/S048`);
  const ahead = page.getByRole("listitem").filter({ hasText: "2027-01-01 起" });
  await expect.poll(() => ahead.count()).toBe(2);
  await page.getByRole("tab", { name: "不在岗" }).click();
  await page.getByText("停职待岗", { exact: true }).waitFor();
});

test("colleagues see that they are away and until when, never why", async () => {
  const colleague = await openScreen(browser, product, "/people/S048");
  await signInByClick(colleague.page, "晏如初");
  await colleague.page.getByText("不在岗，至 12-31").waitFor();
  expect(await colleague.page.getByText("停职").count()).toBe(0);
  expect(await colleague.page.getByRole("button", { name: "离岗、停职、借调" }).count()).toBe(0);
  await colleague.context.close();
});

test("on a phone nothing is wider than the screen, in the list, on the page and in the release", async () => {
  const phone = await openScreen(browser, product, "/people", { width: 390, height: 844 });
  await signInByClick(phone.page, "简书宁");
  for (const path of ["/people", "/people/S047", "/people/S047/release", "/people/departments"]) {
    await phone.page.goto(product.url + path);
    await phone.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await horizontalOverflow(phone.page), path).toBe(0);
  }
  expect([...phone.complaints, ...office.complaints, ...other.complaints]).toEqual([]);
  await phone.context.close();
});
