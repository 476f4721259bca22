/** Signs that show nothing, or turn how others are shown; blanks and ends of lines are none. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A text as it is kept: what nobody sees is left out, and blanks around it. Two texts that look the same could differ by
 * such signs, and a name could be written backwards by one. Lists copied from elsewhere often bring them along.
 *
 * @returns an empty text where nothing is left to be seen
 */
export function tidyText(text: string): string {
  const tidy = text.replace(UNSEEN, "").trim();
  return SEEN.test(tidy) ? tidy : "";
}
