import fc from "fast-check";
import { PEOPLE, type Person, type SmallOffice } from "../support/small-office.ts";
import type { During, NewEnd, Repeated, Sequence, Step, Waiting } from "./step.ts";

/** The first day of all sequences: a Tuesday. */
export const FIRST_DAY = "2026-12-01";

const often = <T>(one: T, times: number): T[] => Array(times).fill(one);
const holder = fc.constantFrom<Person[]>("A", "B", "C", "A", "B", "C", "D", "E");
const manager = fc.constantFrom<Person[]>(...often<Person>("M", 8), ...often<Person>("H", 4), "A");
const post = fc.constantFrom("W1", "W2", "W3a", "W3b", "O1");
const nth = fc.nat({ max: 30 });
const reason = fc.constantFrom("it may", "it may", undefined);
const day = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 7, 13, 14, 15, 20, -1, -3);

const clock = (minutes: number) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
const pad = (part: number) => String(part).padStart(2, "0");

/** From a time to a time, so many days later. */
type Times = readonly [from: string, to: string, days: number];
const halfHours = fc
  .tuple(fc.integer({ min: 14, max: 36 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Times => [clock(start * 30), clock(Math.min((start + length) * 30, 1440)), 0]);

/** Often the whole day or half of it, so that people are away together; seldom to the second. */
const during: fc.Arbitrary<During> = fc
  .record({
    day,
    times: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<Times[]>(["00:00", "24:00", 0], ["00:00", "24:00", 0], ["00:00", "24:00", 2]),
      },
      { weight: 2, arbitrary: fc.constant<Times>(["00:00", "12:00", 0]) },
      { weight: 4, arbitrary: halfHours },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Times[]>(
          ["10:07:31", "10:07:45", 0],
          ["10:07:31", "10:42:03", 0],
          ["10:07:31", "09:00", 0],
        ),
      },
    ),
  })
  .map(({ day: on, times: [from, to, days] }) => ({ day: on, from, to, days }));

/** Three people for most posts, who are also the ones most often away: then the others are sought after. */
const line = fc
  .tuple(
    fc.constantFrom("A", "B", "C"),
    fc.shuffledSubarray(["A", "B", "C", "D", "E"], { maxLength: 3 }),
    fc.constantFrom(true, true, false),
  )
  .map(([primary, others, hasBackup]) =>
    [primary, ...(hasBackup ? [] : ["-"]), ...others.filter((name) => name !== primary)].join(" "),
  );

const randomOffice: fc.Arbitrary<SmallOffice> = fc.record({
  lines: fc.record(
    { W1: line, W2: line, W3a: line, W3b: line, O1: line },
    { requiredKeys: ["W1", "W2"] },
  ) as fc.Arbitrary<Record<string, string>>,
  coverLimit: fc.constantFrom(1, 2, 2, 3),
  reservesStepIn: fc.constantFrom(true, true, true, false),
  signInRequiredFrom: fc.constantFrom(null, null, FIRST_DAY, "2026-12-02"),
  signInsPerDay: fc.constantFrom<(2 | 4)[]>(2, 4),
  signInOnReturn: fc.boolean(),
  openAtNoon: fc.boolean(),
});

/** A step of a kind. @param rest what else it says */
function step<const What extends Step["do"], Rest extends object>(
  what: What,
  rest: { readonly [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ readonly do: What } & Rest> {
  return fc.record<Rest>(rest as never).map((values) => ({ do: what, ...values }));
}

const recordAbsence = fc
  .record({
    staff: holder,
    by: manager,
    isOwn: fc.constantFrom(true, false, false, false),
    kind: fc.constantFrom(
      ...["LEAVE", "LEAVE", "OUTING", "OUTING", "VISIT", "VISIT"],
      ...["TRIP", "TRAINING", "SECONDMENT", "DUTY_REST", "SUSPENSION"],
    ),
    period: during,
    pending: fc.constantFrom(true, ...often(false, 5)),
    reason,
  })
  .map(
    ({ by, isOwn, period, reason: why, ...rest }): Step => ({
      do: "recordAbsence",
      by: isOwn ? rest.staff : by,
      ...rest,
      ...period,
      ...(rest.kind === "VISIT" && { reason: why }),
    }),
  );

const nameSubstitute = step("nameSubstitute", { by: manager, post, staff: holder, reason, period: during }).map(
  ({ period, ...rest }): Step => ({ ...rest, ...period }),
);

const newEnd = fc.constantFrom<NewEnd[]>("start", "start", "now", "middle", "end");
const present = {
  by: fc.constantFrom<Person[]>("A", "B", "C", "D", "E"),
  minutesAgo: fc.constantFrom(...often(0, 4), 1, 45, 300, 719, 800),
};

const ofLeave = { by: manager, isOwn: fc.constantFrom(true, true, true, false), nth };

const randomStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: recordAbsence },
  { weight: 4, arbitrary: step("endAbsence", { by: manager, nth, at: newEnd }) },
  { weight: 2, arbitrary: step("record the absence anew", { by: manager, nth }) },
  { weight: 4, arbitrary: nameSubstitute },
  { weight: 2, arbitrary: step("endSubstitution", { by: manager, nth, at: newEnd }) },
  {
    weight: 3,
    arbitrary: step("pauseWindow", {
      by: manager,
      window: fc.constantFrom("W1", "W2", "W3"),
      minutes: fc.constantFrom(1, 10, 30, 30, 31),
    }),
  },
  { weight: 3, arbitrary: step("resumeWindow", { by: manager, nth }) },
  { weight: 3, arbitrary: step("signIn", present) },
  { weight: 2, arbitrary: step("signOut", present) },
  {
    weight: 3,
    arbitrary: step("changePairing", {
      by: fc.constantFrom<Person[]>(...often<Person>("M", 4), "H"),
      post,
      inDays: fc.constantFrom(0, 1, 1, 1, 2, 5, 14, 16),
      line,
      reason,
    }),
  },
  {
    weight: 2,
    arbitrary: step("acknowledgeAlert", {
      by: manager,
      nth,
      acknowledged: fc.constantFrom(true, true, false),
      version: fc.constantFrom(undefined, undefined, 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        staff: holder,
        isOwn: fc.constantFrom(true, true, false),
        by: manager,
        inDays: fc.constantFrom(...often(0, 4), 1, 1, 2, 5),
        days: fc.constantFrom(0, 0, 0, 1, 2, 6),
        half: fc.constantFrom<("MORNING" | "AFTERNOON")[]>("MORNING", "AFTERNOON"),
      })
      .map(({ isOwn, by, ...rest }): Step => ({ do: "fileLeave", by: isOwn ? rest.staff : by, ...rest })),
  },
  {
    weight: 9,
    arbitrary: step("decideLeave", {
      by: manager,
      isTheirTurn: fc.constantFrom(...often(true, 7), false),
      nth,
      decision: fc.constantFrom<("APPROVED" | "RETURNED" | "REJECTED")[]>(
        ...often("APPROVED" as const, 8),
        "RETURNED",
        "REJECTED",
      ),
    }),
  },
  { weight: 4, arbitrary: step("reportReturn", ofLeave) },
  { weight: 1, arbitrary: step("cancelLeave", ofLeave) },
  { weight: 1, arbitrary: step("withdrawLeave", ofLeave) },
  { weight: 1, arbitrary: step("readMessages", { by: fc.constantFrom(...PEOPLE) }) },
  {
    weight: 2,
    arbitrary: step("repeat", { nth, with: fc.constantFrom<Repeated[]>("the same", "the same", "another request") }),
  },
  {
    weight: 3,
    arbitrary: step("wait", {
      minutes: fc.constantFrom(0.05, 0.2, 1, 5, 17, 60, 180, 600, 1440),
      as: fc.constantFrom<Waiting[]>("time", "outage"),
    }),
  },
  { weight: 4, arbitrary: step("wait for the next boundary", {}) },
  // The longest moves the horizon past everything in it.
  { weight: 2, arbitrary: step("outage", { minutes: fc.constantFrom(2, 30, 240, 1440, 4320, 24_480) }) },
);

/** About nine, when graces run, and at the edges of sessions and days. */
const startsAt = fc.constantFrom(
  ...["00:00:00", "07:30:00", "08:59:59.500", "09:00:00", "09:05:12", "10:07:31", "13:20:00", "17:59:00", "20:00:00"],
);

export const randomSequence: fc.Arbitrary<Sequence> = fc.record({
  office: randomOffice,
  startsAt,
  steps: fc.array(randomStep, { minLength: 5, maxLength: 25, size: "max" }),
});
