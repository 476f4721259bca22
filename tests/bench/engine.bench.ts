import { addDays, type Coverage, instantAt, type OfficeFacts, planCoverage, planEffort, whatIf } from "@zaigang/domain";
import { percentile, print, round } from "./print.ts";
import { MONTH, randomOffices } from "./random-office.ts";

const SEED = 20_261_209;
const zone = "Asia/Shanghai";
const range = { startsAt: instantAt(MONTH.from, 0, zone), endsAt: instantAt(addDays(MONTH.from, MONTH.days), 0, zone) };
const now = range.startsAt;

/** The engine alone: how many window-sessions it plans in a second, and how that grows with the number of offices. */
export function benchEngine(): void {
  const offices = randomOffices(1000, SEED);
  const sessions = offices.map((facts) => countSessions(planMonth(facts)));
  let first: number | null = null;
  for (const count of [1, 10, 100, 1000]) {
    const rounds = Math.max(1, Math.ceil(200 / count));
    const started = performance.now();
    for (let round = 0; round < rounds; round++) {
      for (let office = 0; office < count; office++) planMonth(offices[office] as OfficeFacts);
    }
    const msPerOffice = (performance.now() - started) / (rounds * count);
    first ??= msPerOffice;
    const perOffice = sessions.slice(0, count).reduce((sum, each) => sum + each, 0) / count;
    print("engine", {
      offices: count,
      days: MONTH.days,
      windowSessionsPerSecond: Math.round((perOffice / msPerOffice) * 1000),
      msPerOffice: round(msPerOffice, 3),
      growthPerOffice: round(msPerOffice / first),
    });
  }
  benchSearch(offices.slice(0, 100));
  benchWhatIf(offices.slice(0, 50));
}

function planMonth(facts: OfficeFacts): Coverage {
  return planCoverage(facts, range, now, "CERTAIN");
}

/** A window-session is one post in one stretch of its opening. */
function countSessions({ spans }: Coverage): number {
  return spans.filter((span, index) => {
    const before = spans[index - 1];
    return before?.post !== span.post || before.endsAt !== span.startsAt;
  }).length;
}

/** How often first choices collided, and the slowest day among those on which they did. */
function benchSearch(offices: readonly OfficeFacts[]): void {
  let [steps, searched, slowest] = [0, 0, 0];
  for (const facts of offices) {
    for (const day of planEffort(facts, range, now, "CERTAIN")) {
      steps += day.steps;
      searched += day.searched;
      if (day.searched === 0) continue;
      const startsAt = instantAt(day.date, 0, zone);
      const started = performance.now();
      planCoverage(facts, { startsAt, endsAt: instantAt(day.date, 1440, zone) }, now, "CERTAIN");
      slowest = Math.max(slowest, performance.now() - started);
    }
  }
  print("engine-search", {
    steps,
    searchedSharePercent: round((100 * searched) / steps),
    slowestSearchedDayMs: round(slowest, 3),
  });
}

function benchWhatIf(offices: readonly OfficeFacts[]): void {
  const samples = offices.map((facts) => {
    const startsAt = instantAt(addDays(MONTH.from, 7), 0, zone);
    const absence = {
      id: "asked",
      staff: "S027",
      kind: "LEAVE",
      startsAt,
      endsAt: startsAt + 86_400_000,
      pending: false,
    } as const;
    const started = performance.now();
    whatIf(facts, { kind: "ABSENCE", absence }, { startsAt, endsAt: absence.endsAt }, now);
    return performance.now() - started;
  });
  print("what-if", { days: 1, p50Ms: round(percentile(samples, 0.5), 3), p95Ms: round(percentile(samples, 0.95), 3) });
}
