/**
 * How much the hard tests do: a little with every test run, all of it by `npm run soak`. Each run has another seed;
 * `ZAIGANG_SOAK_SEED` repeats one.
 */
const isFull = process.env["ZAIGANG_SOAK"] === "full";

export function sized({ short, full }: { readonly short: number; readonly full: number }): number {
  return isFull ? full : short;
}

export const SEED = Number(process.env["ZAIGANG_SOAK_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

/** Says in one line what was done, so that it can be repeated and counted. */
export function tell(what: string): void {
  process.stdout.write(`soak: ${what}, seed ${SEED}\n`);
}
