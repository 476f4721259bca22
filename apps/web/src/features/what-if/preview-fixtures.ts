import type { Person, Preview, PreviewPost, PreviewSpan } from "./effect.ts";

/** 2026-12-15T09:00 in the demo office, as the API writes it. */
export const at = (date: string, clock: string): string => new Date(`${date}T${clock}:00+08:00`).toISOString();

export function person(code: string, name: string, familyReading = "", givenReading = ""): Person {
  return { __typename: "Staff", id: code, code, name, familyName: name.slice(0, 1), familyReading, givenReading };
}

export function windowPost(number: number, name: string): PreviewPost {
  const [id, code] = [`P${number}`, `PW${String(number).padStart(2, "0")}`];
  return {
    __typename: "Post",
    id,
    code,
    name,
    nameEn: null,
    watched: true,
    window: {
      __typename: "Window",
      id: `W${number}`,
      code: `W${String(number).padStart(2, "0")}`,
      number,
      name,
      nameEn: null,
      posts: [{ __typename: "Post", id, code }],
    },
  };
}

type Held = { state: PreviewSpan["state"]; acting?: Person; seat?: number };

/** A post's stretches of a day, such as 09:00-12:00, all held in one way. */
export function spans(post: PreviewPost, date: string, clocks: readonly string[], held: Held): PreviewSpan[] {
  return clocks.map((clock) => {
    const [from, to] = clock.split("-") as [string, string];
    return {
      __typename: "CoverageSpan",
      post,
      startsAt: at(date, from),
      endsAt: at(date, to),
      state: held.state,
      actingStaff: held.acting ?? null,
      servedAt: held.seat === undefined ? null : { __typename: "Window", id: `W${held.seat}`, number: held.seat },
    };
  });
}

export function gaps(post: PreviewPost, date: string, clocks: readonly string[]): Preview["newlyUncovered"] {
  return spans(post, date, clocks, { state: "UNCOVERED" }).map(({ startsAt, endsAt }) => ({
    __typename: "Gap",
    post,
    startsAt,
    endsAt,
  }));
}

type Offer = { date: string; clock: string; load?: number; window?: number; timesCovered?: number };

export function standIn(
  post: PreviewPost,
  staff: Person,
  { date, clock, load = 1, window, timesCovered = 0 }: Offer,
): Preview["standIns"][number] {
  const [from, to] = clock.split("-") as [string, string];
  const [startsAt, endsAt] = [at(date, from), at(date, to)];
  return {
    __typename: "StandIn",
    post: { __typename: "Post", id: post.id, code: post.code },
    staff: { ...staff, title: "专干", titleEn: null },
    window: window === undefined ? null : { __typename: "Window", id: `W${window}`, number: window },
    startsAt,
    endsAt,
    minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    load,
    timesCovered,
    sameDepartment: false,
  };
}

export function previewOf(parts: Partial<Preview>): Preview {
  return {
    __typename: "CoveragePreview",
    before: [],
    after: [],
    newlyUncovered: [],
    newlyTakenOver: [],
    newlyAtLimit: [],
    standIns: [],
    ...parts,
  };
}
