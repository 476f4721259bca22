import {
  addDays,
  dueAlerts,
  dueTakeovers,
  instantAt,
  nextBoundary,
  type OfficeFacts,
  reconcileAlerts,
} from "@zaigang/domain";
import { print, round } from "./print.ts";
import { MONTH, randomOffices } from "./random-office.ts";

const ROUNDS = 40;
const now = instantAt(addDays(MONTH.from, 2), 624, "Asia/Shanghai");
const days = { from: addDays(MONTH.from, 2), to: addDays(MONTH.from, 17) };

/** What a whole horizon of an office takes to bring in line, by the number of its posts and of its facts. */
export function benchReconcile(): void {
  const [demo] = randomOffices(1, 7) as [OfficeFacts];
  let first: number | null = null;
  for (const [copies, share] of [
    [1, 0],
    [1, 1],
    [2, 1],
    [4, 1],
    [1, 4],
  ] as const) {
    const facts = grown(demo, copies, share);
    const open = dueAlerts(facts, days.from, days.to, now).map((alert, index) => ({ ...alert, id: `${index}` }));
    const started = performance.now();
    for (let round_ = 0; round_ < ROUNDS; round_++) {
      reconcileAlerts(open, dueAlerts(facts, days.from, days.to, now));
      dueTakeovers(facts, days.from, days.to, now);
      nextBoundary(facts, now);
    }
    const ms = (performance.now() - started) / ROUNDS;
    first ??= ms;
    print("reconcile", {
      posts: facts.posts.length,
      facts: facts.absences.length + facts.substitutions.length,
      days: 15,
      openAlerts: open.length,
      ms: round(ms),
      ratioToFirst: round(ms / first),
    });
  }
}

/** The office with `copies` times the people, windows and posts, and `share` times the absences and substitutions. */
function grown(facts: OfficeFacts, copies: number, share: number): OfficeFacts {
  const parts = Array.from({ length: copies }, (_, index) => index);
  const named = (code: string, part: number) => (part === 0 ? code : `${code}-${part}`);
  const times = Array.from({ length: share }, (_, index) => index);
  return {
    ...facts,
    hours: {
      ...facts.hours,
      windowHours: parts.flatMap((part) =>
        facts.hours.windowHours.map((hours) => ({ ...hours, window: named(hours.window, part) })),
      ),
    },
    staff: parts.flatMap((part) => facts.staff.map((person) => ({ ...person, code: named(person.code, part) }))),
    windows: parts.flatMap((part) =>
      facts.windows.map(({ code, number }) => ({ code: named(code, part), number: number + 100 * part })),
    ),
    posts: parts.flatMap((part) =>
      facts.posts.map((post) => ({
        ...post,
        code: named(post.code, part),
        window: post.window === null ? null : named(post.window, part),
      })),
    ),
    pairings: parts.flatMap((part) =>
      facts.pairings.map((pairing) => ({
        ...pairing,
        post: named(pairing.post, part),
        primary: named(pairing.primary, part),
        backup: pairing.backup === null ? null : named(pairing.backup, part),
        reserves: pairing.reserves.map((code) => named(code, part)),
      })),
    ),
    absences: parts.flatMap((part) =>
      times.flatMap((time) =>
        facts.absences.map((absence) => ({
          ...absence,
          id: `${absence.id}-${part}-${time}`,
          staff: named(absence.staff, part),
          // Further copies fall on other days, so that there are more facts and not only more of the same.
          startsAt: absence.startsAt + time * 86_400_000,
          endsAt: absence.endsAt + time * 86_400_000,
        })),
      ),
    ),
    substitutions: parts.flatMap((part) =>
      times.flatMap((time) =>
        facts.substitutions.map((each) => ({
          ...each,
          post: named(each.post, part),
          staff: named(each.staff, part),
          startsAt: each.startsAt + time * 86_400_000,
          endsAt: each.endsAt + time * 86_400_000,
        })),
      ),
    ),
  };
}
