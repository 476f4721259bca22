import { addDays, type CivilDate, type ShiftRule } from "@zaigang/domain";
import { demoOffice } from "./demo-office.ts";

const WEEKS_BEFORE = 4;
const HOUR = 60;

/** Noon and Saturday: who holds which posts outside the sessions, week after week, from four weeks before the demo on. */
export function demoShiftRules(start: CivilDate): readonly ShiftRule[] {
  const first = addDays(start, -7 * WEEKS_BEFORE);
  const noonPosts = demoOffice.noonWindows.map(postAt);
  const [early, late] = noonPosts;
  const posts = noonPosts.map(({ code }) => code).sort();
  const always = { everyWeeks: 1, startsOn: first, endsOn: null } as const;
  const noon = { ...always, role: "PRIMARY", days: "WORKDAYS", posts } as const;
  const saturday = { ...always, days: "SATURDAYS", everyWeeks: 2, start: 9 * HOUR, end: 12 * HOUR } as const;
  return [
    // The two relieve each other at 13:00, so that both windows stay open and each has an hour to eat.
    { ...noon, post: early!.code, start: null, end: 13 * HOUR },
    { ...noon, post: late!.code, start: 13 * HOUR, end: null },
    // Primaries in the demo's first week and every second one, backups in the weeks between.
    ...demoOffice.saturdayWindows.map(postAt).flatMap(({ code }): ShiftRule[] => [
      { ...saturday, post: code, posts: [code], role: "PRIMARY" },
      { ...saturday, post: code, posts: [code], role: "BACKUP", startsOn: addDays(first, 7) },
    ]),
  ];
}

function postAt(window: string): (typeof demoOffice.posts)[number] {
  const post = demoOffice.posts.find((candidate) => candidate.window === window);
  if (!post) throw new Error(`The demo office has no post at ${window}`);
  return post;
}
