import { theme as antd, type MappingAlgorithm, type ThemeConfig } from "antd";
import { type Colour, colours, fontFamily, radii, shade, shadows, type Theme } from "./tokens.ts";

/** The dark algorithm dims the colours it starts from; ours are chosen for dark ground already. */
const asGiven: MappingAlgorithm = ({ colorPrimary, colorSuccess, colorWarning, colorError, colorLink }, derived) => ({
  ...derived!,
  colorPrimary,
  colorSuccess,
  colorWarning,
  colorError,
  colorLink,
});

/**
 * The tokens as antd's. Derived values are given too, so that its algorithms guess no greys.
 *
 * @param still whether the person asked for less motion
 */
export function antdTheme(theme: Theme, still: boolean): ThemeConfig {
  const colour = (role: Colour) => shade(colours[role], theme);
  return {
    algorithm: theme === "light" ? antd.defaultAlgorithm : [antd.darkAlgorithm, asGiven],
    cssVar: { key: "zg" },
    hashed: false,
    token: {
      fontFamily,
      fontWeightStrong: 600,
      fontSize: 14,
      lineHeight: 1.5714,
      fontSizeSM: 12,
      fontSizeLG: 16,
      fontSizeHeading1: 30,
      fontSizeHeading2: 24,
      fontSizeHeading3: 20,
      fontSizeHeading4: 16,
      sizeUnit: 4,
      borderRadius: radii.control,
      borderRadiusSM: radii.bar,
      borderRadiusLG: radii.card,
      controlHeight: 32,
      controlHeightSM: 26,
      controlHeightLG: 44,
      lineWidthFocus: 2,
      motion: !still,
      motionDurationFast: "0.12s",
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.2s",
      boxShadow: shade(shadows.dialog, theme),
      boxShadowSecondary: shade(shadows.popover, theme),

      colorBgLayout: colour("page"),
      colorBgContainer: colour("surface"),
      colorBgElevated: colour("floating"),
      colorFillTertiary: colour("fill"),
      colorBgContainerDisabled: colour("fill"),
      colorFillQuaternary: colour("fill-quiet"),
      colorFillAlter: colour("fill-quiet"),
      colorBorder: colour("border"),
      colorBorderSecondary: colour("hairline"),
      colorSplit: colour("hairline"),
      colorText: colour("text"),
      colorTextHeading: colour("text"),
      colorTextSecondary: colour("text-2"),
      colorTextLabel: colour("text-2"),
      colorIcon: colour("text-2"),
      colorTextTertiary: colour("text-3"),
      colorTextQuaternary: colour("text-3"),
      colorTextDescription: colour("text-3"),
      colorTextPlaceholder: colour("text-3"),
      colorTextDisabled: colour("text-3"),
      colorPrimary: colour("action"),
      colorPrimaryHover: colour("action"),
      colorPrimaryActive: colour("action"),
      colorPrimaryBg: colour("action-quiet"),
      controlItemBgActive: colour("action-quiet"),
      colorPrimaryBorder: colour("focus"),
      controlOutline: colour("focus"),
      colorErrorOutline: colour("focus"),
      colorLink: colour("link"),
      colorLinkHover: colour("link"),
      colorLinkActive: colour("link"),
      colorSuccess: colour("good"),
      colorWarning: colour("caution"),
      colorWarningBg: colour("caution-ground"),
      colorWarningBorder: colour("caution"),
      colorError: colour("bad"),
      colorErrorText: colour("bad-text"),
      colorErrorBg: colour("bad-ground"),
      colorErrorBorder: colour("bad"),
      colorBgMask: colour("mask"),
    },
    components: {
      Layout: { bodyBg: colour("page"), headerBg: colour("surface") },
      // On dark ground the chosen part is the lighter one.
      Segmented: { trackBg: colour("fill"), itemSelectedBg: colour(theme === "light" ? "surface" : "hairline") },
      Table: {
        headerBg: colour("fill-quiet"),
        borderColor: colour("hairline-table"),
        rowSelectedBg: colour("action-quiet"),
        cellFontSizeSM: 13,
      },
      Tabs: { inkBarColor: colour("action") },
      Button: { primaryColor: colour("on-action"), primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    },
  };
}
