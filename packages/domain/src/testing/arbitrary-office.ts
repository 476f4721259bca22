import fc from "fast-check";
import type { OfficeFacts } from "../coverage/facts.ts";
import { addDays } from "../time/civil.ts";
import {
  at,
  away,
  DAY,
  during,
  MONDAY_TO_FRIDAY,
  named,
  office,
  openOn,
  pause,
  shift,
  signIn,
  signOut,
} from "./office.ts";
import { STEP } from "./reference.ts";

/**
 * Random small offices in the form in which a failure is printed: lines of names, and times as texts. Few
 * people hold many posts, so that rings, mutual pairs and shared backups come by themselves.
 */
export type RandomOffice = {
  readonly lines: Readonly<Record<string, string>>;
  readonly rules: {
    readonly coverLimit: number;
    readonly signInsPerDay: 2 | 4;
    readonly reservesStepIn: boolean;
    readonly signInRequiredFrom: string | null;
  };
  readonly priorities: Readonly<Record<string, number>>;
  readonly exempt: readonly string[];
  readonly openAtNoon: boolean;
  readonly absences: readonly { staff: string; times: string; kind: "LEAVE" | "OUTING"; pending: boolean }[];
  readonly named: readonly { post: string; staff: string; times: string }[];
  readonly shifts: readonly { staff: string; post: string }[];
  readonly noonRules: readonly { post: string; role: "PRIMARY" | "BACKUP"; until: "13:00" | null }[];
  readonly closures: readonly { window: string; times: string }[];
  readonly passing: readonly { staff: string; when: "COMES_TOMORROW" | "COMES_TODAY" | "LEFT" | "LAST_DAY" }[];
  readonly posts: readonly { post: string; when: "COMES_TOMORROW" | "COMES_TODAY" | "LEFT" | "LAST_DAY" }[];
  readonly pauses: readonly { window: string; times: string }[];
  readonly signIns: readonly { staff: string; time: string; direction: "IN" | "OUT" }[];
  readonly now: string;
};

const PEOPLE = ["A", "B", "C", "D", "E"];
const POSTS = ["W1", "W2", "W3", "W4a", "W4b", "O1"];

const staff = fc.constantFrom(...PEOPLE);
const time = (from: number, to: number) =>
  fc.integer({ min: (from * 60) / STEP, max: (to * 60) / STEP }).map((step) => clockText(step * STEP));
/** Half of all stretches last the whole day, so that people are away together; most others begin at a half hour. */
const times = fc.oneof(
  fc.constant("00:00-24:00"),
  fc
    .tuple(fc.integer({ min: 16, max: 34 }), fc.integer({ min: 1, max: 13 }), fc.constantFrom(0, 0, 0, STEP))
    .map(([half, length, late]) => `${clockText(half * 30 + late)}-${clockText((half + length) * 30 + late)}`),
);

/** Three primaries for up to six posts, who are also the ones most often away: then the others are sought after. */
const line = fc
  .tuple(fc.constantFrom("A", "B", "C"), fc.shuffledSubarray(PEOPLE), fc.constantFrom(true, true, false))
  .map(([primary, others, hasBackup]) =>
    [primary, ...(hasBackup ? [] : ["-"]), ...others.filter((name) => name !== primary)].join(" "),
  );

const lines = fc
  .array(line, { minLength: 2, maxLength: POSTS.length, size: "max" })
  .map((texts) => Object.fromEntries(texts.map((text, index) => [POSTS[index] as string, text])));

const post = fc.constantFrom(...POSTS);
const few = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength, size: "max" });

const when = fc.constantFrom("COMES_TOMORROW", "COMES_TODAY", "LEFT", "LAST_DAY");

const DATES = {
  COMES_TOMORROW: { startsOn: addDays(DAY, 1), endsOn: null },
  COMES_TODAY: { startsOn: DAY, endsOn: null },
  LEFT: { startsOn: null, endsOn: DAY },
  LAST_DAY: { startsOn: null, endsOn: addDays(DAY, 1) },
} as const;

export const randomOffice: fc.Arbitrary<RandomOffice> = fc.record({
  lines,
  rules: fc.record({
    coverLimit: fc.constantFrom(1, 1, 1, 2, 3),
    signInsPerDay: fc.constantFrom<(2 | 4)[]>(2, 4),
    reservesStepIn: fc.constantFrom(true, true, true, false),
    signInRequiredFrom: fc.constantFrom(null, null, null, "2026-03-10", "2026-03-11"),
  }),
  priorities: fc.dictionary(post, fc.constantFrom(1, 20), { maxKeys: 2 }),
  exempt: few(post, 1),
  openAtNoon: fc.boolean(),
  absences: few(
    fc.record({
      staff: fc.constantFrom("A", "B", "C", "A", "B", "C", "D", "E"),
      times,
      kind: fc.constantFrom("LEAVE", "OUTING"),
      pending: fc.constantFrom(false, false, true),
    }),
    8,
  ),
  named: few(fc.record({ post, staff, times }), 3),
  shifts: few(fc.record({ staff, post }), 2),
  noonRules: few(
    fc.record({ post, role: fc.constantFrom("PRIMARY", "BACKUP"), until: fc.constantFrom("13:00", null) }),
    1,
  ),
  closures: few(fc.record({ window: fc.constantFrom("W1", "W2"), times }), 1),
  passing: few(fc.record({ staff, when }), 1),
  posts: few(fc.record({ post, when }), 1),
  pauses: few(
    fc.record({ window: fc.constantFrom("W1", "W2"), times: fc.constantFrom("09:30-10:00", "15:00-15:20") }),
    1,
  ),
  signIns: fc.uniqueArray(fc.record({ staff, time: time(8, 17), direction: fc.constantFrom("IN", "IN", "OUT") }), {
    maxLength: 5,
    size: "max",
    selector: (turn) => `${turn.staff} ${turn.time}`,
  }),
  now: time(8, 18),
});

/** The facts of a random office. What it says of posts and windows that it has not is left out. */
export function factsOf(random: RandomOffice): OfficeFacts {
  const { lines: own, rules, priorities, exempt, openAtNoon } = random;
  const windows = [...new Set(Object.keys(own).flatMap((code) => /^W\d/.exec(code)?.[0] ?? []))];
  const all = office(own, {
    rules,
    priorities,
    exempt,
    others: PEOPLE,
    freeOfSignIn: ["E"],
    hours: {
      windowHours: windows.flatMap((window) => [
        openOn(window, MONDAY_TO_FRIDAY),
        ...(openAtNoon ? [openOn(window, MONDAY_TO_FRIDAY, ["12:00-13:30"])] : []),
      ]),
    },
    absences: random.absences.map((absence, index) =>
      away(absence.staff, absence.times, { ...absence, id: `${index}` }),
    ),
    substitutions: random.named
      .filter((order) => order.post in own)
      .map((order, index) => named(order.post, order.staff, order.times, at("08:00") + index)),
    shifts: random.shifts
      .filter((order) => order.post in own)
      .map((order, index) => ({
        ...shift(order.staff, order.post, "12:00-13:00"),
        madeAt: at("07:00") + index,
      })),
    pauses: random.pauses.filter(({ window }) => windows.includes(window)).map((one) => pause(one.window, one.times)),
    signIns: random.signIns.map((turn) => (turn.direction === "IN" ? signIn : signOut)(turn.staff, turn.time)),
    shiftRules: random.noonRules
      .filter((rule) => rule.post in own)
      .map(({ post: held, role, until }) => ({
        post: held,
        role,
        days: "WORKDAYS",
        everyWeeks: 1,
        startsOn: "2026-01-01",
        endsOn: null,
        start: null,
        end: until === null ? null : 13 * 60,
        posts: [held],
      })),
    closures: random.closures
      .filter(({ window }) => windows.includes(window))
      .map((one) => ({ window: one.window, ...during(one.times) })),
  });
  const datesOf = (list: readonly { code: string; when: keyof typeof DATES }[], code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? DATES[found.when] : {};
  };
  const people = random.passing.map((one) => ({ code: one.staff, when: one.when }));
  const held = random.posts.map((one) => ({ code: one.post, when: one.when }));
  return {
    ...all,
    staff: all.staff.map((person) => ({ ...person, ...datesOf(people, person.code) })),
    posts: all.posts.map((one) => ({ ...one, ...datesOf(held, one.code) })),
  };
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
}
