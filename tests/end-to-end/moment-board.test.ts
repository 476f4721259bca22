/** The board on the demo office's moment, in a real browser on the real server. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, type Screen, seriousViolations, signInByClick } from "../support/screen.ts";
import { BOARD, MOMENT, POSSIBLE_GAP, type Stretch, SUMMARY } from "./moment.ts";

const STATE_WORDS = {
  PRIMARY: "本人在岗",
  BACKUP: "B岗顶岗",
  RESERVE: "备用顶岗",
  SUBSTITUTE: "临时顶岗",
  PAUSED: "暂停",
  UNCOVERED: "空岗",
} as const;

let browser: Browser;
let product: Product;
let screen: Screen;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

beforeEach(async () => {
  screen = await openScreen(browser, product, "/board");
  await signInByClick(screen.page, "简书宁");
  await timeline(screen.page).waitFor();
  return async () => {
    await screen.context.close();
    // That there is no network a browser says by itself, for each try.
    expect(screen.complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  };
});

/** The board draws the possible gap of window 11 in the place of what is certain. */
const DRAWN: typeof BOARD = {
  ...BOARD,
  [POSSIBLE_GAP.window]: (BOARD[POSSIBLE_GAP.window] ?? []).map((stretch) =>
    stretch.to === POSSIBLE_GAP.to ? { ...stretch, to: POSSIBLE_GAP.from } : stretch,
  ),
};

test("every stretch of the twelve windows is as written, by state, person, time and place", async () => {
  const names = await stretchNames(screen.page);
  for (const [number, stretches] of Object.entries(DRAWN)) {
    const shown = names
      .filter((name) => name.startsWith(`${number}号窗口`))
      .filter((name) => !name.includes("可能空岗"));
    expect(shown, `window ${number}`).toHaveLength(stretches.length);
    for (const [index, stretch] of stretches.entries()) expectStretch(shown[index]!, Number(number), stretch);
  }
});

test("the possible gap of window 11 is shown beside what is certain", async () => {
  const { window, from, to } = POSSIBLE_GAP;
  const possible = (await stretchNames(screen.page)).filter((name) => name.includes("可能空岗"));
  expect(possible).toEqual([expect.stringMatching(new RegExp(`^${window}号窗口.*${from}.*${to}`))]);
});

test("the summary counts add up", async () => {
  const summary = await screen.page.getByLabel("现在的情况").innerText();
  const numbers = summary.match(/^\d+$/gm)?.slice(0, 5).map(Number);
  expect(numbers).toEqual([SUMMARY.open, SUMMARY.primary, SUMMARY.takenOver, SUMMARY.paused, SUMMARY.uncovered]);
});

test("a click on the gap of window 8 opens its line with four verdicts, and Escape gives the focus back", async () => {
  const { page } = screen;
  const gap = stretches(page).filter({ has: page.locator('[data-state="UNCOVERED"]') });
  await gap.click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("蓝晓岸").waitFor();
  const text = await drawer.innerText();
  for (const expected of [/蔺初晴[\s\S]*不在岗/, /窦清和[\s\S]*已签退/, /佟采薇[\s\S]*未到岗/, /蓝晓岸[\s\S]*2\/2/]) {
    expect(text).toMatch(expected);
  }
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  expect(
    await page.evaluate(() => document.activeElement?.querySelector("[data-state]")?.getAttribute("data-state")),
  ).toBe("UNCOVERED");
});

test("the timeline is one tab stop that arrows walk through", async () => {
  const { page } = screen;
  await stretches(page).first().focus();
  const first = await focusedName(page);
  await page.keyboard.press("ArrowRight");
  const second = await focusedName(page);
  expect([first, second]).toEqual([expect.stringContaining("09:00"), expect.stringContaining("12:00")]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null)).toBe(true);
});

test("without a network the board stays and says how old it is", async () => {
  const { page, context } = screen;
  await context.setOffline(true);
  await page.getByText("离线").first().waitFor();
  expect(await stretchNames(page)).not.toEqual([]);
  await context.setOffline(false);
  await page.getByText("实时").first().waitFor();
});

test.each(["light", "dark"] as const)("everyone can use the board in the %s theme", async (colorScheme) => {
  await screen.page.emulateMedia({ colorScheme });
  await screen.page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  expect(await seriousViolations(screen.page)).toEqual([]);
});

function timeline(page: Page) {
  return page.getByRole("grid").first();
}

function stretches(page: Page) {
  return timeline(page).getByRole("gridcell");
}

function stretchNames(page: Page): Promise<string[]> {
  return stretches(page).evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label") ?? ""));
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

function expectStretch(name: string, window: number, { from, to, state, acting, at }: Stretch): void {
  expect(name).toMatch(new RegExp(`^${window}号窗口.*${from}.*${to}`));
  expect(name).toContain(STATE_WORDS[state]);
  if (acting !== null) expect(name).toContain(acting);
  if (at !== null && at !== window) expect(name).toContain(`在${at}号窗口办理`);
  else expect(name).not.toContain("号窗口办理");
}
