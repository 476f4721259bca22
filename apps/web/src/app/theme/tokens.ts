import type { ShownState } from "../../ui/coverage/states.ts";

/**
 * Every colour, size and shadow of the product, light and dark. The page reads them as CSS
 * variables (`--zg-…`, see apply-theme.ts), antd through its theme (antd-theme.ts).
 */
export type Theme = "light" | "dark";

/** A colour in the light and in the dark theme. */
export type Pair = readonly [light: string, dark: string];

export const colours = {
  page: ["#F4F5F7", "#0D1117"],
  surface: ["#FFFFFF", "#151B23"],
  floating: ["#FFFFFF", "#1C242E"],
  fill: ["#F0F2F5", "#1E2630"],
  "fill-quiet": ["#F7F8FA", "#19202A"],
  border: ["#868F9B", "#6B7785"],
  hairline: ["#E1E5EA", "#2A333E"],
  "hairline-table": ["#ECEFF2", "#222A34"],
  text: ["#16202C", "#E6EAF0"],
  "text-2": ["#4A5563", "#B3BDC9"],
  "text-3": ["#626D7A", "#8D98A6"],
  action: ["#1C3F6E", "#8DB4EC"],
  "on-action": ["#FFFFFF", "#0B1626"],
  "action-quiet": ["#E8EEF7", "#1B2A40"],
  focus: ["#1D5FB4", "#8DB4EC"],
  link: ["#1D5191", "#9CC0F2"],
  good: ["#1F6B4F", "#6FC3A0"],
  caution: ["#8A5A00", "#E5B544"],
  "caution-ground": ["#FDF5E0", "#2A2414"],
  bad: ["#C8281E", "#D63A2E"],
  "bad-text": ["#A31B12", "#FFA59B"],
  "bad-ground": ["#FDF0EE", "#2B1A1B"],
  /** The way back on a notice, which is as dark as the page is light. */
  undo: ["#9CC0F2", "#1D5191"],
  mask: ["rgba(13,17,23,.45)", "rgba(0,0,0,.60)"],
  /** What prints on a solid letter tag or a count: white, in the dark near-black. */
  "on-strong": ["#FFFFFF", "#0D1117"],
} as const satisfies Record<string, Pair>;

export type Colour = keyof typeof colours;

export type StateColours = {
  readonly fill: Pair;
  readonly ink: Pair;
  /** For the letter tag, the evidence line, icons and text on the surface. */
  readonly strong: Pair;
  /** The colour of the pattern with its opacity; none for flat fills. */
  readonly pattern: { readonly colour: Pair; readonly opacity: Pair } | null;
  /** The edge, where the state has one. */
  readonly edge: Pair | null;
};

export const stateColours: Readonly<Record<ShownState, StateColours>> = {
  PRIMARY: {
    fill: ["#E1EDE9", "#1C332E"],
    ink: ["#17463B", "#B4DDD0"],
    strong: ["#2F6B5E", "#6FB8A4"],
    pattern: null,
    edge: ["#759B90", "#4F8577"],
  },
  BACKUP: {
    fill: ["#A9C9F0", "#234F8A"],
    ink: ["#0A2A55", "#E4EFFF"],
    strong: ["#1D5FB4", "#86B5F2"],
    pattern: null,
    edge: null,
  },
  RESERVE: {
    fill: ["#4B3791", "#8E7DD8"],
    ink: ["#FFFFFF", "#120A2E"],
    strong: ["#4B3791", "#B6A6F4"],
    pattern: { colour: ["#FFFFFF", "#FFFFFF"], opacity: [".17", ".20"] },
    edge: null,
  },
  SUBSTITUTE: {
    fill: ["#FFFFFF", "#111A21"],
    ink: ["#0A4F61", "#A8E6F3"],
    strong: ["#0B6E86", "#5CC5DB"],
    pattern: { colour: ["#0B6E86", "#5CC5DB"], opacity: [".24", ".24"] },
    edge: ["#0B6E86", "#5CC5DB"],
  },
  PAUSED: {
    fill: ["#FAE3A8", "#473812"],
    ink: ["#573A00", "#FFE09A"],
    strong: ["#8A5A00", "#E5B544"],
    pattern: { colour: ["#8A5A00", "#E5B544"], opacity: [".20", ".20"] },
    edge: null,
  },
  UNCOVERED: {
    fill: ["#C8281E", "#D63A2E"],
    ink: ["#FFFFFF", "#FFFFFF"],
    strong: ["#C8281E", "#FF8A7D"],
    pattern: { colour: ["#3A0000", "#3A0000"], opacity: [".30", ".30"] },
    edge: null,
  },
  POSSIBLE: {
    fill: ["#FFFFFF", "#151B23"],
    ink: ["#A31B12", "#FFA59B"],
    strong: ["#C8281E", "#FF8A7D"],
    pattern: { colour: ["#C8281E", "#FF8A7D"], opacity: [".24", ".24"] },
    edge: ["#C8281E", "#FF8A7D"],
  },
  CLOSED: {
    fill: ["#F0F2F5", "#1B222B"],
    ink: ["#59636F", "#97A3B0"],
    strong: ["#7A8592", "#77838F"],
    pattern: null,
    edge: null,
  },
};

/** A takeover that a pending request would cause: a BACKUP bar on this ground. */
export const pendingFill: Pair = ["#EAF2FC", "#17263B"];

export const fontFamily = [
  "-apple-system",
  "BlinkMacSystemFont",
  '"Segoe UI"',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"HarmonyOS Sans SC"',
  '"Source Han Sans SC"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"WenQuanYi Micro Hei"',
  "sans-serif",
].join(", ");

/** Shadows of what floats. In the dark a hairline takes their place. */
export const shadows = {
  popover: [
    "0 6px 20px rgba(16,24,40,.12), 0 1px 3px rgba(16,24,40,.10)",
    "0 0 0 1px #303A46, 0 6px 20px rgba(0,0,0,.50)",
  ],
  dialog: ["0 16px 48px rgba(16,24,40,.20)", "0 0 0 1px #303A46, 0 16px 48px rgba(0,0,0,.60)"],
} as const satisfies Record<string, Pair>;

/** Pixels. */
export const radii = { tag: 3, bar: 4, control: 6, card: 8, dialog: 12 } as const;

export function shade(pair: Pair, theme: Theme): string {
  return theme === "light" ? pair[0] : pair[1];
}
