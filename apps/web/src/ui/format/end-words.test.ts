import { expect, test } from "vitest";
import { periodWords } from "./end-words.ts";
import { formatFor } from "./format.ts";

const format = formatFor({ language: "zh-CN", timeZone: "Asia/Shanghai", today: "2026-12-09" });
const at = (date: string, clock: string) => Date.parse(`${date}T${clock}:00+08:00`);
const [today, next] = ["2026-12-09", "2026-12-10"];

test.each([
  ["a part of today", [today, "14:00", today, "16:00"], "14:00–16:00"],
  ["the rest of today", [today, "10:29", next, "00:00"], "10:29–24:00"],
  ["the afternoon", [today, "12:00", next, "00:00"], "12-09 下午"],
  ["the day", [today, "00:00", next, "00:00"], "12-09"],
  ["tomorrow", [next, "14:00", next, "16:00"], "12-10 14:00–16:00"],
] as const)("%s is said in as few words as it takes", (_, [from, start, to, end], words) => {
  expect(periodWords(at(from, start), at(to, end), format)).toBe(words);
});
