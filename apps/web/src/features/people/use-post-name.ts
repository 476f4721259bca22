import { useTranslation } from "react-i18next";
import type { EnteredName } from "../../ui/format/names.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";

export type NamedPost = EnteredName & {
  readonly window?: (EnteredName & { readonly number: number }) | null;
};

/** 8号窗口 of a post at a window, its own name of any other. */
export function usePostName(): (post: NamedPost) => string {
  const { t } = useTranslation();
  const format = useOfficeFormat();
  return (post) => (post.window ? t("window", { number: post.window.number }) : format.nameOf(post));
}
