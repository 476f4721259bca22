/** An alert from its first card to its last line: who could stand in, who sees to it, why it went away. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, type Screen, signInByClick } from "../support/screen.ts";
import { MOMENT } from "./moment.ts";

let browser: Browser;
let product: Product;
let hall: Screen;
let office: Screen;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
  hall = await openAs("成砚秋");
  office = await openAs("简书宁");
});
afterAll(async () => {
  await hall?.context.close();
  await office?.context.close();
  await browser?.close();
  await product?.stop();
});

async function openAs(name: string): Promise<Screen> {
  const screen = await openScreen(browser, product, "/board");
  await signInByClick(screen.page, name);
  await screen.page.getByText("实时").first().waitFor();
  return screen;
}

const panel = (page: Page) => page.getByRole("complementary", { name: "待处理" });
const card = (page: Page) => panel(page).getByRole("article").filter({ hasText: "8号窗口" });

test("the card of window 8 has its line, its stand-ins and what can be done", async () => {
  const first = card(hall.page);
  await first.getByRole("list", { name: "可以指定" }).waitFor();
  expect(await first.locator("dl > div").allInnerTexts()).toHaveLength(4);
  expect(await first.getByRole("button", { name: /^指定.+顶到 12:00$/ }).count()).toBe(3);
  expect(await panel(hall.page).getByRole("heading", { level: 3 }).first().innerText()).toMatch(/8号窗口空岗/);
});

test("who says that they see to it is named on the other screen, and can give it back", async () => {
  await card(hall.page)
    .getByRole("button", { name: /^我来处理/ })
    .click();
  await card(office.page)
    .getByText(/成砚秋 10:\d\d 起在处理/)
    .waitFor();
  expect(
    await card(office.page)
      .getByRole("button", { name: /^我来处理/ })
      .count(),
  ).toBe(0);
  await card(hall.page)
    .getByRole("button", { name: /^不处理了/ })
    .click();
  await card(office.page)
    .getByText(/无人认领/)
    .waitFor();
});

test("a substitute named with one tap closes it everywhere, the focus stays in the panel, and undo opens it again", async () => {
  await card(hall.page).getByRole("button", { name: /^指定/ }).first().click();
  await office.page.getByRole("gridcell", { name: /^8号窗口 .*临时顶岗/ }).waitFor();
  await panel(office.page)
    .getByText(/已自动解除 1 条：8号窗口/)
    .waitFor();
  await hall.page.getByText(/已自动解除 1 条：8号窗口/).waitFor();
  expect(await panel(hall.page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await hall.page.getByRole("button", { name: /撤销/ }).last().click();
  await office.page.getByRole("gridcell", { name: /^8号窗口 10:06 到 12:00 空岗/ }).waitFor();
});

test("the page tells what happened and whom it was told, the list why it was closed, the bell what is new", async () => {
  const { page } = office;
  await card(page)
    .getByRole("link", { name: /8号窗口/ })
    .click();
  await page.getByRole("heading", { level: 1, name: /8号窗口空岗/ }).waitFor();
  expect(await page.getByText("提醒出现").count()).toBe(1);
  expect(await page.getByText("简书宁", { exact: true }).count()).toBeGreaterThan(0);
  expect(await page.getByRole("link", { name: "在岗看板" }).first().getAttribute("aria-current")).toBe("page");

  await page.getByRole("link", { name: "待处理" }).click();
  const closed = page.getByRole("region", { name: "已解除" });
  await closed
    .getByText(/由.+顶上/)
    .first()
    .waitFor();

  await page.getByRole("button", { name: /^消息，\d+ 条未读$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /8号窗口/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "消息，都已读" }).waitFor();
});

test("an alert that another takes while somebody writes to it says so, and the words stay", async () => {
  const { page } = office;
  await page.goto(`${product.url}/board`);
  await card(page)
    .getByRole("link", { name: /8号窗口/ })
    .click();
  const note = page.getByRole("textbox", { name: "打算怎么办" });
  await note.fill("去卫健办找人");
  await card(hall.page)
    .getByRole("button", { name: /^我来处理/ })
    .click();
  await page.getByText(/成砚秋 10:\d\d 已经在处理，写的话还在/).waitFor();
  expect(await note.inputValue()).toBe("去卫健办找人");
  expect(hall.complaints).toEqual([]);
  expect(office.complaints).toEqual([]);
});
