/** From an empty database to somebody who was invited and signs in, in the browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type EmptyProduct, startEmptyProduct } from "../support/product.ts";
import { horizontalOverflow, openScreen, type Screen, seriousViolations } from "../support/screen.ts";

const NOW = "2026-12-09T10:24:08+08:00";
const ADMINISTRATORS = "four tall poplars";
const CHOSEN = "a quiet tea house";

let browser: Browser;
let product: EmptyProduct;
let administrator: Screen;
/** What the link of the invitation says. */
let link = "";
let initialPassword = "";
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startEmptyProduct(NOW)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("an empty database is set up in three steps, and nobody needs a default password", async () => {
  administrator = await openScreen(browser, product);
  const { page } = administrator;
  await page.getByText("第一次使用").waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "下一步" }).click();
  expect(await page.getByLabel("单位全称").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("单位全称").fill("柳荫街街道办事处");
  await page.getByLabel("大厅名称").fill("便民服务中心");
  await page.getByLabel("所在地区").fill("宁夏");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByText("冬季作息").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "下一步" }).click();

  await page.getByLabel("姓名").fill("单慕远");
  await page.getByLabel("读音").focus();
  await expect.poll(() => page.getByLabel("读音").inputValue()).toBe("shan mu yuan");
  await page.getByLabel("用户名").fill("muyuan");
  await page.getByLabel("新密码").fill(ADMINISTRATORS);
  await page.getByLabel("再输一遍").fill(ADMINISTRATORS);
  await page.getByLabel("设置码").fill(product.setUpCode);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "建好并登录" }).click();
  await page.getByText("导入窗口和岗位").waitFor();
  expect(new URL(page.url()).pathname).toBe("/settings/start");
  expect(administrator.complaints).toEqual([]);
});

test("a second browser finds it set up", async () => {
  const { page, context } = await openScreen(browser, product);
  await page.getByLabel("用户名").waitFor();
  expect(await page.getByText("第一次使用").count()).toBe(0);
  await context.close();
});

test("people are invited, and their links shown this once", async () => {
  const { page } = administrator;
  for (const name of ["曾知非", "仇映雪"]) await addPerson(page, name);
  await page.goto(`${product.url}/settings/accounts`);
  await page.getByText("曾知非").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("checkbox", { name: "选曾知非" }).check();
  await page.getByRole("button", { name: "邀请 1 人" }).click();
  link = (await page.getByText(/\/welcome#zi_/).textContent()) ?? "";
  expect(link).toMatch(new RegExp(`^${product.url.replace("127.0.0.1", "[\\w.]+")}/welcome#zi_`));
  await page.getByRole("button", { name: "收好了，关闭" }).click();
  await page.getByText("已邀请").waitFor();

  await page.getByRole("button", { name: "仇映雪的操作" }).click();
  await page.getByText("给初始密码").click();
  const shown = page.locator("dd", { hasText: /^\w{4}-\w{4}-\w{4}$/ });
  initialPassword = (await shown.textContent()) ?? "";
  await page.reload();
  await page.getByText("曾知非").waitFor();
  expect(await page.content()).not.toContain(initialPassword);
  expect(administrator.complaints).toEqual([]);
});

test("who was invited sets their password on a phone, once, and signs in with it", async () => {
  const phone = await openScreen(browser, product, link.slice(product.url.length), { width: 390, height: 844 });
  const { page } = phone;
  await page.getByText("曾知非，柳荫街街道办事处邀请你使用在岗。").waitFor();
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel("新密码").fill("short");
  await page.getByLabel("再输一遍").fill("short");
  await page.getByRole("button", { name: "设好并登录" }).click();
  await page.getByText("太短，至少 10 个字符").waitFor();
  await page.getByLabel("新密码").fill(CHOSEN);
  await page.getByLabel("再输一遍").fill(CHOSEN);
  await page.getByRole("button", { name: "设好并登录" }).click();
  await page.getByRole("navigation").first().waitFor();
  await page.goto(`${product.url}/me`);
  await page.getByText("登录的地方").waitFor();
  await page.getByText("曾知非").first().waitFor();
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByLabel("用户名").waitFor();
  await signIn(page, "s001", CHOSEN);
  await page.getByRole("navigation").first().waitFor();
  await phone.context.close();

  const again = await openScreen(browser, product, link.slice(product.url.length));
  await again.page.getByText("这个链接已经用过、收回或过期了").waitFor();
  await again.context.close();
});

test("an initial password opens nothing but changing it", async () => {
  const { page, context } = await openScreen(browser, product);
  await signIn(page, "s002", initialPassword);
  await page.getByText("先换密码").waitFor();
  await page.goto(`${product.url}/board`);
  await page.getByText("先换密码").waitFor();
  await page.getByLabel("现在的密码").fill(initialPassword);
  await page.getByLabel("新密码").fill(CHOSEN);
  await page.getByLabel("再输一遍").fill(CHOSEN);
  await page.getByRole("button", { name: "换好并进入" }).click();
  await page.getByRole("navigation").first().waitFor();
  await context.close();
});

test("five wrong passwords lock the name and say until when; the administrator unlocks it", async () => {
  const { page, context } = await openScreen(browser, product);
  for (let wrong = 0; wrong < 5; wrong++) {
    await signIn(page, "s001", `wrong ${wrong}`);
    await page.getByText("用户名或密码不对").waitFor();
  }
  await signIn(page, "s001", CHOSEN);
  await page.getByText(/^试的次数太多，10:(39|4\d) 以后再试$/).waitFor();

  const { page: desk } = administrator;
  await desk.goto(`${product.url}/settings/accounts`);
  await desk.getByText("锁定", { exact: true }).waitFor();
  await desk.getByRole("button", { name: "曾知非的操作" }).click();
  await desk.getByText("解锁", { exact: true }).click();
  await desk.getByText("已解锁曾知非的账号").waitFor();
  await signIn(page, "s001", CHOSEN);
  await page.getByRole("navigation").first().waitFor();
  await context.close();
});

test("a token is shown once, acts for its owner, and is revoked", async () => {
  const { page } = administrator;
  await page.goto(`${product.url}/me`);
  await page.getByRole("button", { name: "新建令牌" }).click();
  await page.getByLabel("名称").fill("统计程序");
  await page.getByRole("button", { name: "建令牌", exact: true }).click();
  const secret = (await page.getByText(/^zg_/).textContent()) ?? "";
  const whoAmI = async () => {
    const response = await fetch(`${product.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: "{ viewer { staff { name } } }" }),
    });
    return ((await response.json()) as { data: unknown }).data;
  };
  expect(await whoAmI()).toEqual({ viewer: { staff: { name: "单慕远" } } });
  await page.getByRole("button", { name: "收好了，关闭" }).click();
  await page.getByRole("button", { name: "作废" }).click();
  await page.getByText("已作废统计程序").waitFor();
  expect(await whoAmI()).toEqual({ viewer: null });
  expect(administrator.complaints).toEqual([]);
});

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByRole("textbox", { name: "密码" }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Through the API, as the administrator: how people come is tested elsewhere. */
async function addPerson(page: Page, name: string): Promise<void> {
  const query = `mutation ($input: AddPersonInput!, $key: ID!) {
    addPerson(input: $input, key: $key) { __typename ... on Refusal { message } } }`;
  const person = { department: "D01", title: "专干", gender: "FEMALE", rank: "STAFF", employmentKind: "CONTRACT" };
  const variables = { input: { name, ...person }, key: name };
  const answer = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/graphql", { method: "POST", headers, body });
    return response.json() as Promise<unknown>;
  }, JSON.stringify({ query, variables }));
  expect(answer).toMatchObject({ data: { addPerson: { __typename: "Staff" } } });
}
