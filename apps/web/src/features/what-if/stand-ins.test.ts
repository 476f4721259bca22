import { expect, test } from "vitest";
import { at, gaps, person, previewOf, spans, standIn, windowPost } from "./preview-fixtures.ts";
import { postsToFill } from "./stand-ins.ts";

const DAY = "2026-12-15";
const NEXT = "2026-12-16";
const EARLY = Date.parse(at(DAY, "08:00"));
const third = windowPost(3, "残联老龄");
const ruan = person("S038", "阮青棠");
const xiang = person("S017", "项北辰");
const hours = (stretches: readonly { startsAt: number; endsAt: number }[]) =>
  stretches.map(({ startsAt, endsAt }) => [new Date(startsAt).toISOString(), new Date(endsAt).toISOString()]);

test("gaps with only closed time between them are named for at once", () => {
  const [fill] = postsToFill(
    previewOf({
      newlyUncovered: [...gaps(third, DAY, ["09:00-12:00", "14:00-18:00"]), ...gaps(third, NEXT, ["09:00-12:00"])],
    }),
    EARLY,
  );
  expect(hours(fill!.stretches)).toEqual([[at(DAY, "09:00"), at(NEXT, "12:00")]]);
});

test("whoever holds the post between two gaps is left to it", () => {
  const [fill] = postsToFill(
    previewOf({
      newlyUncovered: gaps(third, DAY, ["09:00-10:00", "11:00-12:00"]),
      after: spans(third, DAY, ["10:00-11:00"], { state: "BACKUP", acting: xiang, seat: 4 }),
    }),
    EARLY,
  );
  expect(hours(fill!.stretches)).toEqual([
    [at(DAY, "09:00"), at(DAY, "10:00")],
    [at(DAY, "11:00"), at(DAY, "12:00")],
  ]);
});

test("of a running gap what is left counts, and a past one nobody can fill", () => {
  const newlyUncovered = gaps(third, DAY, ["09:00-10:00", "11:00-12:00"]);
  const [fill] = postsToFill(previewOf({ newlyUncovered }), Date.parse(at(DAY, "11:20")) + 30_000);
  expect(hours(fill!.stretches)).toEqual([[at(DAY, "11:20"), at(DAY, "12:00")]]);
  expect(postsToFill(previewOf({ newlyUncovered }), Date.parse(at(DAY, "12:00")))).toEqual([]);
});

test("a person is one entry with all they can give, who gives all before who gives a part", () => {
  const [fill] = postsToFill(
    previewOf({
      newlyUncovered: gaps(third, DAY, ["09:00-12:00", "14:00-18:00"]),
      standIns: [
        standIn(third, xiang, { date: DAY, clock: "09:00-12:00", timesCovered: 9 }),
        standIn(third, ruan, { date: DAY, clock: "09:00-12:00" }),
        standIn(third, ruan, { date: DAY, clock: "14:00-18:00" }),
        standIn(third, xiang, { date: DAY, clock: "14:00-15:00", load: 0 }),
      ],
    }),
    EARLY,
  );
  expect(
    fill!.standIns.map(({ staff, minutes, missingMinutes, load }) => [staff.name, minutes, missingMinutes, load]),
  ).toEqual([
    ["阮青棠", 420, 0, 1],
    ["项北辰", 240, 180, 1],
  ]);
});
