import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { LANGUAGES, type Language } from "../../ui/format/language.ts";
import { chooseLanguage, storedLanguage, storeLanguage } from "./language-choice.ts";
import { resources } from "./resources.ts";

/** The interface's texts in `language`, ready at once: nothing is loaded. Keeps `<html lang>` in step. */
export function createI18n(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    resources,
    supportedLngs: LANGUAGES,
    fallbackLng: false,
    defaultNS: "terms",
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  instance.on("languageChanged", (changed) => {
    document.documentElement.lang = changed;
  });
  instance.use(initReactI18next).init();
  return instance;
}

/** The texts in this person's language on this machine. */
export function createPreferredI18n(): i18n {
  return createI18n(chooseLanguage(storedLanguage(), navigator.languages));
}

/** Changes the language of everything on screen and remembers it on this machine. */
export async function switchLanguage(instance: i18n, language: Language): Promise<void> {
  storeLanguage(language);
  await instance.changeLanguage(language);
}
