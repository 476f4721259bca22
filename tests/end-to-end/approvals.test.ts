/**
 * Leave as those see it who decide on it, on a phone: the sample events E1, E2, E3 and E7, each step in two taps. What is
 * asked for is filed over GraphQL; asking is a story of its own.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { approve, days, type LeaveScreens, leaveScreens, requestOf } from "../support/leave-screens.ts";
import { send } from "../support/mutations.ts";
import { signInScript } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";

let browser: Browser;
let product: Product;
let leave: LeaveScreens;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the week before", () => {
  beforeAll(async () => {
    product = await startProduct({ now: "2026-11-27T10:24:08+08:00", events: "none", startsOn: "2026-11-30" });
    leave = leaveScreens(browser, product);
  });
  afterAll(() => product?.stop());

  test("E1: three days of annual leave, approved by everybody of the chain in two taps each", async () => {
    await leave.file("s026", { type: "annual", ...days("2026-12-01", "2026-12-03") });
    for (const username of ["s012", "s044", "s025", "s006"]) {
      await leave.asApprover(username, async ({ page }) => {
        const card = requestOf(page, "晏如初");
        expect(await card.innerText()).toMatch(/年休假 3 天\s+12-01 周二 至 12-03 周四/);
        expect(await card.innerText()).toMatch(/5号窗口由鲍景行顶，在6号窗口办理/);
        await card.getByRole("button", { name: /^批准/ }).tap();
        await card.getByText("批准晏如初 12-01 至 12-03 年休假 3 天？").waitFor();
        await card.getByRole("button", { name: "确认批准" }).tap();
        await card.waitFor({ state: "detached" });
      });
    }
    expect(await leave.acting("PW05", "2026-12-01")).toEqual(["BACKUP 鲍景行 6", "BACKUP 鲍景行 6"]);
  });

  test("E2: half a day of a mutual pair waits for nobody to arrange anything", async () => {
    await leave.file("s023", { type: "sick", ...days("2026-12-02"), lastHalf: "MORNING" });
    for (const username of ["s044", "s021"]) {
      await leave.asApprover(username, ({ page }) => approve(page, "盛一禾", /3号窗口由尤怀瑾顶，在2号窗口办理/));
    }
    expect(await leave.acting("PW03", "2026-12-02")).toEqual(["BACKUP 尤怀瑾 2", "PRIMARY 盛一禾 3"]);
  });

  test("E3: with both of a mutual pair away there is no approve button until somebody says why it may be", async () => {
    const hall = await signInScript(product.url, "s044");
    const training = {
      staff: "S022",
      kind: "TRAINING",
      startsAt: "2026-12-08T00:00:00+08:00",
      endsAt: "2026-12-09T00:00:00+08:00",
    };
    await send(hall, { mutation: "recordAbsence", input: training, key: "training" });
    await leave.file("s023", { type: "personal", ...days("2026-12-08") });

    await leave.asApprover("s044", async ({ page }) => {
      const card = requestOf(page, "盛一禾");
      await card.getByText(/A岗、B岗同时不在/).waitFor();
      expect(await card.getByRole("button", { name: /^批准/ }).count()).toBe(0);
      expect(await card.getByRole("button", { name: /^指定\d号窗口顶岗人$/ }).count()).toBeGreaterThan(0);
      await card.getByRole("button", { name: "写明理由" }).tap();
      const question = page.getByRole("dialog");
      await question.getByRole("textbox").fill("两个窗口当天由备用顶");
      await question.getByRole("button", { name: "写明理由" }).tap();
      await card.getByText("成砚秋写明：两个窗口当天由备用顶").waitFor();
      await approve(page, "盛一禾", /备用|3号窗口/);
    });
    await leave.asApprover("s021", ({ page }) => approve(page, "盛一禾", /成砚秋写明/));
    await leave.asApprover("s006", ({ page }) => approve(page, "盛一禾", /康映雪同意/));
    expect(await leave.acting("PW03", "2026-12-08")).toEqual(["RESERVE 康映雪 3", "RESERVE 康映雪 3"]);
  });

  test("what another decides meanwhile is told, and what was being written stays", async () => {
    await leave.file("s038", { type: "personal", ...days("2026-12-10"), lastHalf: "MORNING" });
    await leave.asApprover("s037", async ({ page }) => {
      const card = requestOf(page, "席听澜");
      await card.getByRole("button", { name: /^退回/ }).tap();
      await card.getByRole("textbox", { name: "要改什么" }).fill("那天有检查");
      const elsewhere = await signInScript(product.url, "s037");
      const { leaveInbox } = await elsewhere<{ leaveInbox: { toDecide: { id: string; version: number }[] } }>(
        "{ leaveInbox { toDecide { id version } } }",
      );
      const [{ id, version }] = leaveInbox.toDecide as [{ id: string; version: number }];
      const input = { request: id, version, decision: "APPROVED" };
      await send(elsewhere, { mutation: "decideLeave", input, key: "from elsewhere" });
      await card.getByText(/单慕远 10:\d\d 已批准，你的意见还在/).waitFor();
      await card.getByText("那天有检查").waitFor();
    });
  });
});

describe("E7: while the leader is at a training", () => {
  beforeAll(async () => {
    product = await startProduct({ now: "2026-12-07T10:24:08+08:00", events: "E7", startsOn: "2026-11-30" });
    leave = leaveScreens(browser, product);
  });
  afterAll(() => product?.stop());

  test("the delegate reads for whom they decide, and it is on record", async () => {
    await leave.file("s029", { type: "personal", ...days("2026-12-15") });
    await leave.asApprover("s025", ({ page }) => approve(page, "管砺锋", /事假 1 天/));
    await leave.asApprover("s007", async ({ page }) => {
      await page.getByText("受祁望舒委托代批 3 天以内的，至 12-09").waitFor();
      await approve(page, "管砺锋", /受祁望舒委托/);
      await page.getByRole("link", { name: "看已批的" }).tap();
      expect(await page.getByRole("listitem").filter({ hasText: "管砺锋" }).innerText()).toMatch(
        /同意（受祁望舒委托） 10:\d\d\s+已批准/,
      );
    });
  });

  test("several that no window notices are approved at once", async () => {
    await leave.file("s038", { type: "personal", ...days("2026-12-16"), lastHalf: "MORNING" });
    await leave.file("s039", { type: "personal", ...days("2026-12-17"), lastHalf: "MORNING" });
    await leave.asApprover("s037", async ({ page }) => {
      for (const name of ["席听澜", "池牧原"]) await requestOf(page, name).getByRole("checkbox").check();
      await page.getByRole("button", { name: "批准所选 2 件" }).tap();
      await page.getByRole("button", { name: "确认批准 2 件" }).tap();
      await page.getByRole("heading", { name: "没有等你批的请假。" }).waitFor();
    });
  });
});
