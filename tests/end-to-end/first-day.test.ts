import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { DEMO_PASSWORD } from "../support/office-script.ts";
import { type EmptyProduct, type Product, startEmptyProduct, startProduct } from "../support/product.ts";
import { openScreen, seriousViolations } from "../support/screen.ts";

/** A Wednesday before the hall opens. */
const NOW = "2026-12-09T08:00:00+08:00";
const PASSWORD = "four tall poplars by the river";

let browser: Browser;
let demo: Product;
let office: EmptyProduct;
beforeAll(async () => {
  [browser, demo, office] = await Promise.all([
    launchBrowser(),
    startProduct({ now: NOW, events: "none", startsOn: "2026-11-30" }),
    startEmptyProduct(NOW),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([demo?.stop(), office?.stop()]);
});

/** Everything of the demo office as a workbook, as its administrator downloads it. */
async function demoWorkbook(): Promise<{ buffer: Buffer; cookie: string }> {
  const signedIn = await fetch(`${demo.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: demo.url },
    body: JSON.stringify({ username: "s012", password: DEMO_PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const answer = await fetch(`${demo.url}/api/exports/office.xlsx`, { headers: { cookie } });
  return { buffer: Buffer.from(await answer.arrayBuffer()), cookie };
}

/** Who acts where on a day, from both offices' servers in the same words. */
async function boardOf(url: string, cookie: string, date: string): Promise<unknown[]> {
  const query = `{ days(from: "${date}") { date kind coverage { spans {
    post { code } startsAt endsAt state actingStaff { code name } servedAt { number } presence } } } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: { days: { coverage: { spans: unknown[] } }[] } };
  return data.days[0]?.coverage.spans ?? [];
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel("单位全称").fill("朔川市澄河区榆钱街街道办事处");
  await page.getByLabel("大厅名称").fill("榆钱街街道市民服务中心");
  await page.getByLabel("所在地区").fill("宁夏");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByLabel("姓名").fill("单慕远");
  await page.getByLabel("读音").fill("shan mu yuan");
  await page.getByLabel("用户名").fill("muyuan");
  await page.getByLabel("新密码").fill(PASSWORD);
  await page.getByLabel("再输一遍").fill(PASSWORD);
  await page.getByLabel("设置码").fill(office.setUpCode);
  await page.getByRole("button", { name: "建好并登录" }).click();
}

test("from an empty database to the demo office by one workbook, in the browser", async () => {
  const { buffer, cookie: demoCookie } = await demoWorkbook();
  const { page, context, complaints } = await openScreen(browser, office);
  await setUp(page);
  await page.getByRole("link", { name: "导入人员" }).click();
  expect(await seriousViolations(page)).toEqual([]);

  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选文件" }).click();
  await (await choosing).setFiles({ name: "人员和岗位.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "导入 12 个科室、48 人、12 个窗口、48 个岗位、8 条轮值" }).click();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByText("已导入", { exact: false }).first().waitFor();
  await page.getByRole("main").getByRole("link", { name: "看板" }).click();
  await page
    .getByRole("gridcell", { name: /^6号窗口 .*鲍景行/ })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);

  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const date of ["2026-12-09", "2026-12-12", "2026-12-19"]) {
    const expected = await boardOf(demo.url, demoCookie, date);
    expect(expected.length).toBeGreaterThan(0);
    expect(await boardOf(office.url, cookie, date)).toEqual(expected);
  }

  // The same workbook once more says what is there already.
  await page.goto(`${office.url}/settings/import`);
  await page.locator("input[type=file]").setInputFiles({ name: "再来.xlsx", mimeType: "", buffer });
  await page.getByText("和现在的一样，不用导入").waitFor();
  await context.close();
});
