import type { Instant } from "@zaigang/domain";
import { addressWith } from "../../ui/browser/address.ts";

/** Which stretch is explained, as the address says it. */
export type Explained = { readonly windowCode: string; readonly at: string };

/** The query of the same page with the reasons of a stretch open; without a stretch, closed. */
export function addressWithWhy(search: URLSearchParams, windowCode: string, at: Instant): string {
  return `?${addressWith(search, { why: windowCode, at: new Date(at).toISOString() })}`;
}

export function addressWithoutWhy(search: URLSearchParams): URLSearchParams {
  return addressWith(search, { why: null, at: null });
}

/** `null` where nothing is explained or the address makes no sense. */
export function explainedIn(search: URLSearchParams): Explained | null {
  const [windowCode, at] = [search.get("why"), search.get("at")];
  return windowCode && at && !Number.isNaN(Date.parse(at)) ? { windowCode, at } : null;
}
