import { type CivilDate, parseDate } from "@zaigang/domain";

/** New values by their names; `null` takes one away. */
export type AddressChanges = Readonly<Record<string, string | null>>;

/** What an address says with some of it changed. */
export function addressWith(search: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The date of that name; `null` for what is no date, which anybody may write into an address. */
export function dateIn(search: URLSearchParams, name: string): CivilDate | null {
  try {
    return parseDate(search.get(name) ?? "");
  } catch {
    return null;
  }
}
