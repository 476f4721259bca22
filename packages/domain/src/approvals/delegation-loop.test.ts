import fc from "fast-check";
import { expect, test } from "vitest";
import type { Delegation } from "../leave/facts.ts";
import { addDays, datesBetween } from "../time/civil.ts";
import { delegationLoop } from "./delegation-loop.ts";

const MONDAY = "2026-03-09";

/** `Deng Fang 0-5`: on the days from Monday on, the last not included. */
function delegation(text: string): Delegation {
  const [from = "", to = "", days = "0-5"] = text.split(" ");
  const [first, end] = days.split("-").map((day) => addDays(MONDAY, Number(day)));
  return { from, to, startsOn: first as string, endsOn: end as string, upTo: null };
}

const loop = (added: string, ...there: string[]) => delegationLoop(there.map(delegation), delegation(added))?.join(" ");

test("A07: back to the giver is a circle, straight or by others", () => {
  expect(loop("Fang Deng", "Deng Fang")).toBe("Fang Deng");
  expect(loop("Guo Deng", "Deng Fang", "Fang Guo")).toBe("Guo Deng Fang");
  expect(loop("Guo Deng", "Deng Fang")).toBeUndefined();
});

test("delegations on other days are no circle", () => {
  expect(loop("Fang Deng 5-9", "Deng Fang")).toBeUndefined();
  expect(loop("Fang Deng 4-9", "Deng Fang")).toBe("Fang Deng");
  expect(loop("Guo Deng", "Deng Fang 0-2", "Fang Guo 3-5")).toBeUndefined();
});

test("where those in a circle are refused, there is none on any day", () => {
  const person = fc.constantFrom("An", "Bai", "Chen", "Deng", "Fang");
  const day = fc.integer({ min: 0, max: 6 }).map((days) => addDays(MONDAY, days));
  const any = fc.record({ from: person, to: person, startsOn: day, endsOn: day, upTo: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (asked) => {
      const there: Delegation[] = [];
      for (const each of asked) {
        const isOwn = each.from === each.to || each.startsOn >= each.endsOn;
        const isTwice = there.some(
          ({ from, startsOn, endsOn }) => from === each.from && startsOn < each.endsOn && each.startsOn < endsOn,
        );
        if (!isOwn && !isTwice && delegationLoop(there, each) === null) there.push(each);
      }
      for (const date of datesBetween(MONDAY, addDays(MONDAY, 7))) {
        const next = new Map(
          there.filter(({ startsOn, endsOn }) => startsOn <= date && date < endsOn).map(({ from, to }) => [from, to]),
        );
        for (const start of next.keys()) {
          const line = [start];
          for (let to = next.get(start); to !== undefined; to = next.get(to)) {
            expect(line).not.toContain(to);
            line.push(to);
          }
        }
      }
    }),
  );
});
