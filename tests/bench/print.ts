/** Prints one figure as one line of JSON, so that runs can be compared by a script. */
export function print(figure: string, values: Readonly<Record<string, number | string>>): void {
  console.log(JSON.stringify({ figure, ...values }));
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** @returns the value below which the given share of the samples lies */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
