import { useEffect, useRef } from "react";

/**
 * What waits, and in its old place whatever somebody is still writing to though it waits no more: no words are lost
 * because another was faster.
 *
 * @param isKept whether there are words to keep
 */
export function useKeptRequests<Request extends { readonly id: string }>(
  waiting: readonly Request[],
  isKept: (id: string) => boolean,
): Request[] {
  const before = useRef<readonly Request[]>([]);
  const shown = keepPlaces(waiting, before.current, isKept);
  useEffect(() => {
    before.current = shown;
  });
  return shown;
}

/** @param before what was shown until now, in order */
export function keepPlaces<Request extends { readonly id: string }>(
  waiting: readonly Request[],
  before: readonly Request[],
  isKept: (id: string) => boolean,
): Request[] {
  const ids = new Set(waiting.map(({ id }) => id));
  const shown = [...waiting];
  for (const [place, request] of before.entries()) {
    if (!ids.has(request.id) && isKept(request.id)) shown.splice(Math.min(place, shown.length), 0, request);
  }
  return shown;
}
