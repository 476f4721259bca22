import type { AlertGap, AlertSummary, StandIn } from "./alert-facts.ts";

/** Alerts for tests: of Wednesday 2026-12-09 in the office's zone. */

export const TODAY = "2026-12-09";
export const at = (clock: string, date = TODAY) => `${date}T${clock}:00.000+08:00`;
export const instant = (clock: string, date = TODAY) => Date.parse(at(clock, date));

type Person = NonNullable<AlertSummary["staff"]>;

export function person(name: string): Person {
  return {
    __typename: "Staff",
    id: name,
    code: name,
    name,
    familyName: [...name][0] ?? "",
    familyReading: "F",
    givenReading: "G",
  };
}

export function postAt(number: number, priority = 1): NonNullable<AlertSummary["post"]> {
  const window = {
    __typename: "Window",
    id: `W${number}`,
    code: `W${number}`,
    number,
    name: "",
    nameEn: null,
  } as const;
  return {
    __typename: "Post",
    id: `P${number}`,
    code: `P${number}`,
    name: `${number}号岗`,
    nameEn: null,
    priority,
    window,
  };
}

/** @param clock one stretch or several: `10:06-12:00 14:00-15:00` */
export function alert(number: number, clock: string, facts: Partial<AlertSummary> = {}): AlertSummary {
  const { date = TODAY } = facts;
  const stretches = clock.split(" ").map((one) => {
    const [from = "", to = ""] = one.split("-");
    return { __typename: "Session", startsAt: at(from, date), endsAt: at(to, date) } as const;
  });
  return {
    __typename: "Alert",
    id: `${facts.kind ?? "POST_UNCOVERED"} ${number} ${date}`,
    kind: "POST_UNCOVERED",
    severity: "TODAY",
    date,
    startsAt: stretches[0]!.startsAt,
    endsAt: stretches.at(-1)!.endsAt,
    openedAt: stretches[0]!.startsAt,
    resolvedAt: null,
    resolution: null,
    resolvedBy: null,
    post: postAt(number),
    staff: null,
    stretches,
    told: 0,
    read: 0,
    acknowledgedAt: null,
    acknowledgedBy: null,
    acknowledgedNote: null,
    mayAcknowledge: true,
    ...facts,
  };
}

export function gap(clock: string, facts: Partial<AlertGap> = {}): AlertGap {
  const [from = "", to = ""] = clock.split("-");
  return { __typename: "Gap", startsAt: at(from), endsAt: at(to), reasons: [], standIns: [], ...facts };
}

export function standIn(name: string, facts: Partial<StandIn> & { title?: string } = {}): StandIn {
  const { title = "专干", ...rest } = facts;
  return {
    __typename: "StandIn",
    startsAt: at("10:06"),
    endsAt: at("12:00"),
    minutes: 114,
    load: 1,
    timesCovered: 0,
    sameDepartment: false,
    distance: null,
    staff: {
      ...person(name),
      title,
      titleEn: null,
    },
    window: null,
    ...rest,
  };
}

/** A page of a connection, as the server gives it. */
export function connection<Node>(nodes: readonly Node[], hasNextPage = false) {
  return {
    edges: nodes.map((node, index) => ({ cursor: `${index}`, node })),
    pageInfo: { hasNextPage, hasPreviousPage: false, startCursor: "0", endCursor: `${nodes.length - 1}` },
  };
}
