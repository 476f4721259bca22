import type { PairingTableQuery } from "../../generated/graphql.ts";

export type TableRow = PairingTableQuery["pairingTable"]["rows"][number];
export type Person = NonNullable<TableRow["primary"]>;

/** A seat of the hall: one post at a window, with its holder. */
export type Seat = { readonly row: TableRow; readonly number: number; readonly x: number };

/** A line above the seats: who in the hall backs a seat; at both ends an arrow where they back each other. */
export type Arc = {
  /** Codes of the posts that it is about. */
  readonly posts: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly isMutual: boolean;
  /** How many are in the ring, on its longest line. */
  readonly ring: number | null;
};

/** Somebody below the seats who has none: the backup of seats, or a reserve of three or more. */
export type Outsider = {
  readonly person: Person;
  readonly x: number;
  readonly backs: number;
  readonly reserveOf: number;
};

/** A line from a seat down to an outsider. */
export type Drop = {
  readonly post: string;
  readonly person: string;
  readonly from: number;
  readonly to: number;
  /** Where it runs sideways. */
  readonly y: number;
  readonly isReserve: boolean;
};

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly seatTop: number;
  readonly outsiderTop: number;
  readonly seats: readonly Seat[];
  readonly arcs: readonly Arc[];
  readonly outsiders: readonly Outsider[];
  readonly drops: readonly Drop[];
};

export const SEAT = { width: 92, height: 44, gap: 18 } as const;
export const BOX = { width: 136, height: 46, gap: 12 } as const;
const [MARGIN, LANE, CLEARANCE, DROP_LANE] = [24, 24, 30, 14];
/** From so many seats on a shared reserve is drawn; the table names every one. */
const SHARED = 3;

/**
 * Lays the hall out like a line map: seats in hall order on one line, backups inside the hall above it, people without a
 * seat below it. Lines that would lie on each other run in lanes of their own.
 *
 * @param rows of the table, those of the hall in its order
 */
export function layOut(rows: readonly TableRow[]): Picture {
  const hall = rows.filter(({ post }) => post.window !== null);
  const seatX = (index: number) => MARGIN + SEAT.width / 2 + index * (SEAT.width + SEAT.gap);
  const width = 2 * MARGIN + Math.max(1, hall.length) * (SEAT.width + SEAT.gap) - SEAT.gap;
  const arcs = arcsOf(hall);
  const levels = lanesOf(arcs.map(({ from, to }) => ({ start: from, end: to })));
  const top = Math.max(0, ...levels.map((level) => level + 1));
  const seatTop = 8 + top * LANE + CLEARANCE;
  const seats = hall.map((row, index) => ({ row, number: row.post.window?.number ?? 0, x: seatX(index) }));

  // Ends of lines at a seat stand apart, those that go left on its left.
  const ends = arcs.flatMap((arc, index) => [
    { arc: index, seat: arc.from, other: arc.to },
    { arc: index, seat: arc.to, other: arc.from },
  ]);
  const endX = (arc: number, seat: number) => {
    const own = ends
      .filter((end) => end.seat === seat)
      .sort(
        (one, other) =>
          sideOf(one) - sideOf(other) || (levels[other.arc] ?? 0) * sideOf(one) - (levels[one.arc] ?? 0) * sideOf(one),
      );
    const place = own.findIndex((end) => end.arc === arc);
    return seatX(seat) - SEAT.width / 2 + ((place + 1) * SEAT.width) / (own.length + 1);
  };
  const below = belowOf(hall, seatX, width);
  const dropLanes = lanesOf(
    below.drops.map(({ from, to }) => ({ start: Math.min(from, to), end: Math.max(from, to) })),
  );
  const laneCount = Math.max(0, ...dropLanes.map((lane) => lane + 1));
  const seatBottom = seatTop + SEAT.height;
  const outsiderTop = seatBottom + 26 + laneCount * DROP_LANE + 14;
  return {
    width: Math.max(width, below.right),
    height: below.outsiders.length > 0 ? outsiderTop + BOX.height + 10 : seatBottom + 12,
    seatTop,
    outsiderTop,
    seats,
    arcs: arcs.map((arc, index) => ({
      ...arc,
      from: endX(index, arc.from),
      to: endX(index, arc.to),
      y: seatTop - CLEARANCE - (levels[index] ?? 0) * LANE,
    })),
    outsiders: below.outsiders,
    drops: below.drops.map((drop, index) => ({ ...drop, y: seatBottom + 26 + (dropLanes[index] ?? 0) * DROP_LANE })),
  };
}

function sideOf({ seat, other }: { readonly seat: number; readonly other: number }): -1 | 1 {
  return other < seat ? -1 : 1;
}

type SeatArc = Omit<Arc, "y">;

/** Lines between seats, by index: of a mutual pair one, of a ring its number on the longest. */
function arcsOf(hall: readonly TableRow[]): SeatArc[] {
  const seatOf = new Map<string, number>();
  hall.forEach(({ primary }, index) => {
    if (primary && !seatOf.has(primary.code)) seatOf.set(primary.code, index);
  });
  const arcs: SeatArc[] = [];
  hall.forEach(({ post, backup, relation }, from) => {
    const to = backup && seatOf.get(backup.code);
    if (to === null || to === undefined || to === from) return;
    const back = arcs.find((arc) => arc.from === to && arc.to === from);
    if (back) {
      arcs[arcs.indexOf(back)] = { ...back, posts: [...back.posts, post.code], isMutual: true };
      return;
    }
    arcs.push({
      posts: [post.code],
      from,
      to,
      isMutual: false,
      ring: relation?.kind === "RING" ? relation.posts.length : null,
    });
  });
  const length = ({ from, to }: SeatArc) => Math.abs(from - to);
  return arcs.map((arc) => {
    const ringPosts =
      hall.find(({ post }) => post.code === arc.posts[0])?.relation?.posts.map(({ code }) => code) ?? [];
    const others = arcs.filter((other) => other !== arc && other.posts.some((code) => ringPosts.includes(code)));
    return {
      ...arc,
      ring: arc.ring !== null && others.every((other) => length(other) < length(arc)) ? arc.ring : null,
    };
  });
}

type Span = { readonly start: number; readonly end: number };

/** The lane of each line: the shortest nearest, and no two that overlap in one. */
function lanesOf(spans: readonly Span[]): number[] {
  const ends = spans.map(({ start, end }) => ({ start: Math.min(start, end), end: Math.max(start, end) }));
  const lanes = new Array<number>(spans.length).fill(0);
  const placed: number[] = [];
  const shortestFirst = [...ends.keys()].sort(
    (one, other) => lengthOf(ends[one]) - lengthOf(ends[other]) || (ends[one]?.start ?? 0) - (ends[other]?.start ?? 0),
  );
  for (const index of shortestFirst) {
    const own = ends[index] as Span;
    const taken = new Set(placed.filter((other) => overlap(own, ends[other] as Span)).map((other) => lanes[other]));
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes[index] = lane;
    placed.push(index);
  }
  return lanes;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** People without a seat below the seats that call them, and the lines to them. */
function belowOf(hall: readonly TableRow[], seatX: (index: number) => number, width: number) {
  const seated = new Set(hall.flatMap(({ primary }) => primary?.code ?? []));
  const people = new Map<string, Person>();
  const backs = new Map<string, number[]>();
  const reserves = new Map<string, number[]>();
  hall.forEach((row, index) => {
    if (row.backup && !seated.has(row.backup.code)) {
      people.set(row.backup.code, row.backup);
      backs.set(row.backup.code, [...(backs.get(row.backup.code) ?? []), index]);
    }
    for (const reserve of row.reserves) {
      if (seated.has(reserve.code)) continue;
      people.set(reserve.code, reserve);
      reserves.set(reserve.code, [...(reserves.get(reserve.code) ?? []), index]);
    }
  });
  const shown = [...people.values()].filter(
    ({ code }) => backs.has(code) || (reserves.get(code)?.length ?? 0) >= SHARED,
  );
  const wished = shown
    .map((person) => {
      const seats = [...(backs.get(person.code) ?? []), ...(reserves.get(person.code) ?? [])];
      const solid = backs.get(person.code) ?? seats;
      return { person, x: solid.reduce((sum, seat) => sum + seatX(seat), 0) / solid.length };
    })
    .sort((one, other) => one.x - other.x);
  const places = apart(
    wished.map(({ x }) => x),
    width,
  );
  const outsiders = wished.map(({ person }, index) => ({
    person,
    x: places[index] as number,
    backs: backs.get(person.code)?.length ?? 0,
    reserveOf: reserves.get(person.code)?.length ?? 0,
  }));
  const drops = outsiders.flatMap(({ person, x }) => {
    const drawn = (reserves.get(person.code)?.length ?? 0) >= SHARED ? (reserves.get(person.code) ?? []) : [];
    const line = (seat: number, isReserve: boolean, to: number) => ({
      post: (hall[seat] as TableRow).post.code,
      person: person.code,
      // A line that could go straight down does.
      from: !isReserve && Math.abs(seatX(seat) - to) < SEAT.width / 2 - 8 ? to : seatX(seat) + (isReserve ? 14 : -14),
      to,
      isReserve,
    });
    return [
      ...(backs.get(person.code) ?? []).map((seat) => line(seat, false, x - 14)),
      ...drawn.map((seat) => line(seat, true, x + 14)),
    ];
  });
  return { outsiders, drops, right: Math.max(0, ...places) + BOX.width / 2 + MARGIN };
}

/** Places near those wished for, in their order, far enough from each other and within the picture. */
function apart(wished: readonly number[], width: number): number[] {
  const step = BOX.width + BOX.gap;
  const places = [...wished];
  for (let index = 0; index < places.length; index++) {
    const least = index === 0 ? MARGIN + BOX.width / 2 : (places[index - 1] as number) + step;
    places[index] = Math.max(places[index] as number, least);
  }
  for (let index = places.length - 1; index >= 0; index--) {
    const most = index === places.length - 1 ? width - MARGIN - BOX.width / 2 : (places[index + 1] as number) - step;
    places[index] = Math.max(Math.min(places[index] as number, most), MARGIN + BOX.width / 2 + index * step);
  }
  return places;
}
