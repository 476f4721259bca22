import { useMediaQuery } from "./use-media-query.ts";

export type Screen = "phone" | "narrow" | "wide";

/** `phone` below 768 pixels, `narrow` below 1200, where side panels become drawers. */
export function useScreen(): Screen {
  const isPhone = useMediaQuery("(max-width: 767px)");
  const isNarrow = useMediaQuery("(max-width: 1199px)");
  if (isPhone) return "phone";
  return isNarrow ? "narrow" : "wide";
}
