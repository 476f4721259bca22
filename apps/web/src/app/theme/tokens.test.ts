import { expect, test } from "vitest";
import { SHOWN_STATES } from "../../ui/coverage/states.ts";
import { colours, shade, stateColours, type Theme } from "./tokens.ts";

const THEMES: readonly Theme[] = ["light", "dark"];
type Rgb = readonly [red: number, green: number, blue: number];

test.each(THEMES)("text on every state's fill, its pattern included, is at least 4.5:1 (%s)", (theme) => {
  const weak = SHOWN_STATES.flatMap((state) => {
    const { fill, ink, pattern } = stateColours[state];
    const grounds = [rgb(shade(fill, theme))];
    if (pattern)
      grounds.push(mix(rgb(shade(pattern.colour, theme)), grounds[0]!, Number(shade(pattern.opacity, theme))));
    return grounds
      .map((ground) => contrast(rgb(shade(ink, theme)), ground))
      .filter((ratio) => ratio < 4.5)
      .map((ratio) => `${state} ${ratio.toFixed(2)}`);
  });
  expect(weak).toEqual([]);
});

test.each(THEMES)("a letter on its tag is at least 4.5:1 (%s)", (theme) => {
  const solid = ["PRIMARY", "BACKUP", "RESERVE", "PAUSED"] as const;
  for (const state of solid) {
    expect(ratio(colours["on-strong"][at(theme)], stateColours[state].strong[at(theme)]), state).toBeGreaterThanOrEqual(
      4.5,
    );
  }
  const { fill, ink } = stateColours.UNCOVERED;
  expect(ratio(ink[at(theme)], fill[at(theme)])).toBeGreaterThanOrEqual(4.5);
  // The tag is inverted inside these two bars.
  expect(ratio(stateColours.RESERVE.fill[at(theme)], stateColours.RESERVE.ink[at(theme)])).toBeGreaterThanOrEqual(4.5);
});

test.each(THEMES)("every edge that must be seen is at least 3:1 against the surface (%s)", (theme) => {
  const surface = colours.surface[at(theme)];
  for (const state of SHOWN_STATES) {
    const { edge, strong } = stateColours[state];
    expect(ratio((edge ?? strong)[at(theme)], surface), state).toBeGreaterThanOrEqual(3);
    expect(ratio(strong[at(theme)], surface), state).toBeGreaterThanOrEqual(3);
  }
  expect(ratio(colours.border[at(theme)], surface)).toBeGreaterThanOrEqual(3);
  expect(ratio(colours.focus[at(theme)], surface)).toBeGreaterThanOrEqual(3);
});

test.each(THEMES)("text is at least 4.5:1 on every ground it stands on (%s)", (theme) => {
  for (const text of ["text", "text-2", "text-3", "link", "good", "bad-text", "caution", "action"] as const) {
    for (const ground of ["page", "surface", "floating"] as const) {
      expect(
        ratio(colours[text][at(theme)], colours[ground][at(theme)]),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(ratio(colours["on-action"][at(theme)], colours.action[at(theme)])).toBeGreaterThanOrEqual(4.5);
  expect(ratio(colours.text[at(theme)], colours["caution-ground"][at(theme)])).toBeGreaterThanOrEqual(4.5);
  expect(ratio(colours["bad-text"][at(theme)], colours["bad-ground"][at(theme)])).toBeGreaterThanOrEqual(4.5);
  expect(ratio("#FFFFFF", colours.bad[at(theme)])).toBeGreaterThanOrEqual(4.5);
  expect(ratio(colours.undo[at(theme)], colours.text[at(theme)])).toBeGreaterThanOrEqual(4.5);
});

const at = (theme: Theme) => (theme === "light" ? 0 : 1);
const ratio = (one: string, other: string) => contrast(rgb(one), rgb(other));

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)) as unknown as Rgb;
}

function mix(over: Rgb, under: Rgb, opacity: number): Rgb {
  return over.map((channel, index) => channel * opacity + under[index]! * (1 - opacity)) as unknown as Rgb;
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
