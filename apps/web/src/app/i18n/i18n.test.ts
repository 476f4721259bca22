import { expect, test } from "vitest";
import { createI18n, createPreferredI18n, switchLanguage } from "./i18n.ts";
import { chooseLanguage } from "./language-choice.ts";

test.each([
  { stored: "en", browser: ["zh-CN"], chosen: "en", why: "the stored choice comes first" },
  { stored: null, browser: ["en-GB", "zh-CN"], chosen: "en", why: "then the browser's first language" },
  {
    stored: null,
    browser: ["fr", "zh-Hant-TW", "en"],
    chosen: "zh-CN",
    why: "languages we do not speak are passed over",
  },
  { stored: "de", browser: ["en"], chosen: "en", why: "a stored choice we do not speak counts for nothing" },
  { stored: null, browser: ["fr"], chosen: "zh-CN", why: "Chinese where nothing fits" },
  { stored: null, browser: [], chosen: "zh-CN", why: "Chinese where nothing is known" },
])("$why", ({ stored, browser, chosen }) => {
  expect(chooseLanguage(stored, browser)).toBe(chosen);
});

test("the texts are there at once and the page says its language", () => {
  const i18n = createI18n("en");
  expect(i18n.t("terms:state.UNCOVERED")).toBe("Uncovered");
  expect(document.documentElement.lang).toBe("en");
});

test("switching changes the texts and the page's language, and is remembered", async () => {
  const i18n = createI18n("en");
  await switchLanguage(i18n, "zh-CN");
  expect(i18n.t("terms:state.UNCOVERED")).toBe("空岗");
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(createPreferredI18n().language).toBe("zh-CN");
});
