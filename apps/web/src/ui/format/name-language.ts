import type { Language } from "./language.ts";

/** The `lang` of a person's name on screen: on English pages its reading stands, which is Chinese in Latin letters. */
export function nameLanguage(language: Language): string | undefined {
  return language === "en" ? "zh-Latn" : undefined;
}
