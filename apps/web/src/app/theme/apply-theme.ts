import { colours, fontFamily, pendingFill, shade, shadows, stateColours, type Theme } from "./tokens.ts";

/** The tokens of one theme as CSS variables, by name. */
export function cssVariables(theme: Theme): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [role, pair] of Object.entries(colours)) variables.set(`--zg-${role}`, shade(pair, theme));
  for (const [state, { fill, ink, strong, edge, pattern }] of Object.entries(stateColours)) {
    const name = `--zg-${state.toLowerCase()}`;
    variables.set(`${name}-fill`, shade(fill, theme));
    variables.set(`${name}-ink`, shade(ink, theme));
    variables.set(`${name}-strong`, shade(strong, theme));
    if (edge) variables.set(`${name}-edge`, shade(edge, theme));
    if (pattern)
      variables.set(`${name}-pattern`, translucent(shade(pattern.colour, theme), shade(pattern.opacity, theme)));
  }
  variables.set("--zg-pending-fill", shade(pendingFill, theme));
  for (const [name, pair] of Object.entries(shadows)) variables.set(`--zg-shadow-${name}`, shade(pair, theme));
  variables.set("--zg-font", fontFamily);
  return variables;
}

/** Sets the variables on the document; done by script, since the page's policy forbids inline style sheets it does not know. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of cssVariables(theme)) root.style.setProperty(name, value);
  root.dataset["theme"] = theme;
  root.style.colorScheme = theme;
}

function translucent(hex: string, opacity: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${opacity})`;
}
