import { describe, expect, test } from "vitest";
import { type HeldPost, type HomeSpan, heldPosts, highestLoad, isNow, nextDuty } from "./held-posts.ts";

const ME = "鲍景行";
const at = (clock: string) => Date.parse(`2026-12-09T${clock}:00+08:00`);

const own = ["09:00-12:00", "14:00-18:00"].map((clock) => span("P6", 6, clock, "PRIMARY", { primary: ME }));
const cover = ["09:00-12:00", "14:00-18:00"].map((clock) =>
  span("P5", 5, clock, "BACKUP", { primary: "晏如初", servedAt: 6 }),
);

describe("the posts I hold", () => {
  test("are merged by post, my own first, then the covers with place and person", () => {
    expect(summary(heldPosts([...cover, ...own], ME))).toEqual([
      ["P6", "PRIMARY", ["09:00-12:00", "14:00-18:00"], null, null],
      ["P5", "BACKUP", ["09:00-12:00", "14:00-18:00"], 6, "晏如初"],
    ]);
  });

  test("leave out what others hold and what nobody holds", () => {
    const others = [
      span("P7", 7, "09:00-12:00", "RESERVE", { primary: "舒雁回", by: "倪长庚" }),
      span("P8", 8, "10:06-12:00", "UNCOVERED", { primary: "蔺初晴", by: null }),
    ];
    expect(heldPosts(others, ME)).toEqual([]);
  });

  test("join stretches that touch: the shift over noon and the sessions around it are one", () => {
    const spans = ["12:00-13:00", "09:00-12:00", "14:00-18:00"].map((clock) =>
      span("P12", 12, clock, "PRIMARY", { primary: ME }),
    );
    expect(summary(heldPosts(spans, ME))[0]?.[2]).toEqual(["09:00-13:00", "14:00-18:00"]);
  });

  test("keep apart what differs in state or place", () => {
    const spans = [
      span("P9", 9, "14:00-16:00", "SUBSTITUTE", { primary: "卓屿安", servedAt: 9 }),
      span("P9", 9, "16:00-18:00", "BACKUP", { primary: "卓屿安", servedAt: 10 }),
    ];
    expect(summary(heldPosts(spans, ME))).toEqual([
      ["P9", "SUBSTITUTE", ["14:00-16:00"], null, "卓屿安"],
      ["P9", "BACKUP", ["16:00-18:00"], 10, "卓屿安"],
    ]);
  });

  test("put an office post after the windows", () => {
    const office = span("PO3", null, "09:00-12:00", "PRIMARY", { primary: ME });
    expect(summary(heldPosts([office, ...own], ME)).map(([post]) => post)).toEqual(["P6", "PO3"]);
  });
});

describe("the load", () => {
  const held = heldPosts([...own, ...cover], ME);

  test("is the most posts at once in what is left of the day", () => {
    expect(highestLoad(held, at("08:52"))).toBe(2);
    expect(highestLoad(held, at("18:00"))).toBe(0);
  });

  test("counts what is over no more", () => {
    const morningCover = heldPosts([...own, cover[0]!], ME);
    expect(highestLoad(morningCover, at("11:59"))).toBe(2);
    expect(highestLoad(morningCover, at("12:00"))).toBe(1);
  });

  test("is one where posts follow each other", () => {
    const following = heldPosts([own[0]!, span("P1", 1, "12:00-13:00", "BACKUP", { primary: "汪" })], ME);
    expect(highestLoad(following, at("08:00"))).toBe(1);
  });
});

test("next is what begins first after now; what runs is now", () => {
  const held = heldPosts([...own, cover[1]!], ME);
  expect(nextDuty(held, at("08:52"))).toMatchObject({ held: { post: { code: "P6" } }, startsAt: at("09:00") });
  expect(nextDuty(held, at("10:24"))?.startsAt).toBe(at("14:00"));
  expect(nextDuty(held, at("10:24"))?.held.post.code).toBe("P5"); // window 6 merely goes on
  expect(nextDuty(held, at("14:00"))).toBeNull();
  expect(held.map((one) => isNow(one, at("10:24")))).toEqual([true, false]);
  expect(held.map((one) => isNow(one, at("12:00")))).toEqual([false, false]);
});

function span(
  code: string,
  window: number | null,
  clock: string,
  state: HomeSpan["state"],
  facts: { primary: string; by?: string | null; servedAt?: number },
): HomeSpan {
  const [startsAt, endsAt] = clock.split("-").map((one) => new Date(at(one)).toISOString()) as [string, string];
  const by = facts.by === undefined ? ME : facts.by;
  const servedAt = facts.servedAt ?? window;
  return {
    startsAt,
    endsAt,
    state,
    actingStaff: by === null ? null : { id: by },
    servedAt: by === null || servedAt === null ? null : { number: servedAt },
    post: {
      code,
      name: code,
      window: window === null ? null : { number: window, name: `${window}号的事` },
      pairing: {
        primary: {
          id: facts.primary,
          name: facts.primary,
          familyName: facts.primary.charAt(0),
          familyReading: "",
          givenReading: "",
        },
      },
    },
  };
}

function summary(held: readonly HeldPost[]) {
  const clock = (instant: number) =>
    new Date(instant).toLocaleTimeString("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" });
  return held.map(({ post, state, times, elsewhere, standsInFor }) => [
    post.code,
    state,
    times.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`),
    elsewhere,
    standsInFor?.name ?? null,
  ]);
}
