import { expect, test } from "vitest";
import { freshDraft } from "./absence-draft.ts";

const ZONE = "Asia/Shanghai";
const at = (clock: string) => Date.parse(`2026-12-09T${clock}:00+08:00`);
const sessions = [
  { startsAt: at("09:00"), endsAt: at("12:00") },
  { startsAt: at("14:00"), endsAt: at("18:00") },
];
const [today, tomorrow] = ["2026-12-09", "2026-12-10"];

test.each([
  ["before the day", "08:30", { date: today, part: "MORNING", clock: "" }],
  ["in the morning", "10:24", { date: today, part: "EXACT", clock: "10:24" }],
  ["at noon", "12:00", { date: today, part: "AFTERNOON", clock: "" }],
  ["in the afternoon", "14:00", { date: today, part: "EXACT", clock: "14:00" }],
  ["after the day", "18:00", { date: tomorrow, part: "MORNING", clock: "" }],
])("%s it starts where nothing of it is over", (_, clock, start) => {
  const draft = freshDraft(at(clock), sessions, ZONE);
  expect(draft.start).toEqual(start);
  expect(draft.end).toEqual({ date: start.date, part: "AFTERNOON", clock: "" });
});

test("on a day off it starts now", () => {
  expect(freshDraft(at("10:24"), [], ZONE).start).toEqual({ date: today, part: "EXACT", clock: "10:24" });
});
