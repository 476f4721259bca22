import { alert, gap as alertGap, standIn } from "../alerts/alert-fixtures.ts";
import type { BoardDay, HallWindow } from "./board-bars.ts";

/** Facts for the tests of the board: Wednesday 2026-12-09 in a hall of six windows, at 10:24. */

export const TODAY = "2026-12-09";
export const at = (clock: string, date = TODAY) => `${date}T${clock}:00.000+08:00`;
export const instant = (clock: string, date = TODAY) => Date.parse(at(clock, date));
export const now = instant("10:24");

type Span = BoardDay["coverage"]["spans"][number];
type Gap = BoardDay["possibleGaps"][number];
type Reason = Gap["reasons"][number];

export function hall(...numbers: number[]): HallWindow[] {
  return numbers.map((number) => ({
    __typename: "Window",
    id: `W${number}`,
    code: `W${number}`,
    number,
    name: `${number}号的事`,
    nameEn: `Matter ${number}`,
    businesses: [`${number}号的业务`],
    businessesEn: [`Business ${number}`],
    posts: [{ __typename: "Post", id: `P${number}`, code: `P${number}`, name: `${number}号岗`, nameEn: null }],
  }));
}

export function someone(name: string): NonNullable<Span["actingStaff"]> {
  return { __typename: "Staff", id: name, name, familyName: [...name][0] ?? "", familyReading: "F", givenReading: "G" };
}

type SpanFacts = { by?: string; seat?: number; presence?: Span["presence"] };

/** @param clock `09:00-12:00` */
export function span(post: string, clock: string, state: Span["state"], facts: SpanFacts = {}): Span {
  const { by, seat } = facts;
  return {
    __typename: "CoverageSpan",
    ...stretch(post, clock),
    state,
    presence: facts.presence ?? (by ? "EXPECTED" : "NONE"),
    actingStaff: by === undefined ? null : someone(by),
    servedAt: seat === undefined ? null : { __typename: "Window", id: `W${seat}`, number: seat },
  };
}

export function gap(post: string, clock: string, reasons: Reason[] = []): Gap {
  return { __typename: "Gap", ...stretch(post, clock), reasons };
}

export function reason(role: Reason["role"], position: number, name: string, facts: Partial<Reason> = {}): Reason {
  return {
    __typename: "CandidateVerdict",
    role,
    position,
    verdict: "ABSENT",
    since: null,
    until: null,
    staff: { ...someone(name), title: "专干", titleEn: null, phoneExt: null },
    holding: [],
    absence: null,
    ...facts,
  };
}

/** Asked for and not granted, seen by someone who may not know why. */
export const asked = { __typename: "Absence", id: "A1", kind: null, leaveType: null, pending: true } as const;

export function day(facts: { spans?: Span[]; possibleGaps?: Gap[] } & Partial<BoardDay> = {}): BoardDay {
  const { spans = [], possibleGaps = [], ...rest } = facts;
  return {
    __typename: "OfficeDay",
    date: TODAY,
    kind: "WORKDAY",
    name: null,
    provisional: false,
    startsAt: at("00:00"),
    endsAt: at("00:00", "2026-12-10"),
    coverage: { __typename: "Coverage", spans },
    closures: [],
    possibleGaps,
    ...rest,
  };
}

/** Windows 4 paused, 5 covered from 6, 7 on a reserve, 8 uncovered, 9 quiet, 11 on a pending request. */
export const momentWindows = hall(4, 5, 7, 8, 9, 11);
export const moment = day({
  spans: [
    span("P4", "09:00-10:15", "PRIMARY", { by: "项北辰", presence: "ACTUAL" }),
    span("P4", "10:15-10:35", "PAUSED"),
    span("P4", "10:35-12:00", "PRIMARY", { by: "项北辰" }),
    span("P5", "09:00-09:10", "BACKUP", { by: "鲍景行", seat: 6 }),
    span("P5", "09:10-12:00", "BACKUP", { by: "鲍景行", seat: 6, presence: "ACTUAL" }),
    span("P7", "09:00-12:00", "RESERVE", { by: "倪长庚", seat: 7, presence: "ACTUAL" }),
    span("P7", "14:00-18:00", "RESERVE", { by: "倪长庚", seat: 7 }),
    span("P8", "09:00-10:06", "BACKUP", { by: "窦清和", seat: 8, presence: "ACTUAL" }),
    span("P8", "10:06-12:00", "UNCOVERED"),
    span("P9", "09:00-12:00", "PRIMARY", { by: "卓屿安", seat: 9, presence: "ACTUAL" }),
    span("P11", "09:00-12:00", "PRIMARY", { by: "仲元朗", seat: 11, presence: "ACTUAL" }),
    span("P11", "14:00-18:00", "BACKUP", { by: "闵知白", seat: 11 }),
  ],
  possibleGaps: [gap("P11", "16:00-17:00", [reason("BACKUP", 1, "闵知白", { absence: asked })])],
});

/** The alerts of that moment, and why nobody holds window 8. */
export const momentAlerts = [
  alert(7, "09:00-12:00 14:00-18:00", { kind: "BOTH_AWAY", told: 2 }),
  alert(8, "10:06-12:00", { severity: "NOW", told: 3 }),
];
export const momentGap = alertGap("10:06-12:00", {
  reasons: [
    reason("PRIMARY", 0, "蔺初晴", { until: at("00:00", "2026-12-11") }),
    reason("BACKUP", 1, "窦清和", { verdict: "SIGNED_OUT", since: at("10:06") }),
    reason("RESERVE", 2, "佟采薇", { verdict: "NOT_ARRIVED", since: at("10:00") }),
    reason("RESERVE", 3, "蓝晓岸", {
      verdict: "AT_LIMIT",
      holding: ["P21", "P22"].map((code) => ({ __typename: "Post", id: code, code, name: code, nameEn: null })),
    }),
  ],
  standIns: [
    standIn("康映雪", { title: "民政办主任", timesCovered: 3 }),
    standIn("卓屿安", { window: { __typename: "Window", id: "W9", number: 9 }, distance: 1 }),
    standIn("成砚秋", { title: "中心副主任", endsAt: at("11:00") }),
    standIn("多余人", { load: 0 }),
  ],
});

function stretch(post: string, clock: string) {
  const [from, to] = clock.split("-") as [string, string];
  return { post: { __typename: "Post", id: post, code: post }, startsAt: at(from), endsAt: at(to) } as const;
}
