/** Leave as people of the demo office ask for it, decide on it and see it, each in a browser that nobody else has used. */
import type { Browser, Cookie, Page } from "playwright-core";
import { expect } from "vitest";
import { send } from "./mutations.ts";
import { DEMO_PASSWORD, type OfficeScript, signInScript } from "./office-script.ts";
import type { Product } from "./product.ts";
import { horizontalOverflow, openScreen, type Screen, seriousViolations, type Viewer } from "./screen.ts";
import { askSpans, mergeSpans } from "./stretches.ts";

const PHONE = { width: 390, height: 844, hasTouch: true };
export const DESK = { width: 1440, height: 900 };

type Story<Told> = (screen: Screen) => Promise<Told>;

/** What is chosen on the form: a kind of leave by its name, and the dates that are tapped. */
export type Asked = { readonly type: string; readonly dates: readonly string[] };

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
  const sessions = new Map<string, Cookie[]>();
  const scripts = new Map<string, Promise<OfficeScript>>();

  /** Opens a page, signing in where they have not yet, and leaves it without a complaint of the browser. */
  async function as<Told>(username: string, path: string, story: Story<Told>, viewer: Viewer = PHONE): Promise<Told> {
    const cookies = sessions.get(username);
    const screen = await openScreen(browser, product, path, { ...viewer, ...(cookies && { cookies }) });
    const { page, context, complaints } = screen;
    if (!cookies) {
      await page.getByLabel("用户名").fill(username);
      await page.getByLabel("密码").fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "登录", exact: true }).click();
    }
    const told = await story(screen);
    expect(complaints).toEqual([]);
    sessions.set(username, await context.cookies());
    await context.close();
    return told;
  }

  /** A session of somebody over GraphQL. */
  function script(username: string): Promise<OfficeScript> {
    const known = scripts.get(username) ?? signInScript(product.url, username);
    scripts.set(username, known);
    return known;
  }

  /** The inbox of somebody for whom something waits; usable by everybody. */
  async function asApprover(username: string, story: Story<void>): Promise<void> {
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
    script,

    /** Asks on the form. @param next for what it then waits @param story what the form says, up to sending it */
    async ask(username: string, asked: Asked, next: string, story: (page: Page) => Promise<void>): Promise<void> {
      await as(username, "/leave/new", async ({ page }) => {
        await chooseType(page, asked.type);
        for (const date of asked.dates) await page.locator(`[data-date="${date}"]`).tap();
        await story(page);
        await page.getByText(`已提交，等${next}`).waitFor();
      });
    },

    /** What a person reads of what is left to them, and of their latest request of a kind on its page. */
    ownLeave(username: string, type: string): Promise<{ readonly left: string; readonly request: string }> {
      return as(username, "/leave", async ({ page }) => {
        const main = page.locator("main");
        await main.getByRole("heading", { name: "我的请假" }).waitFor();
        const left = await main.innerText();
        const requests = main.getByRole("listitem").getByRole("link", { name: new RegExp(`^${type} [\\d.]`) });
        await requests.first().tap();
        await main.getByRole("heading", { name: "审批" }).waitFor();
        return { left, request: await main.innerText() };
      });
    },

    /** All that the list of open alerts says. */
    openAlerts(username: string): Promise<string> {
      return as(username, "/alerts?show=open", ({ page }) => page.getByRole("region", { name: /^未解除/ }).innerText());
    },

    /** What the office manager's board says of a window on a day, stretch by stretch. */
    board(window: number, date: string): Promise<(string | null)[]> {
      const read: Story<(string | null)[]> = async ({ page }) => {
        const stretches = page.getByRole("grid").getByLabel(new RegExp(`^${window}号窗口 \\d`));
        await stretches.first().waitFor();
        return stretches.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
      };
      return as("s009", `/board?date=${date}`, read, DESK);
    },

    /** Everybody of the chain approves in turn, in two taps each. @param said what each reads on the card */
    async approveAll(usernames: readonly string[], name: string, said: RegExp): Promise<void> {
      for (const username of usernames) {
        await as(username, "/leave/decide", ({ page }) => approve(page, name, said));
      }
    },

    /** Files leave over GraphQL, where asking for it is not the story. */
    async file(username: string, input: Days & { readonly type: string }): Promise<void> {
      const filed = await send(await script(username), {
        mutation: "fileLeave",
        input,
        key: `${username} asks ${input.firstDate}`,
      });
      expect(filed.refusal).toBeNull();
    },

    /** Who holds a post on a day, session by session. */
    async acting(post: string, date: string): Promise<string[]> {
      const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      const spans = mergeSpans(await askSpans(await script("s009"), date, next, [post]));
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
  const types = page.getByRole("group", { name: "假别" });
  await types.getByRole("button").first().waitFor();
  const chip = types.getByRole("button", { name: new RegExp(`^${name}`) });
  if ((await chip.count()) === 0) await page.getByRole("button", { name: "更多", exact: true }).tap();
  await chip.tap();
}

/** Types a date that the calendar does not show. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label, exact: true });
  const picker = page.locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)");
  await field.click();
  // What is typed while the picker still opens is lost.
  await picker.waitFor();
  await field.fill(date);
  await field.press("Enter");
  await picker.waitFor({ state: "hidden" });
}
