import type { OfficeFacts, Pairing } from "../coverage/facts.ts";
import { OfficeIndex } from "../coverage/office-index.ts";
import { DayPlan } from "../coverage/plan-day.ts";
import { type CivilDate, MINUTE } from "../time/civil.ts";
import { type OrdinaryDay, ordinaryDay } from "./ordinary-day.ts";

/** `NO_ROOM`: holds as many posts as one may, so would help nobody; `BACKS_TOO_MANY`: as B of more than there is room for. */
export type Overload = "NO_ROOM" | "BACKS_TOO_MANY";

/** What a person holds and stands behind. */
export type Burden = {
  readonly staff: string;
  /** As A, by post code. */
  readonly holds: readonly string[];
  /** As B. */
  readonly backs: readonly string[];
  readonly reserveOf: readonly string[];
  /** Most posts held at once on an ordinary day, long takeovers included. */
  readonly held: number;
  /** How many more they may hold at once. */
  readonly room: number;
  readonly overload: Overload | null;
};

/**
 * What everybody in a pairing of a date holds and stands behind, by code. A post that somebody holds anyway, such as for a
 * holder who is away for long, needs no more room.
 *
 * @throws {RangeError} if a fact names what the office does not have
 * Source: docs/rules.md.
 */
export function burdens(facts: OfficeFacts, on: CivilDate): Burden[] {
  return burdensOf(ordinaryDay(facts, on));
}

/** The same for a day that is ordinary already. */
export function burdensOf({ facts, ruler }: OrdinaryDay): Burden[] {
  const index = new OfficeIndex(facts);
  const plan = new DayPlan(index, ruler, { now: ruler.startsAt - MINUTE, forecast: "CERTAIN" });
  const postsOf = (isIn: (pairing: Pairing) => boolean) =>
    facts.pairings
      .filter(isIn)
      .map(({ post }) => post)
      .sort();
  return index.staff.flatMap((staff, person): Burden[] => {
    const holds = postsOf(({ primary }) => primary === staff);
    const backs = postsOf(({ backup }) => backup === staff);
    const reserveOf = postsOf(({ reserves }) => reserves.includes(staff));
    if (holds.length + backs.length + reserveOf.length === 0) return [];
    const heldAt = [...Array(plan.steps).keys()].map((step) => plan.heldBy(person, step));
    const held = Math.max(0, ...heldAt.map(({ length }) => length));
    const room = Math.max(0, facts.rules.coverLimit - held);
    const anyway = new Set(heldAt.flat().map((post) => index.posts[post]?.code));
    const overload = overloadOf(
      room,
      backs.filter((post) => !anyway.has(post)),
      reserveOf.filter((post) => !anyway.has(post)),
    );
    return [{ staff, holds, backs, reserveOf, held, room, overload }];
  });
}

function overloadOf(room: number, backs: readonly string[], reserveOf: readonly string[]): Overload | null {
  if (room === 0 && backs.length + reserveOf.length > 0) return "NO_ROOM";
  return backs.length > room ? "BACKS_TOO_MANY" : null;
}
