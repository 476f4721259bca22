/** The sample events of the demo office, each played alone: over GraphQL, and on the page where a hall looks for it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type OfficeScript, signInScript } from "../support/office-script.ts";
import { type Product, startProduct } from "../support/product.ts";
import { openScreen, signInByClick } from "../support/screen.ts";
import { askSpans, mergeSpans } from "../support/stretches.ts";

const MONDAY_MORNING = "2026-11-30T08:00:00+08:00";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("E1: three days of leave at window 5 are covered from window 6", async () => {
  await withEvent("E1", async (product, script) => {
    const spans = await askSpans(script, "2026-11-30", "2026-12-05", ["PW05"]);
    const days = mergeSpans(spans).map(({ day, state, acting, at }) => [day, state, acting, at]);
    expect(days).toEqual(
      ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"].flatMap((day) => {
        const isAway = day > "2026-11-30" && day < "2026-12-04";
        const session = isAway ? [day, "BACKUP", "鲍景行", 6] : [day, "PRIMARY", "晏如初", 5];
        return [session, session];
      }),
    );

    const cells = await fourteenDays(product);
    for (const when of ["12-01 周二 上午", "12-01 周二 下午", "12-02 周三 上午", "12-03 周四 下午"]) {
      expect(cells).toContainEqual(expect.stringMatching(`^5号窗口.*${when}，B岗顶岗，由鲍景行顶，在6号窗口办理$`));
    }
    expect(cells).toContainEqual(expect.stringMatching("^5号窗口.*12-04 周五 上午，本人在岗 晏如初$"));
  });
});

test("E2: half a day of a mutual pair is covered from window 2, and she is back in the afternoon", async () => {
  await withEvent("E2", async (product, script) => {
    expect(mergeSpans(await askSpans(script, "2026-12-02", "2026-12-03", ["PW03"]))).toMatchObject([
      { from: "09:00", to: "12:00", state: "BACKUP", acting: "尤怀瑾", at: 2 },
      { from: "14:00", to: "18:00", state: "PRIMARY", acting: "盛一禾", at: 3 },
    ]);

    const cells = await fourteenDays(product);
    expect(cells).toContainEqual(
      expect.stringMatching("^3号窗口.*12-02 周三 上午，B岗顶岗，由尤怀瑾顶，在2号窗口办理$"),
    );
    expect(cells).toContainEqual(expect.stringMatching("^3号窗口.*12-02 周三 下午，本人在岗 盛一禾$"));
  });
});

test("E4: with two of a ring of three away, window 5 has its backup and window 7 its reserve", async () => {
  await withEvent("E4", async (product, script) => {
    const day = mergeSpans(await askSpans(script, "2026-12-09", "2026-12-10", ["PW05", "PW06", "PW07"]));
    expect(day.map(({ state, acting, at }) => [state, acting, at])).toEqual([
      ...Array(2).fill(["BACKUP", "鲍景行", 6]),
      ...Array(2).fill(["PRIMARY", "鲍景行", 6]),
      ...Array(2).fill(["RESERVE", "倪长庚", 7]),
    ]);

    const cells = await fourteenDays(product);
    expect(cells).toContainEqual(
      expect.stringMatching("^5号窗口.*12-09 周三 上午，B岗顶岗，由鲍景行顶，在6号窗口办理$"),
    );
    expect(cells).toContainEqual(expect.stringMatching("^6号窗口.*12-09 周三 上午，本人在岗 鲍景行$"));
    expect(cells).toContainEqual(expect.stringMatching("^7号窗口.*12-09 周三 下午，备用顶岗，由倪长庚顶$"));
  });
});

test("E5: the backup holds an office post through a maternity leave, and sees it at home", async () => {
  await withEvent("E5", async (product, script) => {
    const spans = await askSpans(script, "2026-11-30", "2026-12-12", ["PO16"]);
    const acting = new Set(mergeSpans(spans).map(({ state, acting: name }) => `${state} ${name}`));
    expect([...acting]).toEqual(["BACKUP 佟采薇"]);

    await expectAtHome(product, "s030", "家庭发展岗");
  });
});

test("E6: who is suspended is covered, and is called for nothing", async () => {
  await withEvent("E6", async (product, script) => {
    const own = mergeSpans(await askSpans(script, "2026-12-01", "2026-12-12", ["PO28"]));
    expect(new Set(own.map(({ state, acting }) => `${state} ${acting}`))).toEqual(new Set(["BACKUP 蓝晓岸"]));

    const elsewhere = await askSpans(script, "2026-12-01", "2026-12-12", ["PO27", "PW12"]);
    expect(elsewhere.every(({ reasons }) => reasons.some(({ staff }) => staff.code === "S048"))).toBe(true);
    expect(elsewhere.filter(({ actingStaff }) => actingStaff?.code === "S048")).toEqual([]);

    await expectAtHome(product, "s047", "后台审核岗");
  });
});

test("E10: on its first Saturday three windows open, each by its primary", async () => {
  await withEvent("E10", async (product, script) => {
    const saturday = mergeSpans(await askSpans(script, "2026-12-05", "2026-12-06", windowPosts()));
    expect(saturday).toEqual(
      [
        ["汪拾秋", 1],
        ["鲍景行", 6],
        ["耿听松", 12],
      ].map(([acting, at]) => ({ day: "2026-12-05", from: "09:00", to: "12:00", state: "PRIMARY", acting, at })),
    );

    const cells = await fourteenDays(product);
    const open = cells.filter((name) => name.includes("12-05 周六") && !name.endsWith("不开放"));
    expect(open).toEqual([
      expect.stringMatching("^1号窗口.*本人在岗 汪拾秋$"),
      expect.stringMatching("^6号窗口.*本人在岗 鲍景行$"),
      expect.stringMatching("^12号窗口.*本人在岗 耿听松$"),
    ]);
  });
});

/** Starts the demo office with this event alone, and ends it afterwards. */
async function withEvent(event: string, story: (product: Product, script: OfficeScript) => Promise<void>) {
  const product = await startProduct({ now: MONDAY_MORNING, startsOn: "2026-11-30", events: event });
  try {
    await story(product, await signInScript(product.url, "s009"));
  } finally {
    await product.stop();
  }
}

/** The full names of all cells of the 14-day grid, as the office manager hears them. */
async function fourteenDays(product: Product): Promise<string[]> {
  const { page, context, complaints } = await openScreen(browser, product, "/days");
  await signInByClick(page, "简书宁");
  const cells = page.getByRole("grid").locator("td[aria-label]");
  await cells.first().waitFor();
  const names = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  await context.close();
  expect(complaints).toEqual([]);
  return names;
}

/** A person's own page, on a phone, says that they hold this post today. */
async function expectAtHome(product: Product, username: string, post: string): Promise<void> {
  const { page, context, complaints } = await openScreen(browser, product, "/home", { width: 390, height: 844 });
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill("zaigang-demo");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByText(post).first().waitFor();
  await context.close();
  expect(complaints).toEqual([]);
}

function windowPosts(): string[] {
  return Array.from({ length: 12 }, (_, index) => `PW${String(index + 1).padStart(2, "0")}`);
}
