import { describe, expect, test } from "vitest";
import {
  askedOf,
  EMPTY_DRAFT,
  type LeaveDraft,
  missingPiece,
  withDay,
  withFirstDate,
  withFirstHalf,
  withLastDate,
  withLastHalf,
} from "./leave-draft.ts";

const SITUATION = { isHours: false, isForChild: false, handover: null, isLate: false, timeZone: "Asia/Shanghai" };
const chosen = (...days: string[]) => days.reduce((draft, day) => withDay(draft, day, false), EMPTY_DRAFT);
const stretch = ({ first, firstHalf, last, lastHalf }: LeaveDraft) => `${first} ${firstHalf} ${last} ${lastHalf}`;

describe("tapping days", () => {
  test("the first tap takes the day whole, the second goes on through a later one", () => {
    expect(stretch(chosen("2026-12-16"))).toBe("2026-12-16 MORNING 2026-12-16 AFTERNOON");
    expect(stretch(chosen("2026-12-16", "2026-12-18"))).toBe("2026-12-16 MORNING 2026-12-18 AFTERNOON");
  });

  test("a third tap begins anew, as does an earlier day", () => {
    expect(stretch(chosen("2026-12-16", "2026-12-18", "2026-12-21"))).toBe("2026-12-21 MORNING 2026-12-21 AFTERNOON");
    expect(stretch(chosen("2026-12-16", "2026-12-14"))).toBe("2026-12-14 MORNING 2026-12-14 AFTERNOON");
  });

  test("the half-day at which it begins stays when a second day is tapped", () => {
    const afternoon = withFirstHalf(chosen("2026-12-16"), "AFTERNOON");
    expect(stretch(withDay(afternoon, "2026-12-18", false))).toBe("2026-12-16 AFTERNOON 2026-12-18 AFTERNOON");
  });

  test("hours lie in one day", () => {
    expect(stretch(withDay(chosen("2026-12-16"), "2026-12-18", true))).toBe("2026-12-18 MORNING 2026-12-18 AFTERNOON");
  });

  test("one tap makes a half-day of a day, and never an afternoon that ends with the morning", () => {
    const day = chosen("2026-12-16");
    expect(stretch(withLastHalf(day, "MORNING"))).toBe("2026-12-16 MORNING 2026-12-16 MORNING");
    expect(stretch(withFirstHalf(withLastHalf(day, "MORNING"), "AFTERNOON"))).toBe(
      "2026-12-16 AFTERNOON 2026-12-16 AFTERNOON",
    );
    expect(stretch(withLastHalf(withFirstHalf(day, "AFTERNOON"), "MORNING"))).toBe(
      "2026-12-16 MORNING 2026-12-16 MORNING",
    );
  });
});

describe("what goes with it", () => {
  test("leave for a child waits for the child, and names it to nobody where the type is another", () => {
    const day = { ...chosen("2026-12-16"), type: "parental" };
    const forChild = { ...SITUATION, isForChild: true };
    expect(missingPiece(day, forChild)).toBe("CHILD");
    expect(askedOf(day, forChild)).toBeNull();
    expect(askedOf({ ...day, child: "C1" }, forChild)?.child).toBe("C1");
    expect(askedOf({ ...day, child: "C1" }, SITUATION)).not.toHaveProperty("child");
  });

  test("files of both kinds go by their ids", () => {
    const file = (id: string) => ({ id, name: `${id}.pdf`, mediaType: "application/pdf", size: 5 });
    const draft = { ...chosen("2026-12-16"), type: "sick", proofs: [file("F1")], handoverFiles: [file("F2")] };
    expect(askedOf(draft, SITUATION)?.files).toEqual(["F1", "F2"]);
    expect(askedOf({ ...draft, proofs: [], handoverFiles: [] }, SITUATION)).not.toHaveProperty("files");
  });
});

describe("dates that are typed", () => {
  test("reach as far as leave does, and keep the halves", () => {
    const long = withLastDate(withFirstHalf(chosen("2026-11-09"), "AFTERNOON"), "2027-04-15");
    expect(stretch(long)).toBe("2026-11-09 AFTERNOON 2027-04-15 AFTERNOON");
    expect(stretch(withFirstDate(long, "2026-11-10"))).toBe("2026-11-10 AFTERNOON 2027-04-15 AFTERNOON");
  });

  test("never end before they begin: one takes the other along", () => {
    expect(stretch(withLastDate(EMPTY_DRAFT, "2026-12-16"))).toBe("2026-12-16 MORNING 2026-12-16 AFTERNOON");
    expect(stretch(withFirstDate(chosen("2026-12-16"), "2026-12-18"))).toBe("2026-12-18 MORNING 2026-12-18 AFTERNOON");
    const turned = withLastHalf(withFirstHalf(chosen("2026-12-16", "2026-12-18"), "AFTERNOON"), "MORNING");
    expect(stretch(withLastDate(turned, "2026-12-14"))).toBe("2026-12-14 MORNING 2026-12-14 AFTERNOON");
  });
});

describe("what is sent", () => {
  const draft = { ...chosen("2026-12-16", "2026-12-18"), type: "annual" };

  test("names what is missing, one thing at a time", () => {
    expect(missingPiece(EMPTY_DRAFT, SITUATION)).toBe("TYPE");
    expect(missingPiece({ ...EMPTY_DRAFT, type: "annual" }, SITUATION)).toBe("DATE");
    const hours = { ...SITUATION, isHours: true };
    expect(missingPiece(draft, hours)).toBe("TIME");
    expect(missingPiece({ ...draft, fromTime: "16:00", toTime: "15:00" }, hours)).toBe("TIME");
    expect(missingPiece({ ...draft, fromTime: "15:00", toTime: "16:30" }, hours)).toBeNull();
  });

  test("who leaves the city says where to; what the days do is shown before", () => {
    const away = { ...draft, leavesCity: true };
    expect(missingPiece({ ...away, place: " " }, SITUATION)).toBe("PLACE");
    expect(askedOf(away, SITUATION)).toMatchObject({ leavesCity: true });
    expect(missingPiece({ ...away, place: "银川" }, SITUATION)).toBeNull();
    expect(askedOf(EMPTY_DRAFT, SITUATION)).toBeNull();
  });

  test("is no more than what was filled in", () => {
    expect(askedOf({ ...draft, place: "  " }, SITUATION)).toEqual({
      ...{ type: "annual", firstDate: "2026-12-16", firstHalf: "MORNING" },
      ...{ lastDate: "2026-12-18", lastHalf: "AFTERNOON" },
    });
  });

  test("hands over to the backup until somebody else or nobody is chosen", () => {
    const situation = { ...SITUATION, handover: "S027" };
    expect(askedOf(draft, situation)?.handoverTo).toBe("S027");
    expect(askedOf({ ...draft, handoverTo: "S028" }, situation)?.handoverTo).toBe("S028");
    expect(askedOf({ ...draft, handoverTo: null }, situation)?.handoverTo).toBeUndefined();
  });

  test("has times for hours alone, transport for who leaves the city, a notice for what is filed late", () => {
    const full = {
      ...draft,
      fromTime: "15:00",
      toTime: "16:00",
      transport: "高铁",
      noticeTo: "S021",
      noticeBy: "电话",
    };
    expect(Object.keys(askedOf(full, SITUATION) ?? {})).not.toContain("fromTime");
    expect(askedOf(full, { ...SITUATION, isHours: true })).toMatchObject({
      ...{ fromTime: "15:00", toTime: "16:00", firstDate: "2026-12-16", lastDate: "2026-12-16" },
    });
    expect(askedOf({ ...full, leavesCity: true }, SITUATION)).toMatchObject({ leavesCity: true, transport: "高铁" });
    expect(askedOf(full, { ...SITUATION, isLate: true })).toMatchObject({ noticeTo: "S021", noticeBy: "电话" });
  });
});
