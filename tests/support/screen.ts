import axe from "axe-core";
import type { Browser, BrowserContext, Cookie, Page } from "playwright-core";
import type { Product } from "./product.ts";

/** A page of the product, and what went wrong behind it. */
export type Screen = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console or thrown in the page, and requests to any host but the product's. */
  readonly complaints: readonly string[];
};

export type Viewer = {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly timezoneId?: string;
  readonly colorScheme?: "light" | "dark";
  /** Whether the screen is touched. */
  readonly hasTouch?: boolean;
  /** What a browser that was here before sends; nothing for somebody nobody has seen. */
  readonly cookies?: readonly Cookie[];
};

/** Opens the product with nothing stored but the cookies that are given. */
export async function openScreen(browser: Browser, product: Product, path = "/", viewer: Viewer = {}): Promise<Screen> {
  const {
    width = 1440,
    height = 900,
    locale = "zh-CN",
    timezoneId = "Asia/Shanghai",
    colorScheme = "light",
    hasTouch = false,
    cookies = [],
  } = viewer;
  const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId, colorScheme, hasTouch });
  context.setDefaultTimeout(15_000);
  await context.addCookies([...cookies]);
  const page = await context.newPage();

  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== new URL(product.url).host)
      complaints.push(`asked ${request.url()}`);
  });
  await page.goto(`${product.url}${path}`);
  return { page, context, complaints };
}

/** One click on the demo account of a person, as the sign-in page offers it. */
export async function signInByClick(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.getByRole("navigation").first().waitFor();
}

/** What axe finds serious or worse, each with the place in the page. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // What is being asked for anew is dimmed until the answer is there, and colours on their way to others are nobody's to
  // judge.
  await page.waitForFunction(() => document.querySelector("[aria-busy=true], [data-old]") === null);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    // Bars and cells are named in full and show as much of it as fits, beginning with a letter tag: the shown text is
    // then no literal part of the name, which this rule asks for.
    const rules = { "label-content-name-mismatch": { enabled: false } };
    const results = await axe.run(document, { resultTypes: ["violations"], rules });
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.slice(0, 3).map(({ target }) => target.join(" ")),
    }));
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, places }) => `${id}: ${places.join(", ")}`);
}

/** By how many pixels the page is wider than the screen. */
export function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
