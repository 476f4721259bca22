import { demoFacts } from "@zaigang/db";
import { type OfficeFacts, type Pairing, resilience, suggestBackups } from "@zaigang/domain";
import { percentile, print, round } from "./print.ts";

const ROUNDS = 20;
const DAY = "2026-12-09";
const NOBODY_KNOWS = { departmentOf: () => null, departmentOfPost: () => null };

/** How many absences empty a post: the demo office, and it with windows that all share reserves, which is one cluster. */
export function benchResilience(): void {
  const demo = demoFacts({ start: "2026-11-30", events: "none" });
  bench("resilience", demo, () => resilience(demo, DAY).plans);
  const shared = { ...demo, pairings: demo.pairings.map((pairing, index) => chained(pairing, index, demo)) };
  bench("resilience-one-cluster", shared, () => resilience(shared, DAY).plans);
  bench("suggest-backups", demo, () => suggestBackups(demo, "PW10", DAY, NOBODY_KNOWS).length);
}

/** Every post may be held by the holder of the next one too. */
function chained(pairing: Pairing, index: number, { pairings }: OfficeFacts): Pairing {
  const next = pairings[(index + 1) % pairings.length]?.primary ?? pairing.primary;
  const isIn = [pairing.primary, pairing.backup, ...pairing.reserves].includes(next);
  return isIn ? pairing : { ...pairing, reserves: [...pairing.reserves, next] };
}

function bench(name: string, { staff, posts }: OfficeFacts, run: () => number): void {
  let result = run();
  const samples = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    result = run();
    return performance.now() - started;
  });
  print(name, {
    people: staff.length,
    posts: posts.length,
    found: result,
    p50Ms: round(percentile(samples, 0.5)),
    p95Ms: round(percentile(samples, 0.95)),
  });
}
