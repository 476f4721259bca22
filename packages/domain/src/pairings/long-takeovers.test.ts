import { expect, test } from "vitest";
import { away, DAY, named, office } from "../testing/office.ts";
import { longTakeovers } from "./long-takeovers.ts";

const until = (end: string) => ({ startsAt: Date.parse("2026-03-01T00:00+08:00"), endsAt: Date.parse(end) });

test("whoever stands in for 15 days or more is named with the last day", () => {
  const absences = [{ ...away("An"), ...until("2026-04-01T00:00+08:00") }];
  expect(longTakeovers(office({ W1: "An Bai" }, { absences }), DAY)).toEqual([
    { post: "W1", acting: "Bai", absent: "An", lastDay: "2026-03-31" },
  ]);
});

test("fourteen days are not long, fifteen are", () => {
  const facts = (end: string) => office({ W1: "An Bai" }, { absences: [{ ...away("An"), ...until(end) }] });
  expect(longTakeovers(facts("2026-03-15T00:00+08:00"), DAY)).toEqual([]);
  expect(longTakeovers(facts("2026-03-15T12:00+08:00"), DAY)).toHaveLength(1);
});

test("somebody named for long counts, until the naming ends", () => {
  const substitutions = [{ ...named("W1", "Chen"), ...until("2026-05-01T00:00+08:00") }];
  const lines = { W1: "An Bai", W2: "Chen -" };
  expect(longTakeovers(office(lines, { substitutions }), DAY)).toEqual([
    { post: "W1", acting: "Chen", absent: null, lastDay: "2026-04-30" },
  ]);
});

test("a post that nobody holds has no takeover, nor one whose holder is there", () => {
  const absences = [{ ...away("An"), ...until("2026-04-01T00:00+08:00") }];
  expect(longTakeovers(office({ W1: "An -", W2: "Bai Chen" }, { absences }), DAY)).toEqual([]);
});
