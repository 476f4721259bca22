import type { OfficeFacts, Substitution } from "../coverage/facts.ts";
import { OfficeIndex } from "../coverage/office-index.ts";
import { DayPlan } from "../coverage/plan-day.ts";
import { type CivilDate, dateOf, type Instant, MINUTE } from "../time/civil.ts";
import { type Interval, stretchAround } from "../time/interval.ts";
import { asInterval } from "../time/time-range.ts";
import { ordinaryDay } from "./ordinary-day.ts";

/** Somebody holds a post for its holder, or instead of them, for 15 days or longer. */
export type LongTakeover = {
  readonly post: string;
  readonly acting: string;
  /** Who is away; `null` where somebody was named though the holder is there, or there is none. */
  readonly absent: string | null;
  readonly lastDay: CivilDate;
};

/**
 * The long takeovers of a date, by post code: what the printed table says under 期限.
 *
 * @throws {RangeError} if a fact names what the office does not have
 * Source: docs/rules.md R-41.
 */
export function longTakeovers(facts: OfficeFacts, on: CivilDate): LongTakeover[] {
  const { facts: usual, ruler } = ordinaryDay(facts, on);
  const { timeZone } = facts.rules;
  const index = new OfficeIndex(usual);
  const plan = new DayPlan(index, ruler, { now: ruler.startsAt - MINUTE, forecast: "CERTAIN" });
  const pairings = new Map(usual.pairings.map((pairing) => [pairing.post, pairing]));
  return index.posts.flatMap(({ code: post }, at): LongTakeover[] => {
    const step = [...Array(plan.steps).keys()].find((each) => plan.holderOf(at, each) >= 0);
    const acting = step === undefined ? undefined : index.staff[plan.holderOf(at, step)];
    const primary = pairings.get(post)?.primary ?? null;
    if (acting === undefined || acting === primary) return [];
    const away = primary === null ? null : awayUntil(usual, primary, ruler.startsAt);
    const naming = usual.substitutions.filter((each) => each.post === post && each.staff === acting);
    const endsAt = naming.length > 0 ? lastEnd(naming) : away;
    if (endsAt === null) return [];
    return [{ post, acting, absent: away === null ? null : primary, lastDay: dateOf(endsAt - 1, timeZone) }];
  });
}

/** Until when somebody is away who is away for long; absences that touch are one. */
function awayUntil({ absences }: OfficeFacts, staff: string, at: Instant): Instant | null {
  const own = absences.filter((absence) => absence.staff === staff).map(asInterval);
  const [first] = own;
  if (!first) return null;
  return (stretchAround(own, Math.max(at, first.start)) as Interval).end;
}

function lastEnd(namings: readonly Substitution[]): Instant {
  return Math.max(...namings.map(({ endsAt }) => endsAt));
}
