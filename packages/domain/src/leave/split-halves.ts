/**
 * Two groups of about one size, of which one goes in the morning and one in the afternoon, so that of two who back each
 * other the one is there while the other is off. Where pairs come round in an odd circle two of it go together.
 *
 * @param people by code, in any order
 * @param pairs who back each other; those with somebody else do not matter
 * @returns each person once, by code
 * Source: docs/rules.md R-90.
 */
export function splitHalves(
  people: readonly string[],
  pairs: readonly (readonly [string, string])[],
): { readonly morning: readonly string[]; readonly afternoon: readonly string[] } {
  const partners = new Map<string, Set<string>>(people.toSorted().map((code) => [code, new Set()]));
  for (const [one, other] of pairs) {
    if (one === other || !partners.has(one) || !partners.has(other)) continue;
    partners.get(one)?.add(other);
    partners.get(other)?.add(one);
  }
  const placed = new Set<string>();
  const groups: [string[], string[]] = [[], []];
  for (const start of partners.keys()) {
    if (placed.has(start)) continue;
    const [near, far] = sidesFrom(start, partners, placed);
    // The larger side joins the smaller group.
    const isFirstSmaller = groups[0].length < groups[1].length;
    const isNearLarger = near.length >= far.length;
    const [toFirst, toSecond] = isFirstSmaller === isNearLarger ? [near, far] : [far, near];
    groups[0].push(...toFirst);
    groups[1].push(...toSecond);
  }
  return { morning: groups[0].sort(), afternoon: groups[1].sort() };
}

/** All who hang together with somebody through pairs, by whether an even or odd number of them lies between. */
function sidesFrom(
  start: string,
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  placed: Set<string>,
): [string[], string[]] {
  const sides: [string[], string[]] = [[start], []];
  placed.add(start);
  let [row, isFar] = [[start], true];
  while (row.length > 0) {
    const next = row.flatMap((code) => [...(partners.get(code) ?? [])]).filter((code) => !placed.has(code));
    row = [...new Set(next)].sort();
    for (const code of row) placed.add(code);
    sides[isFar ? 1 : 0].push(...row);
    isFar = !isFar;
  }
  return sides;
}
