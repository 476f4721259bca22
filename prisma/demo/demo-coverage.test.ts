import { type CoverageSpan, dayBounds, type Forecast, planCoverage, possibleGaps } from "@zaigang/domain";
import { describe, expect, test } from "vitest";
import { type DemoEvents, demoFacts } from "./demo-facts.ts";

const ZONE = "Asia/Shanghai";
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16);
const stretch = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => `${clock(startsAt)}-${clock(endsAt)}`;

/** The stretches of a post on a day, each as `09:00-12:00 BACKUP S027 at W06`. */
function stretches(events: DemoEvents, date: string, post: string, forecast: Forecast = "CERTAIN"): string[] {
  const range = dayBounds(date, ZONE);
  const { spans } = planCoverage(demoFacts({ start: "2026-11-30", events }), range, range.startsAt, forecast);
  return spans.filter((span) => span.post === post).map(describeSpan);
}

function describeSpan(span: CoverageSpan): string {
  const seat = span.servedAt === null ? "" : ` at ${span.servedAt}`;
  return `${stretch(span)} ${span.state}${span.acting === null ? "" : ` ${span.acting}`}${seat}`;
}

describe("the sample events, each played alone", () => {
  test("E1: the next in the ring takes over from their own window", () => {
    for (const date of ["2026-12-01", "2026-12-02", "2026-12-03"]) {
      expect(stretches(["E1"], date, "PW05")).toEqual([
        "09:00-12:00 BACKUP S027 at W06",
        "14:00-18:00 BACKUP S027 at W06",
      ]);
    }
    expect(stretches(["E1"], "2026-12-04", "PW05")[0]).toBe("09:00-12:00 PRIMARY S026 at W05");
  });

  test("E2: half a day within a mutual pair", () => {
    expect(stretches(["E2"], "2026-12-02", "PW03")).toEqual([
      "09:00-12:00 BACKUP S022 at W02",
      "14:00-18:00 PRIMARY S023 at W03",
    ]);
  });

  test("E3: both of a mutual pair away, if the request is granted: reserves step in", () => {
    expect(stretches(["E3"], "2026-12-08", "PW02", "POSSIBLE")[0]).toMatch("RESERVE S047");
    expect(stretches(["E3"], "2026-12-08", "PW03", "POSSIBLE")[0]).toMatch("RESERVE S021");
    expect(stretches(["E3"], "2026-12-08", "PW02")[0]).toBe("09:00-12:00 BACKUP S023 at W03");
  });

  test("E4: a ring of three that lacks two", () => {
    const mornings = ["PW05", "PW06", "PW07"].map((post) => stretches(["E4"], "2026-12-09", post)[0]);
    expect(mornings).toEqual([
      "09:00-12:00 BACKUP S027 at W06",
      "09:00-12:00 PRIMARY S027 at W06",
      "09:00-12:00 RESERVE S025 at W07",
    ]);
  });

  test("E5: a long absence in the office", () => {
    expect(stretches(["E5"], "2026-12-14", "PO16")).toEqual(["09:00-12:00 BACKUP S030", "14:00-18:00 BACKUP S030"]);
  });

  test("E6: a suspension takes its person out of every line", () => {
    expect(stretches(["E6"], "2026-12-07", "PO28")).toEqual(["09:00-12:00 BACKUP S047", "14:00-18:00 BACKUP S047"]);
  });

  test("E10: the Saturday rota stands anyway", () => {
    const saturday = ["PW01", "PW06", "PW12"].flatMap((post) => stretches(["E10"], "2026-12-05", post));
    expect(saturday).toEqual([
      "09:00-12:00 PRIMARY S046 at W01",
      "09:00-12:00 PRIMARY S027 at W06",
      "09:00-12:00 PRIMARY S045 at W12",
    ]);
  });
});

describe("the demo's own events", () => {
  test("D1: a department is out and its window is empty", () => {
    const range = dayBounds("2026-12-03", ZONE);
    const { gaps } = planCoverage(demoFacts({ start: "2026-11-30", events: ["D1"] }), range, range.startsAt, "CERTAIN");
    expect(gaps.filter(({ post }) => post === "PW11").map(stretch)).toEqual(["14:00-18:00"]);
  });

  test("D2: a request would empty a window", () => {
    const range = dayBounds("2026-12-08", ZONE);
    const facts = demoFacts({ start: "2026-11-30", events: "all" });
    const possible = possibleGaps(facts, range, range.startsAt).filter(({ post }) => post.startsWith("PW"));
    expect(possible.map((gap) => `${gap.post} ${stretch(gap)}`)).toContain("PW10 09:00-12:00");
  });
});

test("without events every window is held by its own people on an ordinary day", () => {
  const range = dayBounds("2026-12-09", ZONE);
  const { spans, gaps } = planCoverage(
    demoFacts({ start: "2026-11-30", events: "none" }),
    range,
    range.startsAt,
    "CERTAIN",
  );
  expect(gaps).toEqual([]);
  const others = spans.filter(({ state }) => state !== "PRIMARY").map((span) => `${span.post} ${describeSpan(span)}`);
  expect(others).toEqual(["PW01 12:00-13:00 BACKUP S045 at W12", "PW12 13:00-14:00 BACKUP S046 at W01"]);
});

describe("the moment", () => {
  const range = dayBounds("2026-12-09", ZONE);
  const now = Date.parse("2026-12-09T10:24:08+08:00");
  const facts = demoFacts({ start: "2026-12-07", events: "moment" });

  test("shows every state, stretch by stretch", () => {
    const { spans } = planCoverage(facts, range, now, "CERTAIN");
    const board = spans.filter(({ post }) => post.startsWith("PW")).map((span) => `${span.post} ${describeSpan(span)}`);
    expect(board).toEqual([
      "PW01 09:00-12:00 PRIMARY S046 at W01",
      "PW01 12:00-13:00 BACKUP S045 at W12",
      "PW01 13:00-18:00 PRIMARY S046 at W01",
      "PW02 09:00-09:10 PRIMARY S022 at W02",
      "PW02 09:10-09:38 BACKUP S023 at W03",
      "PW02 09:38-12:00 PRIMARY S022 at W02",
      "PW02 14:00-18:00 PRIMARY S022 at W02",
      "PW03 09:00-12:00 PRIMARY S023 at W03",
      "PW03 14:00-18:00 PRIMARY S023 at W03",
      "PW04 09:00-10:15 PRIMARY S024 at W04",
      "PW04 10:15-10:35 PAUSED",
      "PW04 10:35-12:00 PRIMARY S024 at W04",
      "PW04 14:00-18:00 PRIMARY S024 at W04",
      "PW05 09:00-12:00 BACKUP S027 at W06",
      "PW05 14:00-18:00 BACKUP S027 at W06",
      "PW06 09:00-12:00 PRIMARY S027 at W06",
      "PW06 14:00-18:00 PRIMARY S027 at W06",
      "PW07 09:00-12:00 RESERVE S025 at W07",
      "PW07 14:00-18:00 RESERVE S025 at W07",
      "PW08 09:00-10:06 BACKUP S032 at W08",
      "PW08 10:06-12:00 UNCOVERED",
      "PW08 14:00-18:00 BACKUP S032 at W08",
      "PW09 09:00-12:00 PRIMARY S016 at W09",
      "PW09 14:00-16:00 SUBSTITUTE S014 at W09",
      "PW09 16:00-18:00 BACKUP S015 at W10",
      "PW10 09:00-12:00 PRIMARY S015 at W10",
      "PW10 14:00-18:00 PRIMARY S015 at W10",
      "PW11 09:00-12:00 PRIMARY S036 at W11",
      "PW11 14:00-15:00 PRIMARY S036 at W11",
      "PW11 15:00-17:00 BACKUP S035 at W11",
      "PW11 17:00-18:00 PRIMARY S036 at W11",
      "PW12 09:00-13:00 PRIMARY S045 at W12",
      "PW12 13:00-14:00 BACKUP S046 at W01",
      "PW12 14:00-18:00 PRIMARY S045 at W12",
    ]);
  });

  test("may empty window 11 if the outing is granted", () => {
    const possible = possibleGaps(facts, range, now).filter(({ post }) => post.startsWith("PW"));
    expect(possible.map((gap) => `${gap.post} ${stretch(gap)}`)).toEqual(["PW11 16:00-17:00"]);
  });

  test("says why nobody is at window 8", () => {
    const { gaps } = planCoverage(facts, range, now, "CERTAIN");
    const reasons = gaps
      .find(({ post }) => post === "PW08")!
      .reasons.map(({ staff, verdict }) => `${staff} ${verdict}`);
    expect(reasons).toEqual(["S031 ABSENT", "S032 SIGNED_OUT", "S030 NOT_ARRIVED", "S047 AT_LIMIT"]);
  });
});
