import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSessions } from "../hours/hours.ts";
import { addDays, instantAt } from "../time/civil.ts";
import { awayHalves } from "./away-halves.ts";

const ZONE = "Asia/Shanghai";
const SESSIONS = parseSessions(["09:00-12:00", "13:30-17:30"]);
/** Saturday and Sunday have none. */
const sessionsOn = (date: string) => (["2026-03-14", "2026-03-15"].includes(date) ? [] : SESSIONS);

const halves = (startsAt: string, endsAt: string) => {
  const range = { startsAt: Date.parse(`${startsAt}+08:00`), endsAt: Date.parse(`${endsAt}+08:00`) };
  const { first, last, isPart } = awayHalves(range, sessionsOn, ZONE);
  const name = ({ date, half }: typeof first) => `${date.slice(5)} ${half === "MORNING" ? "am" : "pm"}`;
  return `${name(first)} – ${name(last)}${isPart ? ", part" : ""}`;
};

test("L06: a range that begins at noon reaches through its last day", () => {
  expect(halves("2026-03-10T12:00", "2026-03-13T00:00")).toBe("03-10 pm – 03-12 pm");
});

test.each([
  ["a day", "2026-03-10T00:00", "2026-03-11T00:00", "03-10 am – 03-10 pm"],
  ["a morning", "2026-03-10T00:00", "2026-03-10T12:00", "03-10 am – 03-10 am"],
  ["an afternoon", "2026-03-10T12:00", "2026-03-11T00:00", "03-10 pm – 03-10 pm"],
  ["a morning by the hours of work", "2026-03-10T09:00", "2026-03-10T12:00", "03-10 am – 03-10 am"],
  ["an hour", "2026-03-10T10:00", "2026-03-10T11:00", "03-10 am – 03-10 am, part"],
  ["an outing over noon", "2026-03-10T11:00", "2026-03-10T15:00", "03-10 am – 03-10 pm, part"],
  ["noon itself", "2026-03-10T12:00", "2026-03-10T13:00", "03-10 pm – 03-10 pm, part"],
  ["a Saturday, which has no sessions", "2026-03-14T12:00", "2026-03-15T00:00", "03-14 pm – 03-14 pm"],
  ["a morning on it by the clock", "2026-03-14T09:00", "2026-03-14T12:00", "03-14 am – 03-14 am, part"],
])("%s", (_what, startsAt, endsAt, expected) => {
  expect(halves(startsAt, endsAt)).toBe(expected);
});

test("where the office works without a break the day is divided at twelve, as where leave is asked for", () => {
  const through = parseSessions(["09:00-17:00"]);
  const on = (from: string, to: string) => {
    const { first, last, isPart } = awayHalves(
      { startsAt: Date.parse(from), endsAt: Date.parse(to) },
      () => through,
      ZONE,
    );
    return [first.half, last.half, isPart];
  };
  expect(on("2026-03-10T12:00+08:00", "2026-03-11T00:00+08:00")).toEqual(["AFTERNOON", "AFTERNOON", false]);
  expect(on("2026-03-10T00:00+08:00", "2026-03-10T12:00+08:00")).toEqual(["MORNING", "MORNING", false]);
});

test("whatever is asked for by half-days comes back as those half-days", () => {
  const halfDay = fc.record({ day: fc.integer({ min: 0, max: 40 }), isAfternoon: fc.boolean() });
  const at = ({ day, isAfternoon }: { day: number; isAfternoon: boolean }) => 2 * day + Number(isAfternoon);
  fc.assert(
    fc.property(halfDay, halfDay, (one, other) => {
      const [from, to] = [one, other].sort((a, b) => at(a) - at(b)) as [typeof one, typeof one];
      const [firstDate, lastDate] = [addDays("2026-02-20", from.day), addDays("2026-02-20", to.day)];
      const startsAt = instantAt(firstDate, from.isAfternoon ? 720 : 0, ZONE);
      const endsAt = to.isAfternoon ? instantAt(addDays(lastDate, 1), 0, ZONE) : instantAt(lastDate, 720, ZONE);
      const { first, last, isPart } = awayHalves({ startsAt, endsAt }, sessionsOn, ZONE);
      expect([first.date, first.half === "AFTERNOON", last.date, last.half === "AFTERNOON", isPart]).toEqual([
        firstDate,
        from.isAfternoon,
        lastDate,
        to.isAfternoon,
        false,
      ]);
    }),
  );
});
