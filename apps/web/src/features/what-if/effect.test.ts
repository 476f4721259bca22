import { expect, test } from "vitest";
import { effectOf } from "./effect.ts";
import { gaps, person, previewOf, spans, windowPost } from "./preview-fixtures.ts";

const ZONE = "Asia/Shanghai";
const HOURS = ["09:00-12:00", "14:00-18:00"];
const sheng = person("S016", "盛一禾");
const kang = person("S033", "康映雪");
const third = windowPost(3, "残联老龄");
const second = windowPost(2, "社会救助");
const [tuesday, wednesday, thursday] = ["2026-12-15", "2026-12-16", "2026-12-17"] as const;

test("counts a post once a day, however many stretches of it are uncovered, as alerts do", () => {
  const { uncovered } = effectOf(
    previewOf({
      after: [tuesday, wednesday].flatMap((date) => spans(third, date, HOURS, { state: "UNCOVERED" })),
      newlyUncovered: [...gaps(third, tuesday, HOURS), ...gaps(third, wednesday, ["09:00-12:00"])],
    }),
    ZONE,
  );
  expect(uncovered.map(({ date, minutes, isWholeDay }) => [date, minutes, isWholeDay])).toEqual([
    [tuesday, 420, true],
    [wednesday, 180, false],
  ]);
});

test("a day that is partly over is not told of as a whole one", () => {
  const left = ["10:24-12:00", "14:00-18:00"];
  const preview = previewOf({
    after: spans(third, tuesday, left, { state: "UNCOVERED" }),
    newlyUncovered: gaps(third, tuesday, left),
  });
  const [day] = effectOf(preview, ZONE, Date.parse("2026-12-15T10:24:00+08:00")).uncovered;
  expect(day).toMatchObject({ minutes: 336, isWholeDay: false });
});

test("says who takes over, once for each post and day", () => {
  const taken = spans(second, tuesday, HOURS, { state: "RESERVE", acting: kang, seat: 2 });
  const { takenOver } = effectOf(previewOf({ after: taken, newlyTakenOver: taken }), ZONE);
  expect(takenOver.map(({ post, state, acting }) => [post.code, state, acting?.name])).toEqual([
    ["PW02", "RESERVE", "康映雪"],
  ]);
});

test("draws only what changes, by window, and days alike once", () => {
  const days = [tuesday, wednesday, thursday];
  const held = (state: "PRIMARY" | "UNCOVERED", dates: readonly string[]) =>
    dates.flatMap((date) =>
      spans(third, date, HOURS, state === "PRIMARY" ? { state, acting: sheng, seat: 3 } : { state }),
    );
  const quiet = days.flatMap((date) => spans(second, date, HOURS, { state: "PRIMARY", acting: kang, seat: 2 }));
  const { touched, scale } = effectOf(
    previewOf({
      before: [...held("PRIMARY", days), ...quiet],
      after: [...held("UNCOVERED", [tuesday, thursday]), ...held("PRIMARY", [wednesday]), ...quiet],
    }),
    ZONE,
  );
  expect(touched.map(({ post, groups }) => [post.code, groups.map(({ dates }) => dates)])).toEqual([
    ["PW03", [[tuesday, thursday]]],
  ]);
  expect(touched[0]?.groups[0]?.after.map(({ from, to, state }) => [from, to, state])).toEqual([
    [540, 720, "UNCOVERED"],
    [840, 1080, "UNCOVERED"],
  ]);
  expect(scale).toEqual({ from: 540, to: 1080 });
});

test("neighbours that are held alike are one bar, whatever the reasons between them", () => {
  const cut = spans(third, tuesday, ["09:00-10:00", "10:00-12:00"], { state: "PRIMARY", acting: sheng, seat: 3 });
  const whole = spans(third, tuesday, ["09:00-12:00"], { state: "PRIMARY", acting: sheng, seat: 3 });
  expect(effectOf(previewOf({ before: cut, after: whole }), ZONE).touched).toEqual([]);
});

test("a day is one of the office's calendar, wherever the machine stands", () => {
  const early = spans(third, tuesday, ["00:30-01:30"], { state: "UNCOVERED" });
  const { touched } = effectOf(previewOf({ after: early }), ZONE);
  expect(touched[0]?.groups[0]?.dates).toEqual([tuesday]);
  expect(touched[0]?.groups[0]?.after[0]?.from).toBe(30);
});
