import type { Instant } from "@zaigang/domain";
import type { Stretch } from "./held-posts.ts";

/** Where the day stands: off, or before, in, between or after the office's sessions. */
export type DayMoment =
  | { readonly kind: "REST_DAY" }
  | { readonly kind: "AFTER" }
  | { readonly kind: "BEFORE" | "DURING" | "BETWEEN"; readonly session: Stretch; readonly isFirst: boolean };

/** @param sessions the office's, by time; none on a day off */
export function momentOf(sessions: readonly Stretch[], now: Instant): DayMoment {
  if (sessions.length === 0) return { kind: "REST_DAY" };
  const index = sessions.findIndex(({ endsAt }) => now < endsAt);
  const session = sessions[index];
  if (!session) return { kind: "AFTER" };
  const isFirst = index === 0;
  if (session.startsAt <= now) return { kind: "DURING", session, isFirst };
  return { kind: isFirst ? "BEFORE" : "BETWEEN", session, isFirst };
}
