import { useSyncExternalStore } from "react";

/** Whether a media query holds, as it changes. False where the browser knows no media queries. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener("change", notify);
      return () => list?.removeEventListener("change", notify);
    },
    () => globalThis.matchMedia?.(query).matches ?? false,
  );
}
