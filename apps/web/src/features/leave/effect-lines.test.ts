import { expect, test } from "vitest";
import type { PreviewPost, PreviewSpan } from "../what-if/effect.ts";
import { effectLines } from "./effect-lines.ts";

/** On the last of these days the office's morning ends later. */
const OFFICE = {
  timeZone: "Asia/Shanghai",
  days: [
    { date: "2026-12-18", noon: "12:00" },
    { date: "2026-12-21", noon: "12:30" },
  ],
};

const post = (number: number) => ({ code: `PW0${number}`, name: "", window: { number } }) as unknown as PreviewPost;
const stretch = (window: number, date: string, from: string, to: string) => ({
  post: post(window),
  startsAt: `${date}T${from}:00+08:00`,
  endsAt: `${date}T${to}:00+08:00`,
});
const taken = (window: number, seat: number, who: string, state: string, date: string, from: string, to: string) =>
  ({
    ...stretch(window, date, from, to),
    state,
    actingStaff: { id: who },
    servedAt: { number: seat },
  }) as unknown as PreviewSpan;
const told = (parts: Parameters<typeof effectLines>[0]) => {
  const { takenOver, gaps } = effectLines(parts, OFFICE);
  return [...takenOver, ...gaps].map(
    (line) =>
      `${line.post.window?.number} ${line.state} ${line.acting?.id ?? "-"} at ${line.seat ?? "own"}: ` +
      `${line.days.map(({ date, part }) => `${date.slice(8)} ${part}`).join(", ")} (${line.minutes})`,
  );
};

test("equal days are one line, halves and whole days told apart", () => {
  const newlyTakenOver = [
    taken(6, 7, "S028", "BACKUP", "2026-12-17", "09:00", "12:00"),
    taken(6, 7, "S028", "BACKUP", "2026-12-17", "14:00", "18:00"),
    taken(6, 7, "S028", "BACKUP", "2026-12-16", "14:00", "18:00"),
    taken(5, 5, "S025", "RESERVE", "2026-12-18", "09:00", "12:00"),
  ];
  expect(told({ newlyTakenOver, newlyUncovered: [] })).toEqual([
    "6 BACKUP S028 at 7: 16 AFTERNOON, 17 DAY (660)",
    "5 RESERVE S025 at own: 18 MORNING (180)",
  ]);
});

test("a morning is one, whenever the office's morning ends", () => {
  const newlyTakenOver = [taken(6, 7, "S028", "BACKUP", "2026-12-21", "09:00", "12:30")];
  expect(told({ newlyTakenOver, newlyUncovered: [] })).toEqual(["6 BACKUP S028 at 7: 21 MORNING (210)"]);
});

test("gaps are told by post, with how long they are in all", () => {
  const newlyUncovered = [
    stretch(5, "2026-12-18", "14:00", "18:00"),
    stretch(5, "2026-12-19", "11:00", "13:00"),
    stretch(6, "2026-12-18", "14:00", "15:00"),
  ] as Parameters<typeof effectLines>[0]["newlyUncovered"];
  expect(told({ newlyTakenOver: [], newlyUncovered })).toEqual([
    "5 UNCOVERED - at own: 18 AFTERNOON, 19 DAY (360)",
    "6 UNCOVERED - at own: 18 AFTERNOON (60)",
  ]);
});
