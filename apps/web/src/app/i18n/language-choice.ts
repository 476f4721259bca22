import { isLanguage, type Language } from "../../ui/format/language.ts";

const STORAGE_KEY = "zaigang.language";

/**
 * The language to start in: the stored choice, else the first of the browser's languages that we
 * speak, else Chinese.
 *
 * @param browserLanguages BCP 47 tags, the preferred first
 */
export function chooseLanguage(storedChoice: string | null, browserLanguages: readonly string[]): Language {
  if (isLanguage(storedChoice)) return storedChoice;
  for (const tag of browserLanguages) {
    const [primary] = tag.toLowerCase().split("-");
    if (primary === "zh") return "zh-CN";
    if (primary === "en") return "en";
  }
  return "zh-CN";
}

/** The choice made on this machine earlier; `null` if there is none or the browser keeps nothing. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null; // storage is switched off: the browser's language will do
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is switched off or full: the choice lasts until the page is closed.
  }
}
