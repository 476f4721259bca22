import { type Instant, MINUTE } from "@zaigang/domain";
import type { PauseWindowQuery } from "../../generated/graphql.ts";

type Day = PauseWindowQuery["days"][number];
export type ServedPost = Day["coverage"]["spans"][number]["post"];

/** The lengths offered, in minutes. */
const LENGTHS = [10, 20, 30];

/** What may be chosen: the usual lengths up to the office's limit, or the limit itself where it is shorter than all. */
export function pauseLengths(limitMinutes: number): number[] {
  const allowed = LENGTHS.filter((minutes) => minutes <= limitMinutes);
  return allowed.length > 0 ? allowed : [limitMinutes];
}

/**
 * The end of the pause that runs at the window; `null` if none does. A pause keeps its second, while the screen's minute
 * began before it.
 *
 * @param now a whole minute
 */
export function runningPause({ pauses }: Pick<Day, "pauses">, windowCode: string, now: Instant): Instant | null {
  const running = pauses.find(
    ({ window, startsAt, endsAt }) =>
      window.code === windowCode && Date.parse(startsAt) < now + MINUTE && now < Date.parse(endsAt),
  );
  return running ? Date.parse(running.endsAt) : null;
}

/** The other windows' posts that are served from this seat at an instant: they pause with it. */
export function postsServedFrom({ coverage }: Day, windowCode: string, now: Instant): ServedPost[] {
  return coverage.spans
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt))
    .filter(({ servedAt, post }) => servedAt?.code === windowCode && post.window?.code !== windowCode)
    .map(({ post }) => post);
}

/** Whether the window has opening time at an instant. */
export function isOpenAt({ coverage }: Day, windowCode: string, now: Instant): boolean {
  return coverage.spans.some(
    ({ post, startsAt, endsAt }) =>
      post.window?.code === windowCode && Date.parse(startsAt) <= now && now < Date.parse(endsAt),
  );
}
