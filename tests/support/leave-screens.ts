/** Leave as people of the demo office ask for it and decide on it, each on a phone that nobody else has used. */
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { send } from "./mutations.ts";
import { DEMO_PASSWORD, signInScript } from "./office-script.ts";
import type { Product } from "./product.ts";
import { horizontalOverflow, openScreen, type Screen, seriousViolations } from "./screen.ts";
import { askSpans, mergeSpans } from "./stretches.ts";

const PHONE = { width: 390, height: 844 };

type Story = (screen: Screen) => Promise<void>;

export type Days = {
  readonly firstDate: string;
  readonly firstHalf: string;
  readonly lastDate: string;
  readonly lastHalf: string;
};

export function days(firstDate: string, lastDate = firstDate): Days {
  return { firstDate, firstHalf: "MORNING", lastDate, lastHalf: "AFTERNOON" };
}

/** What a test does with leave in a product; nothing is kept between its steps but what the office knows. */
export type LeaveScreens = ReturnType<typeof leaveScreens>;

export function leaveScreens(browser: Browser, product: Product) {
  /** Signs in on a page, and leaves it without a complaint of the browser. */
  async function as(username: string, path: string, story: Story): Promise<void> {
    const screen = await openScreen(browser, product, path, { ...PHONE, hasTouch: true });
    const { page, context, complaints } = screen;
    await page.getByLabel("用户名").fill(username);
    await page.getByLabel("密码").fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await story(screen);
    expect(complaints).toEqual([]);
    await context.close();
  }

  /** The inbox of somebody for whom something waits; usable by everybody. */
  async function asApprover(username: string, story: Story): Promise<void> {
    await as(username, "/leave/decide", async (screen) => {
      await screen.page.getByRole("article").first().waitFor();
      expect(await horizontalOverflow(screen.page)).toBeLessThanOrEqual(0);
      expect(await seriousViolations(screen.page)).toEqual([]);
      await story(screen);
    });
  }

  return {
    as,
    asApprover,

    /** Everybody of the chain approves in turn, in two taps each. @param said what each reads on the card */
    async approveAll(usernames: readonly string[], name: string, said: RegExp): Promise<void> {
      for (const username of usernames) {
        await as(username, "/leave/decide", ({ page }) => approve(page, name, said));
      }
    },

    /** Files leave over GraphQL, where asking for it is not the story. */
    async file(username: string, input: Days & { readonly type: string }): Promise<void> {
      const script = await signInScript(product.url, username);
      const filed = await send(script, { mutation: "fileLeave", input, key: `${username} asks ${input.firstDate}` });
      expect(filed.refusal).toBeNull();
    },

    /** Who holds a post on a day, session by session. */
    async acting(post: string, date: string): Promise<string[]> {
      const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      const spans = mergeSpans(await askSpans(await signInScript(product.url, "s009"), date, next, [post]));
      return spans.map(({ state, acting: person, at }) =>
        [state, person, at].filter((said) => said !== null).join(" "),
      );
    },
  };
}

/** The card of a person's request in the inbox. */
export function requestOf(page: Page, name: string) {
  return page.getByRole("article").filter({ hasText: name });
}

export async function approve(page: Page, name: string, said: RegExp): Promise<void> {
  const card = requestOf(page, name);
  await card.filter({ hasText: said }).waitFor();
  await card.getByRole("button", { name: /^批准/ }).tap();
  await card.getByRole("button", { name: "确认批准" }).tap();
  await card.waitFor({ state: "detached" });
}

/** Chooses a kind of leave that is not among the usual ones as well. */
export async function chooseType(page: Page, name: string): Promise<void> {
  const chip = page.getByRole("group", { name: "假别" }).getByRole("button", { name: new RegExp(`^${name}`) });
  if ((await chip.count()) === 0) await page.getByRole("button", { name: "更多", exact: true }).tap();
  await chip.tap();
}

/** Types a date that the calendar does not show. */
export async function typeDate(page: Page, label: "开始日期" | "结束日期", date: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.tap();
  // What is typed while the picker still opens is lost.
  await page.locator(".ant-picker-dropdown").waitFor();
  await field.fill(date);
  await field.press("Enter");
}
