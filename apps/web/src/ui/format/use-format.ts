import { useMemo } from "react";
import { type Format, formatFor } from "./format.ts";
import { useLanguage } from "./use-language.ts";

/** The formats in the language on screen, for the office in whose zone and day they are read. */
export function useFormat(timeZone: string, today: string): Format {
  const language = useLanguage();
  return useMemo(() => formatFor({ language, timeZone, today }), [language, timeZone, today]);
}
