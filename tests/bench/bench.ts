/** `npm run bench`: prints one line of JSON per figure. Compare ratios of one run; machines differ. */
import { benchBoard } from "./board.bench.ts";
import { benchEngine } from "./engine.bench.ts";

benchEngine();
await benchBoard();
