import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertSessions, BadSessions } from "./check-sessions.ts";

function refusalOf(texts: readonly string[]): BadSessions {
  try {
    assertSessions(texts, "sessions");
  } catch (error) {
    if (error instanceof BadSessions) return error;
    throw error;
  }
  throw new Error("They were taken");
}

test("sessions are given in order, a night's end at 24:00 among them", () => {
  expect(assertSessions(["14:00-24:00", "09:00-12:00"], "sessions")).toEqual([
    { start: 540, end: 720 },
    { start: 840, end: 1440 },
  ]);
});

describe("what no day can have is refused, with where it stands", () => {
  test.each([
    [["22:00-02:00"], "CROSSES_MIDNIGHT", "sessions.0"],
    [["09:00-12:00", "18:00-14:00"], "CROSSES_MIDNIGHT", "sessions.1"],
    [["09:00-12:00", "14:00-14:00"], "EMPTY", "sessions.1"],
    [["09:00-12:00", "11:59-14:00"], "OVERLAPS", "sessions.1"],
    [["9:00-12:00"], "MALFORMED", "sessions.0"],
    [["09:00-25:00"], "MALFORMED", "sessions.0"],
    [["24:00-24:00"], "MALFORMED", "sessions.0"],
    [["上午"], "MALFORMED", "sessions.0"],
    [[], "NONE", "sessions"],
  ])("%j: %s at %s", (texts, fault, field) => {
    expect(refusalOf(texts)).toMatchObject({ code: "BAD_SESSIONS", fault, field });
  });

  test("touching is not overlapping", () => {
    expect(assertSessions(["09:00-12:00", "12:00-13:00"], "sessions")).toHaveLength(2);
  });
});

test("whatever is taken neither overlaps nor leaves the day", () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  const text = (value: number) => `${`${Math.floor(value / 60)}`.padStart(2, "0")}:${`${value % 60}`.padStart(2, "0")}`;
  fc.assert(
    fc.property(fc.array(fc.tuple(minute, minute), { minLength: 1, maxLength: 4 }), (pairs) => {
      let taken: ReturnType<typeof assertSessions>;
      try {
        taken = assertSessions(
          pairs.map(([start, end]) => `${text(start)}-${text(end)}`),
          "sessions",
        );
      } catch (error) {
        expect(error).toBeInstanceOf(BadSessions);
        return;
      }
      let last = 0;
      for (const { start, end } of taken) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(1440);
    }),
  );
});
