import type { Language } from "./language.ts";
import { FORMAT_WORDS } from "./words.ts";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const percentage = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 2 });
const halfSteps = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** 4,120 in both languages. */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** 99.85% in both languages. @param share 0 to 1 */
export function formatShare(share: number): string {
  return percentage.format(share);
}

/** 2.5 天, 2.5 days, 1 day */
export function formatDays(count: number, language: Language): string {
  return FORMAT_WORDS[language].days(halfSteps.format(count), count === 1);
}

/** 满岗 2/2, 在岗 1/2; at limit 2/2, on post 1/2. */
export function formatLoad(held: number, limit: number, language: Language): string {
  const words = FORMAT_WORDS[language];
  return `${held >= limit ? words.atLimit : words.onPost} ${held}/${limit}`;
}
