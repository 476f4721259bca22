import { expect, test } from "vitest";
import { alert, connection } from "../alerts/alert-fixtures.ts";
import { boardRows } from "./board-bars.ts";
import { asked, day, gap, hall, instant, moment, momentWindows, now, reason, span } from "./board-fixtures.ts";
import { boardAlerts, holderOf, possibleMatters } from "./board-matters.ts";

const rows = boardRows(momentWindows, moment);

test("gaps that requests would cause are listed until they are over, the sooner first", () => {
  const possibleGaps = [
    gap("P11", "16:00-17:00", [reason("BACKUP", 1, "闵知白", { absence: asked })]),
    gap("P4", "09:00-10:00"),
  ];
  const numbers = (at: number | null) =>
    possibleMatters(momentWindows, { possibleGaps }, at).map(({ window }) => window.number);
  expect(numbers(instant("09:30"))).toEqual([4, 11]);
  expect(numbers(now)).toEqual([11]);
  expect(numbers(null)).toEqual([4, 11]);
});

test("alerts of the day come by severity, then by post priority, then the sooner; other days are counted", () => {
  const important = alert(2, "15:00-16:00");
  const open = [
    alert(1, "14:00-15:00"),
    alert(3, "13:00-15:00"),
    { ...important, post: { ...important.post!, priority: 5 } },
    alert(8, "10:06-12:00", { severity: "NOW" }),
  ];
  const later = ["2026-12-18", "2026-12-15", "2026-12-18"].map((date, index) => alert(index, "09:00-12:00", { date }));
  const answer = {
    open: connection(open),
    closed: connection([alert(9, "09:00-09:30")]),
    anyDay: connection([...open, ...later]),
  } as unknown as Parameters<typeof boardAlerts>[0];
  const { open: sorted, closed, elsewhere } = boardAlerts(answer, "2026-12-09", "2026-12-09");
  expect(sorted.map(({ post }) => post!.window!.number)).toEqual([8, 2, 3, 1]);
  expect(closed).toHaveLength(1);
  expect(elsewhere).toEqual({ count: 3, dates: ["2026-12-15", "2026-12-18"] });
  const seenFrom = (date: string, today: string) => boardAlerts(answer, date, today).elsewhere;
  expect(seenFrom("2026-12-18", "2026-12-10")).toEqual({ count: 1, dates: ["2026-12-15"] });
  expect(seenFrom("2026-12-08", "2026-12-09")).toEqual({ count: 7, dates: ["2026-12-09", "2026-12-15", "2026-12-18"] });
});

test("who holds a post is told until they go, lunch between or not", () => {
  const both = alert(7, "09:00-12:00 14:00-18:00", { kind: "BOTH_AWAY" });
  expect(holderOf(both, rows, now)).toMatchObject({
    state: "RESERVE",
    person: { name: "倪长庚" },
    until: instant("18:00"),
  });
});

test("another person after noon ends it; where nobody acts there is no holder", () => {
  const two = day({
    spans: [
      span("P7", "09:00-12:00", "RESERVE", { by: "倪长庚" }),
      span("P7", "14:00-18:00", "SUBSTITUTE", { by: "邵鸣谦" }),
    ],
  });
  const both = alert(7, "09:00-12:00 14:00-18:00", { kind: "BOTH_AWAY" });
  const rowsOfTwo = boardRows(hall(7), two);
  expect(holderOf(both, rowsOfTwo, now)).toMatchObject({ state: "RESERVE", until: instant("12:00") });
  expect(holderOf(both, rowsOfTwo, instant("13:00"))).toMatchObject({ state: "SUBSTITUTE", until: instant("18:00") });
  expect(holderOf(alert(8, "10:06-12:00"), rows, now)).toBeNull();
});
