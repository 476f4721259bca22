/** Which way in there is for somebody who is not signed in. */
export type Entry = {
  /** The database holds no office yet. */
  readonly needsSetUp: boolean;
  /** Years whose holiday notices the product brings. */
  readonly calendarYears: readonly number[];
  /** Who has to change their password before anything else. */
  readonly passwordDue: { readonly name: string; readonly username: string } | null;
  /** Another way in, by the words on its button; `null` without one. */
  readonly oidc: { readonly label: string } | null;
};

/** @throws where the server cannot be reached */
export async function requestEntry(signal: AbortSignal): Promise<Entry> {
  const response = await fetch("/api/entry", { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as Entry;
}
