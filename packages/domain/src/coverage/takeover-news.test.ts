import { describe, expect, test } from "vitest";
import { at, clock, DAY, during } from "../testing/office.ts";
import { type Told, takeoverNews } from "./takeover-news.ts";
import type { Takeover } from "./takeovers.ts";

function holding(times: string): Takeover {
  return { post: "W1", staff: "Bai", date: DAY, stretches: times.split(" ").map((each) => during(each)) };
}

function told(kind: Told["kind"], times: string, { isShown = true, id = "1" } = {}): Told {
  return { ...holding(times), id, kind, isShown };
}

/** What Bai hears, as `COVER_CHANGED 09:00-11:00`; a message that waits is `revised` or `dropped`. */
function heard(known: readonly Told[], due: readonly Takeover[], time = "08:00"): string[] {
  const { tell, revise, drop } = takeoverNews(known, due, at(time));
  const said = ({ kind, stretches }: (typeof tell)[number]) =>
    `${kind} ${stretches.map((each) => clock(each)).join(" ")}`;
  return [...tell.map(said), ...revise.map((news) => `revised: ${said(news)}`), ...drop.map((id) => `dropped: ${id}`)];
}

const MORNING = [holding("09:00-12:00")];

describe("who holds a post for somebody else", () => {
  test("is told once", () => {
    expect(heard([], MORNING)).toEqual(["COVER 09:00-12:00"]);
    expect(heard([told("COVER", "09:00-12:00")], MORNING)).toEqual([]);
  });

  test("is told of a change, and of the end", () => {
    const known = [told("COVER", "09:00-12:00")];
    expect(heard(known, [holding("09:00-11:00")])).toEqual(["COVER_CHANGED 09:00-11:00"]);
    expect(heard(known, [])).toEqual(["COVER_ENDED 09:00-12:00"]);
    expect(heard([told("COVER_ENDED", "09:00-12:00")], [])).toEqual([]);
    expect(heard([told("COVER_ENDED", "09:00-12:00")], MORNING)).toEqual(["COVER 09:00-12:00"]);
  });

  test("hears nothing of what is past", () => {
    expect(heard([told("COVER", "09:00-12:00")], [holding("10:00-12:00")], "10:00")).toEqual([]);
    expect(heard([told("COVER", "09:00-12:00")], [], "12:00")).toEqual([]);
  });
});

describe("as long as it is not seen", () => {
  const unseen = { isShown: false, id: "2" };

  test("a message says what is true by then", () => {
    const known = [told("COVER", "09:00-12:00", unseen)];
    expect(heard(known, [holding("09:00-11:00")])).toEqual(["revised: COVER 09:00-11:00"]);
    expect(heard(known, MORNING)).toEqual([]);
  });

  test("one that is true no more is dropped", () => {
    expect(heard([told("COVER", "09:00-12:00", unseen)], [])).toEqual(["dropped: 2"]);
    expect(heard([told("COVER_ENDED", "09:00-12:00"), told("COVER", "14:00-15:00", unseen)], [])).toEqual([
      "dropped: 2",
    ]);
  });

  test("a change that is undone is dropped, and so is an end", () => {
    const seen = told("COVER", "09:00-12:00");
    expect(heard([seen, told("COVER_CHANGED", "09:00-11:00", unseen)], MORNING)).toEqual(["dropped: 2"]);
    expect(heard([seen, told("COVER_ENDED", "09:00-12:00", unseen)], MORNING)).toEqual(["dropped: 2"]);
  });

  test("a change becomes an end, and an end a change", () => {
    const seen = told("COVER", "09:00-12:00");
    expect(heard([seen, told("COVER_CHANGED", "09:00-11:00", unseen)], [])).toEqual([
      "revised: COVER_ENDED 09:00-12:00",
    ]);
    expect(heard([seen, told("COVER_ENDED", "09:00-12:00", unseen)], [holding("10:00-12:00")])).toEqual([
      "revised: COVER_CHANGED 10:00-12:00",
    ]);
  });
});
