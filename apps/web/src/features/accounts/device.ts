const BROWSERS = [
  ["MicroMessenger", "微信"],
  ["DingTalk", "钉钉"],
  ["Edg", "Edge"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["HarmonyOS", "HarmonyOS"],
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** A browser and its system in short, from what it calls itself; `null` where neither is known. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([sign]) => userAgent?.includes(sign))?.[1] ?? null;
  const known = [find(SYSTEMS), find(BROWSERS)].filter((each) => each !== null);
  return known.length > 0 ? known.join(" · ") : null;
}
