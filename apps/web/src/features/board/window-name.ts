import type { Language } from "../../ui/format/language.ts";
import type { HallWindow } from "./board-bars.ts";

/** 社会救助 rather than 社会救助窗口: inside lists the word says nothing. */
export function windowName(window: HallWindow, language: Language): string {
  return (language === "en" && window.nameEn) || window.name.replace(/窗口$/, "");
}

/** What is done there, in a line. */
export function windowBusinesses(window: HallWindow, language: Language): string {
  if (language === "en" && window.businessesEn.length > 0) return window.businessesEn.join(", ");
  return window.businesses.join("、");
}
