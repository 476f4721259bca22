/** Every page at desk and phone size, in both languages and themes: readable by everyone, and no wider than the screen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { days } from "../support/leave-screens.ts";
import { send } from "../support/mutations.ts";
import { signInScript } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";
import {
  horizontalOverflow,
  openScreen,
  type Screen,
  seriousViolations,
  signInByClick,
  type Viewer,
} from "../support/screen.ts";
import { MOMENT } from "./moment.ts";

let browser: Browser;
let product: Product;
/** By how paths below call them: the reader's own request, and one that waits for the reader. */
const requests = { MINE: "", WAITING: "" };
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
  requests.MINE = await fileLeave("s009");
  requests.WAITING = await fileLeave("s011");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function fileLeave(username: string): Promise<string> {
  const more = { reason: "办理房产过户", place: "银川", phone: "13900000000", leavesCity: true, handoverTo: "S010" };
  const input = { type: "personal", ...days("2026-12-15", "2026-12-16"), ...more };
  const filed = await send(await signInScript(product.url, username), { mutation: "fileLeave", input, key: username });
  if (filed.id === null) throw new Error(`The leave of ${username} was refused: ${filed.refusal}`);
  return filed.id;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const READERS: readonly (Viewer & { who: string })[] = [
  { ...DESK, who: "at a desk, in Chinese", locale: "zh-CN", colorScheme: "light" },
  { ...DESK, who: "at a desk, in English and the dark", locale: "en-GB", colorScheme: "dark" },
  { ...PHONE, who: "on a phone, in Chinese and the dark", locale: "zh-CN", colorScheme: "dark" },
  { ...PHONE, who: "on a phone, in English", locale: "en-GB", colorScheme: "light" },
];

// Signed in once: what is looked at is the pages, and a password takes its time on purpose.
describe.each(READERS)("$who", ({ who: _, ...viewer }) => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await openScreen(browser, product, "/me", viewer);
    await signInByClick(screen.page, viewer.locale === "zh-CN" ? "简书宁" : "Jian Shuning");
    await settled(screen.page);
  });
  afterAll(() => screen?.context.close());

  test.each([
    "/board",
    "/board?date=2026-12-12",
    "/board?date=2027-01-04",
    "/alerts",
    "/days",
    "/pairings",
    "/pairings?view=resilience",
    "/pairings?view=draft",
    "/pairings/sheet",
    "/home",
    "/leave/decide",
    "/leave",
    "/leave/new",
    "/leave/calendar",
    "/leave/calendar?view=year",
    "/leave/statistics",
    "/leave/follow",
    "/leave/requests/MINE",
    "/leave/requests/MINE/print",
    "/leave/requests/WAITING",
    "/leave/ledger/annual",
    "/people",
    "/people?q=zzz",
    "/people/S048",
    "/people/S048?tab=leave",
    "/people/S048?tab=employments",
    "/people/S048/release",
    "/people/departments",
    "/settings/office",
    "/settings/leave",
    "/settings/approvals",
    "/settings/calendar",
    "/settings/import",
    "/settings/start",
    "/settings/accounts",
    "/me",
    "/nowhere",
  ])("%s can be used by everyone", async (path) => {
    const { page, complaints } = screen;
    const before = complaints.length;
    await page.goto(`${product.url}${path.replace(/MINE|WAITING/, (name) => requests[name as "MINE" | "WAITING"])}`);
    await settled(page);
    expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousViolations(page)).toEqual([]);
    expect(complaints.slice(before)).toEqual([]);
  });
});

test("on paper each page has its own size whatever was seen before, no buttons, and the office's name", async () => {
  const { page, context, complaints } = await openScreen(browser, product, "/leave/calendar", { colorScheme: "dark" });
  await signInByClick(page, "简书宁");
  await page.emulateMedia({ media: "print" });
  for (const [path, said, isAcross] of [
    ["/leave/calendar", "不在岗人数", true],
    ["/leave/statistics", "请假统计", false],
    ["/leave/calendar?view=year", "11 月", true],
    ["/leave/requests/MINE/print", "榆钱街街道办事处请假审批单", false],
    ["/pairings/sheet", "榆钱街街道办事处AB岗公示表", true],
    ["/leave/ledger/annual", "年休假 2026 年明细", false],
  ] as const) {
    // By hand: style sheets of the pages before stay loaded.
    await page.evaluate(
      (to) => {
        history.pushState({}, "", to);
        dispatchEvent(new PopStateEvent("popstate"));
      },
      path.replace("MINE", requests.MINE),
    );
    await page.locator("main").getByText(said).first().waitFor();
    await settled(page);
    const [, width, height] =
      /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec((await page.pdf({ preferCSSPageSize: true })).toString("latin1")) ?? [];
    expect([path, Math.round(Number(width)), Math.round(Number(height))]).toEqual([
      path,
      ...(isAcross ? [842, 595] : [595, 842]),
    ]);
    expect(await page.locator("main").innerText()).toMatch(/榆钱街街道办事处/);
    expect(await page.getByRole("button").count()).toBe(0);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("on a phone an administrator reaches each of a person's six tabs, and none is cut", async () => {
  // Another's balance is not an administrator's to read, so it is their own page.
  const { page, context } = await openScreen(browser, product, "/people/S012", { ...PHONE, locale: "en-GB" });
  await signInByClick(page, "Gu Yutong");
  const tabs = page.getByRole("tab");
  await tabs.nth(5).waitFor();
  expect(await tabs.count()).toBe(6);
  // Where they do not fit they are cut, with a menu beside them.
  await page.getByRole("button", { name: "ellipsis" }).waitFor({ state: "hidden" });
  for (const tab of await tabs.all()) {
    await tab.click();
    await tab.and(page.getByRole("tab", { selected: true })).waitFor();
    await settled(page);
    const box = (await tab.boundingBox()) as { x: number; width: number };
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test("a provisional date says so, a rest day why it is closed", async () => {
  const { page, context } = await openScreen(browser, product, "/board?date=2027-01-04");
  await signInByClick(page, "简书宁");
  await page.getByText("暂定").first().waitFor();
  await page.goto(`${product.url}/board?date=2026-12-13`);
  await page.getByText(/不开放：休息日/).waitFor();
  await page.goto(`${product.url}/board?date=2026-10-01`);
  await page.getByText(/不开放：国庆节/).waitFor();
  await context.close();
});

test("a viewer in London reads the office's times, and is told whose they are", async () => {
  const { page, context } = await openScreen(browser, product, "/board", { ...DESK, timezoneId: "Europe/London" });
  await signInByClick(page, "简书宁");
  await page.getByRole("gridcell", { name: /8号窗口 10:06 到 12:00 空岗/ }).waitFor();
  await page
    .getByText(/UTC\+8/)
    .first()
    .waitFor();
  await context.close();
});

test("language and theme change at once and are kept", async () => {
  const { page, context } = await openScreen(browser, product, "/me");
  await signInByClick(page, "简书宁");
  await page.getByText("English").click();
  await page.getByText("Sign out", { exact: true }).last().waitFor();
  await page.getByText("Dark", { exact: true }).click();
  await page.reload();
  await page.getByText("Sign out", { exact: true }).last().waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["theme"]])).toEqual(
    ["en", "dark"],
  );
  await context.close();
});

test("on a phone somebody sees where they serve today, for whom and from which seat", async () => {
  const { page, context, complaints } = await openScreen(browser, product, "/", PHONE);
  await page.getByLabel("用户名").fill("s027");
  await page.getByLabel("密码").fill("zaigang-demo");
  await page.keyboard.press("Enter");
  await page.getByText("今天在哪").waitFor();
  const text = await page.locator("main").innerText();
  for (const said of [/满岗 2\/2/, /医疗保险/, /养老保险[\s\S]*在6号窗口办理/, /顶晏如初/, /08:50/])
    expect(text).toMatch(said);
  // Why she is away is nobody's business here.
  expect(text).not.toMatch(/出差/);
  expect(complaints).toEqual([]);
  await context.close();
});

test("who has no right to it reads that somebody is away and until when, never why", async () => {
  const { page, context } = await openScreen(browser, product, "/board");
  await signInByClick(page, "晏如初");
  await page.getByRole("gridcell", { name: /8号窗口 10:06/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("蔺初晴").waitFor();
  expect(await drawer.innerText()).not.toMatch(/年休假/);
  await context.close();

  const manager = await openScreen(browser, product, "/board");
  await signInByClick(manager.page, "简书宁");
  await manager.page.getByRole("gridcell", { name: /8号窗口 10:06/ }).click();
  await manager.page
    .getByRole("dialog")
    .getByText(/年休假/)
    .waitFor();
  await manager.context.close();
});

test("the 14 days are walked by keyboard, and Enter says why", async () => {
  const { page, context } = await openScreen(browser, product, "/days");
  await signInByClick(page, "简书宁");
  const grid = page.getByRole("grid");
  await grid.waitFor();
  await grid.locator('[tabindex="0"]').focus();
  const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const first = await name();
  await page.keyboard.press("ArrowRight");
  expect(await name()).not.toBe(first);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await name()).not.toBe("");
  await context.close();
});

/** The page has what it asked for, and fonts and layout are done. */
async function settled(page: Page): Promise<void> {
  await page.locator("main").waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
