import { useTranslation } from "react-i18next";
import type { WindowName } from "../../ui/format/names.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";

export type NamedPost = {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly window?: (WindowName & { readonly number: number }) | null;
};

/** 8号窗口 of a post at a window, its own name of any other. */
export function usePostName(): (post: NamedPost) => string {
  const { t } = useTranslation();
  const { language } = useOfficeFormat();
  return ({ name, nameEn, window }) =>
    window ? t("window", { number: window.number }) : (language === "en" && nameEn) || name;
}
