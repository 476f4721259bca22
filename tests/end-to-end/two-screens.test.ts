/** What one changes, the other sees: two browsers on one office, one of them at the end of a cable. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Cable, layCable } from "../support/cable.ts";
import { type OfficeScript, signInScript } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, type Screen, signInByClick } from "../support/screen.ts";

const MORNING = { startsAt: "2026-12-09T09:00:00+08:00", endsAt: "2026-12-09T18:00:00+08:00" };

let browser: Browser;
let product: Product;
let cable: Cable;
let hall: Screen;
let script: OfficeScript;
beforeAll(async () => {
  [browser, product] = await Promise.all([
    launchBrowser(),
    startProduct({ now: "2026-12-09T10:24:08+08:00", events: "none", startsOn: "2026-12-07" }),
  ]);
  cable = await layCable(product.url);
  hall = await openScreen(browser, { ...product, url: cable.url }, "/board");
  await signInByClick(hall.page, "成砚秋");
  await hall.page.getByRole("grid").waitFor();
  await hall.page.getByText("实时").first().waitFor();
  script = await signInScript(product.url, "s009");
});
afterAll(async () => {
  await hall?.context.close();
  await cable?.remove();
  await browser?.close();
  await product?.stop();
});

let sent = 0;
async function away(staff: string): Promise<string> {
  const { recordAbsence } = await script<{ recordAbsence: { id: string } }>(
    `mutation ($input: AbsenceInput!, $key: ID!) { recordAbsence(input: $input, key: $key) { ... on Absence { id } } }`,
    { input: { staff, kind: "OUTING", ...MORNING }, key: `two screens ${sent++}` },
  );
  return recordAbsence.id;
}

/** How the stretches of a window read now, as one text. */
function rowOf(page: Page, window: number): Promise<string> {
  const stretches = page.locator(`[role="gridcell"], [role="row"] button`).filter({ hasText: /./ });
  return stretches.evaluateAll(
    (cells, start) =>
      cells
        .map((cell) => cell.getAttribute("aria-label") ?? "")
        .filter((label) => label.startsWith(start))
        .join("\n"),
    `${window}号窗口`,
  );
}

/** Runs until the next change of the page's text; the time is taken in the page. */
function reaction(page: Page, window: number, words: string): Promise<number> {
  return page.evaluate(
    async ([start, wanted]) => {
      const since = performance.now();
      const isThere = () =>
        [...document.querySelectorAll("[aria-label]")].some((element) => {
          const label = element.getAttribute("aria-label") ?? "";
          return label.startsWith(start as string) && label.includes(wanted as string);
        });
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
      return performance.now() - since;
    },
    [`${window}号窗口`, words],
  );
}

test("an absence recorded in one changes the other, in place: no reload, no jump, no lost focus", async () => {
  const { page } = hall;
  await page.evaluate(() => {
    (globalThis as { neverReloaded?: boolean }).neverReloaded = true;
  });
  const focused = page.locator(`[aria-label^="3号窗口"]`).first();
  await focused.focus();
  const before = await focused.boundingBox();

  const seen = reaction(page, 5, "B岗顶岗");
  await away("S026");
  console.log(`a change was on the other screen after ${Math.round(await seen)} ms`);

  expect(await rowOf(page, 5)).toMatch(/B岗顶岗/);
  expect(await page.evaluate(() => (globalThis as { neverReloaded?: boolean }).neverReloaded)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^3号窗口/);
  expect(await focused.boundingBox()).toEqual(before);
});

test("one records an absence by hand, the other follows, and undo takes it back", async () => {
  const { page, context, complaints } = await openScreen(browser, product, "/board");
  await signInByClick(page, "简书宁");
  await page.getByRole("button", { name: "登记不在岗" }).first().click();
  const dialog = page.getByRole("dialog");
  await choose(page, "人员", "盛一禾");
  await choose(page, "原因", "公出");
  // Windows 2 and 3 stand in for each other: one is away, the other serves both.
  await dialog
    .getByText(/尤怀瑾/)
    .first()
    .waitFor();
  const seen = reaction(hall.page, 3, "B岗顶岗");
  await dialog.getByRole("button", { name: /登记盛一禾不在岗/ }).click();
  await seen;
  await page.getByRole("button", { name: /撤销/ }).click();
  await expect.poll(() => rowOf(hall.page, 3)).not.toMatch(/B岗顶岗/);
  expect(complaints).toEqual([]);
  await context.close();
});

/** Picks from a list of the dialog by typing, as one does without a mouse. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole("dialog").getByLabel(field).click();
  await page.keyboard.type(words);
  await page
    .getByRole("option", { name: new RegExp(words) })
    .first()
    .waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
}

test("after ten seconds without the cable the screen says how old it is, and catches up (N13)", async () => {
  const { page } = hall;
  cable.pullOut();
  await page
    .getByText(/正在重连/)
    .first()
    .waitFor({ timeout: 20_000 });
  expect(await page.getByText(/数据停在 10:2\d/).count()).toBeGreaterThan(0);
  // What was there stays to be read.
  expect(await rowOf(page, 5)).toMatch(/B岗顶岗/);
  await away("S015");
  await away("S016");
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(await rowOf(page, 10)).not.toMatch(/空岗/);

  cable.plugIn();
  await expect.poll(() => rowOf(page, 10), { timeout: 20_000 }).toMatch(/空岗/);
  await page.getByText("实时").first().waitFor();
  await page.getByText("10号窗口空岗").first().waitFor();
});
