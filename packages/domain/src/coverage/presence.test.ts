import { describe, expect, test } from "vitest";
import { type Evidence, type EvidenceRule, personStatuses } from "./presence.ts";

const STATUSES = ["off shift", "absent", "signed out", "not arrived", "expected", "actual"];
const MORNING = "09:00-12:00";
const AFTERNOON = "13:30-17:30";

type Story = Partial<EvidenceRule> & {
  readonly work?: readonly string[];
  readonly leave?: string;
  readonly outing?: string;
  /** Sign-ins such as `in 08:55`. */
  readonly seen?: readonly string[];
};

/** What a person is through the day, such as `09:00-09:10 expected`, seen late in the evening. */
function told(story: Story, work = [MORNING, AFTERNOON]): string[] {
  const { leave, outing, seen = [], ...rule } = story;
  const spans = personStatuses(
    {
      work: work.map(stretch),
      absences: [
        ...(leave ? [{ ...stretch(leave), asksForReturn: false }] : []),
        ...(outing ? [{ ...stretch(outing), asksForReturn: true }] : []),
      ],
      evidence: seen.map((turn): Evidence => {
        const [direction = "", time = ""] = turn.split(" ");
        return { mark: mark(time), direction: direction === "in" ? "IN" : "OUT" };
      }),
    },
    { isRequired: true, graceMinutes: 10, signInsPerDay: 4, now: 1440, ...rule },
  );
  return spans.map(({ start, end, status }) => `${clock(start)}-${clock(end)} ${STATUSES[status]}`);
}

function inMorning(story: Story): string[] {
  return told(story, [MORNING]);
}

function mark(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function stretch(times: string) {
  const [from = "", to = ""] = times.split("-");
  return { start: mark(from), end: mark(to) };
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
}

describe("the grace", () => {
  test("who has not signed in when it is over is not arrived, also ahead of now, to the session's end", () => {
    expect(inMorning({ now: mark("09:10") })).toEqual(["09:00-09:10 expected", "09:10-12:00 not arrived"]);
  });

  test("until it is over everybody has the benefit of the doubt", () => {
    expect(inMorning({ now: mark("09:09") })).toEqual(["09:00-12:00 expected"]);
    expect(inMorning({ now: mark("08:00") })).toEqual(["09:00-12:00 expected"]);
    expect(inMorning({ now: -1 })).toEqual(["09:00-12:00 expected"]);
  });

  test("ends with the sign-in, in whose minute the person is there", () => {
    expect(inMorning({ seen: ["in 09:04"] })).toEqual(["09:00-09:04 expected", "09:04-12:00 actual"]);
    expect(inMorning({ seen: ["in 09:10"] })).toEqual(["09:00-09:10 expected", "09:10-12:00 actual"]);
  });

  test("lost is lost: a late sign-in counts from its minute", () => {
    expect(inMorning({ seen: ["in 09:25"] })).toEqual([
      "09:00-09:10 expected",
      "09:10-09:25 not arrived",
      "09:25-12:00 actual",
    ]);
  });

  test("is as long as the office says", () => {
    expect(inMorning({ graceMinutes: 0 })).toEqual(["09:00-12:00 not arrived"]);
    expect(inMorning({ graceMinutes: 30 })).toEqual(["09:00-09:30 expected", "09:30-12:00 not arrived"]);
  });

  test("is given to each session, and later sessions are plan", () => {
    expect(told({ now: mark("10:00") })).toEqual([
      "09:00-09:10 expected",
      "09:10-12:00 not arrived",
      "13:30-17:30 expected",
    ]);
    expect(told({ now: mark("14:00") }).slice(2)).toEqual(["13:30-13:40 expected", "13:40-17:30 not arrived"]);
  });
});

describe("who is not asked", () => {
  test("is expected, and never missed", () => {
    expect(told({ isRequired: false })).toEqual(["09:00-12:00 expected", "13:30-17:30 expected"]);
  });

  test("is there for certain once they sign in, and gone once they sign out", () => {
    expect(inMorning({ isRequired: false, seen: ["in 09:30", "out 11:00"] })).toEqual([
      "09:00-09:30 expected",
      "09:30-11:00 actual",
      "11:00-12:00 signed out",
    ]);
  });
});

describe("a sign-in before the session", () => {
  test("counts, from midnight on", () => {
    expect(inMorning({ seen: ["in 08:40"] })).toEqual(["09:00-12:00 actual"]);
    expect(inMorning({ seen: ["in 00:00"] })).toEqual(["09:00-12:00 actual"]);
  });

  test("counts from the end of the person's previous session on", () => {
    expect(told({ seen: ["in 09:00", "in 12:00"] }).at(-1)).toBe("13:30-17:30 actual");
    expect(told({ seen: ["in 09:00", "in 11:59"] }).slice(-2)).toEqual([
      "13:30-13:40 expected",
      "13:40-17:30 not arrived",
    ]);
  });

  test("is undone by a sign-out before the session", () => {
    expect(inMorning({ seen: ["in 08:30", "out 08:50"] })).toEqual(["09:00-09:10 expected", "09:10-12:00 not arrived"]);
    expect(inMorning({ seen: ["in 08:30", "out 08:50", "in 08:55"] })).toEqual(["09:00-12:00 actual"]);
  });
});

describe("a sign-out", () => {
  test("means away from its minute until the next sign-in", () => {
    expect(inMorning({ seen: ["in 08:55", "out 10:00", "in 10:20"] })).toEqual([
      "09:00-10:00 actual",
      "10:00-10:20 signed out",
      "10:20-12:00 actual",
    ]);
  });

  test("reaches to the end of the session at most, and the next one is plan", () => {
    expect(told({ seen: ["in 08:55", "out 11:00"], now: mark("11:30") })).toEqual([
      "09:00-11:00 actual",
      "11:00-12:00 signed out",
      "13:30-17:30 expected",
    ]);
  });

  test("before its end is not repaired by the end of the grace", () => {
    expect(inMorning({ seen: ["in 08:55", "out 09:05"] })).toEqual(["09:00-09:05 actual", "09:05-12:00 signed out"]);
  });
});

describe("two sign-ins a day", () => {
  test("who was seen in the morning counts as present in the afternoon", () => {
    expect(told({ signInsPerDay: 2, seen: ["in 08:55"] })).toEqual(["09:00-12:00 actual", "13:30-17:30 actual"]);
    expect(told({ signInsPerDay: 2, seen: ["in 11:00"] }).at(-1)).toBe("13:30-17:30 actual");
  });

  test("who was not is asked again at its start", () => {
    expect(told({ signInsPerDay: 2 }).slice(2)).toEqual(["13:30-13:40 expected", "13:40-17:30 not arrived"]);
  });

  test("who left early is expected in the afternoon, and not asked again", () => {
    expect(told({ signInsPerDay: 2, seen: ["in 08:55", "out 11:00"] }).at(-1)).toBe("13:30-17:30 expected");
  });

  test("who signed out at noon is expected, but no longer seen", () => {
    expect(told({ signInsPerDay: 2, seen: ["in 08:55", "out 12:05"] }).at(-1)).toBe("13:30-17:30 expected");
  });
});

test("with four sign-ins a day each session asks again", () => {
  expect(told({ signInsPerDay: 4, seen: ["in 08:55", "out 12:01"] })).toEqual([
    "09:00-12:00 actual",
    "13:30-13:40 expected",
    "13:40-17:30 not arrived",
  ]);
});

test("stretches of work that touch are one session", () => {
  const noon = "12:00-13:30";
  expect(told({ seen: ["in 08:55"] }, [MORNING, AFTERNOON, noon])).toEqual(["09:00-17:30 actual"]);
  expect(told({}, [noon, MORNING])).toEqual(["09:00-09:10 expected", "09:10-13:30 not arrived"]);
});

describe("absences", () => {
  test("beat all evidence", () => {
    expect(inMorning({ leave: "10:00-11:00", seen: ["in 08:55", "out 09:30", "in 10:30"] })).toEqual([
      "09:00-09:30 actual",
      "09:30-10:00 signed out",
      "10:00-11:00 absent",
      "11:00-12:00 actual",
    ]);
  });

  test("over the start of a session put off the question to their end", () => {
    expect(inMorning({ leave: "08:00-10:00" })).toEqual([
      "09:00-10:00 absent",
      "10:00-10:10 expected",
      "10:10-12:00 not arrived",
    ]);
    expect(inMorning({ leave: "08:00-10:00", seen: ["in 09:55"] })).toEqual([
      "09:00-10:00 absent",
      "10:00-12:00 actual",
    ]);
  });

  test("in the middle of a session ask nobody anew", () => {
    expect(inMorning({ leave: "10:00-11:00", seen: ["in 08:55"] }).at(-1)).toBe("11:00-12:00 actual");
    expect(inMorning({ leave: "10:00-11:00" }).at(-1)).toBe("11:00-12:00 not arrived");
  });

  test("for the whole day leave nothing to ask", () => {
    expect(told({ leave: "00:00-24:00" })).toEqual(["09:00-12:00 absent", "13:30-17:30 absent"]);
  });
});

describe("the return from an outing", () => {
  test("is a start: grace from its end", () => {
    expect(inMorning({ outing: "10:00-11:00", seen: ["in 08:55"] })).toEqual([
      "09:00-10:00 actual",
      "10:00-11:00 absent",
      "11:00-11:10 expected",
      "11:10-12:00 not arrived",
    ]);
  });

  test("is answered by a sign-in on the way or after it", () => {
    expect(inMorning({ outing: "10:00-11:00", seen: ["in 08:55", "in 11:05"] }).slice(2)).toEqual([
      "11:00-11:05 expected",
      "11:05-12:00 actual",
    ]);
    expect(inMorning({ outing: "10:00-11:00", seen: ["in 08:55", "in 10:50"] }).at(-1)).toBe("11:00-12:00 actual");
  });

  test("asks also who was seen in the morning", () => {
    expect(told({ signInsPerDay: 2, outing: "11:00-14:00", seen: ["in 08:55"] }).slice(2)).toEqual([
      "13:30-14:00 absent",
      "14:00-14:10 expected",
      "14:10-17:30 not arrived",
    ]);
  });

  test("gives a grace of its own, even where an earlier one runs out meanwhile", () => {
    expect(inMorning({ outing: "09:02-09:06" })).toEqual([
      "09:00-09:02 expected",
      "09:02-09:06 absent",
      "09:06-09:16 expected",
      "09:16-12:00 not arrived",
    ]);
  });

  test("is not answered by a sign-in that a sign-out took back", () => {
    const seen = ["in 08:00", "in 12:00", "out 12:05"];
    expect(told({ signInsPerDay: 2, outing: "08:00-13:30", seen }).at(-1)).toBe("13:40-17:30 not arrived");
  });

  test("does not bring back who signed out", () => {
    expect(inMorning({ outing: "10:00-11:00", seen: ["in 08:55", "out 09:55"] }).at(-1)).toBe("11:00-12:00 signed out");
  });

  test("asks nobody who need not sign in", () => {
    expect(inMorning({ isRequired: false, outing: "10:00-11:00", seen: ["in 08:55"] }).at(-1)).toBe(
      "11:00-12:00 actual",
    );
  });
});
