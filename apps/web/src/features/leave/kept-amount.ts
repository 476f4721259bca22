import type { CivilDate, Half } from "@zaigang/domain";

/** Where leave ends now. */
export type Shorter = { readonly lastDate: CivilDate; readonly lastHalf: Half };

type Day = { readonly date: CivilDate; readonly amount: number; readonly halves: readonly Half[] };

/**
 * What is left of leave that ends with an earlier half-day, in its unit.
 *
 * @param days its days with what each takes and by which halves
 */
export function keptAmount(days: readonly Day[], { lastDate, lastHalf }: Shorter): number {
  const kept = days.map(({ date, amount, halves }) => {
    if (date !== lastDate) return date < lastDate ? amount : 0;
    if (lastHalf === "AFTERNOON" || halves.length === 0) return amount;
    return (amount * halves.filter((half) => half === "MORNING").length) / halves.length;
  });
  return kept.reduce((sum, amount) => sum + amount, 0);
}
