import { type CivilDate, dateOf, type Half, MINUTE, parseTime } from "@zaigang/domain";
import type { ShownState } from "../../ui/coverage/states.ts";
import { minuteOfDay } from "../../ui/format/office-time.ts";
import { USUAL_NOON } from "../../ui/format/times.ts";
import type { Preview, PreviewPost, PreviewSpan } from "../what-if/effect.ts";

/** A date with the half of it that is meant, or all of it. */
export type DayPart = { readonly date: CivilDate; readonly part: Half | "DAY" };

/** What becomes of a post on some days: all on which the same does are one line. */
export type EffectLine = {
  readonly post: PreviewPost;
  readonly state: ShownState;
  readonly acting: PreviewSpan["actingStaff"];
  /** Number of the window they serve at, where it is another than the post's own. */
  readonly seat: number | null;
  readonly days: readonly DayPart[];
  readonly minutes: number;
};

/** An office's day: where its halves meet is said for each date of the leave. */
type OfficeDays = {
  readonly timeZone: string;
  readonly days: readonly { readonly date: CivilDate; readonly noon: string }[];
};

type Stretch = { readonly startsAt: string; readonly endsAt: string; readonly post: PreviewPost };

/**
 * Who would take over what, and what would have nobody; equal days together, gaps by post.
 */
export function effectLines(
  { newlyTakenOver, newlyUncovered }: Pick<Preview, "newlyTakenOver" | "newlyUncovered">,
  office: OfficeDays,
): { readonly takenOver: readonly EffectLine[]; readonly gaps: readonly EffectLine[] } {
  const taken = Map.groupBy(newlyTakenOver, ({ post, state, actingStaff, servedAt }) =>
    JSON.stringify([post.code, state, actingStaff?.id, servedAt?.number]),
  );
  const empty = Map.groupBy(newlyUncovered, ({ post }) => post.code);
  const takenOver = [...taken.values()].map((spans): EffectLine => {
    const [{ post, state, actingStaff, servedAt }] = spans as [PreviewSpan];
    const seat = servedAt && servedAt.number !== post.window?.number ? servedAt.number : null;
    return { post, state, acting: actingStaff, seat, ...lengthOf(spans, office) };
  });
  const gaps = [...empty.values()].map((spans): EffectLine => {
    const { post } = spans[0] as Stretch;
    return { post, state: "UNCOVERED", acting: null, seat: null, ...lengthOf(spans, office) };
  });
  return { takenOver: takenOver.toSorted(byDay), gaps: gaps.toSorted(byDay) };
}

/** By the first day, then in hall order. */
function byDay(one: EffectLine, other: EffectLine): number {
  const [first, second] = [one.days[0]?.date ?? "", other.days[0]?.date ?? ""];
  if (first !== second) return first < second ? -1 : 1;
  return (one.post.window?.number ?? Number.MAX_SAFE_INTEGER) - (other.post.window?.number ?? Number.MAX_SAFE_INTEGER);
}

function lengthOf(
  spans: readonly Stretch[],
  { timeZone, days: known }: OfficeDays,
): Pick<EffectLine, "days" | "minutes"> {
  const noons = new Map(known.map(({ date, noon }) => [date, parseTime(noon)]));
  const halves = new Map<CivilDate, Set<Half>>();
  let minutes = 0;
  for (const { startsAt, endsAt } of spans) {
    const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
    const date = dateOf(start, timeZone);
    const from = minuteOfDay(start, timeZone);
    const length = (end - start) / MINUTE;
    const noon = noons.get(date) ?? USUAL_NOON;
    minutes += length;
    const ofDate = halves.get(date) ?? new Set();
    halves.set(date, ofDate);
    if (from < noon) ofDate.add("MORNING");
    if (from + length > noon) ofDate.add("AFTERNOON");
  }
  const days = [...halves]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDate]): DayPart => ({ date, part: ofDate.size === 2 ? "DAY" : ([...ofDate][0] ?? "DAY") }));
  return { days, minutes };
}
