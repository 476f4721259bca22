/**
 * `npm run bench`: prints one line of JSON per figure. Compare ratios of one run; machines differ. With arguments only
 * the parts named: `npm run bench -- engine reconcile`.
 */
import { benchBoard } from "./board.bench.ts";
import { benchChanges } from "./changes.bench.ts";
import { benchEngine } from "./engine.bench.ts";
import { benchLeave } from "./leave.bench.ts";
import { benchLists } from "./lists.bench.ts";
import { benchReconcile } from "./reconcile.bench.ts";
import { benchResilience } from "./resilience.bench.ts";

const PARTS: Record<string, () => void | Promise<void>> = {
  engine: benchEngine,
  reconcile: benchReconcile,
  resilience: benchResilience,
  board: benchBoard,
  changes: benchChanges,
  lists: benchLists,
  leave: benchLeave,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
