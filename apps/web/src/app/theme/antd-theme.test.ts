import { theme as antd } from "antd";
import { expect, test } from "vitest";
import { antdTheme } from "./antd-theme.ts";
import { colours, shade, type Theme } from "./tokens.ts";

test.each<Theme>(["light", "dark"])("antd draws the colours as they are given, %s", (theme) => {
  const drawn = antd.getDesignToken(antdTheme(theme, false));
  const given = (role: keyof typeof colours) => shade(colours[role], theme).toLowerCase();
  expect(drawn.colorPrimary.toLowerCase()).toBe(given("action"));
  expect(drawn.colorError.toLowerCase()).toBe(given("bad"));
  expect(drawn.colorWarning.toLowerCase()).toBe(given("caution"));
  expect(drawn.colorSuccess.toLowerCase()).toBe(given("good"));
  expect(drawn.colorLink.toLowerCase()).toBe(given("link"));
});
