import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { DEMO_PASSWORD } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";
import { horizontalOverflow, openScreen, seriousViolations, signInByClick } from "../support/screen.ts";
import { MOMENT } from "./moment.ts";

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct(MOMENT)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("one click signs in as any of the demo's roles, and the session outlives a reload", async () => {
  const { page, context, complaints } = await openScreen(browser, product);
  for (const name of ["简书宁", "成砚秋", "封云岫", "祁望舒", "程砚舟", "康映雪", "晏如初", "谷雨桐"]) {
    await page.getByRole("button", { name: new RegExp(name) }).waitFor();
  }
  await signInByClick(page, "简书宁");
  await page.reload();
  await page.getByRole("navigation").first().waitFor();
  expect(await page.getByLabel("密码").count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("user name and password sign in, with the keyboard alone", async () => {
  const { page, context, complaints } = await openScreen(browser, product);
  await page.getByLabel("用户名").focus();
  await page.keyboard.type("s009");
  await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a wrong password is said at the form, and what was typed stays", async () => {
  const { page, context } = await openScreen(browser, product);
  await page.getByLabel("用户名").fill("s009");
  await page.getByLabel("密码").fill("not the password");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByText("用户名或密码不对，改一下再试").waitFor();
  expect(await page.getByLabel("用户名").inputValue()).toBe("s009");
  expect(await page.getByRole("navigation").count()).toBe(0);
  await context.close();
});

test("without a session the API tells nothing", async () => {
  const answer = await fetch(`${product.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ viewer { staff { code } } days(count: 1) { date } }" }),
  });
  const text = await answer.text();
  expect(text).not.toContain("2026");
  expect(JSON.parse(text)).toHaveProperty("errors");
});

test.each([390, 1440])("the sign-in page fits %i pixels and can be used by everyone", async (width) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, context } = await openScreen(browser, product, "/", { width, colorScheme });
    await page.getByLabel("密码").waitFor();
    expect(await horizontalOverflow(page)).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await context.close();
  }
});
