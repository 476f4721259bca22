import type { Instant } from "@zaigang/domain";
import type { SignInEvidence, SignInMark } from "./sign-in-marks.ts";

/**
 * What there is to do about signing in: `PRESS` is due now and stands where the thumb is; `LEAVE` is done with, and may
 * sign out before `dueAt`; `AWAY` need not, and may all the same; `REST` has nothing to press.
 */
export type SignInStep =
  | { readonly kind: "PRESS"; readonly direction: "IN" | "OUT" }
  | { readonly kind: "LEAVE"; readonly signedAt: Instant; readonly dueAt: Instant }
  | { readonly kind: "AWAY" }
  | { readonly kind: "REST" };

/**
 * The step at an instant of a day.
 *
 * @param marks of the day, an IN and an OUT for each stretch of work, by time
 * @param signIns the day's evidence
 * @param returnedAt when an outing of that day ended; `null` if none did
 */
export function signInStep(
  marks: readonly SignInMark[],
  signIns: readonly SignInEvidence[],
  returnedAt: Instant | null,
  now: Instant,
): SignInStep {
  for (let at = 0; at < marks.length; at += 2) {
    const [arrival, departure] = [marks[at], marks[at + 1]];
    if (!arrival || !departure) continue;
    const isRunning = now < departure.expectedAt;
    if (arrival.status === "AHEAD") continue;
    if (arrival.status === "AWAY") {
      if (isRunning) return { kind: "AWAY" };
      continue;
    }
    if (arrival.signedAt === null) {
      if (isRunning) return { kind: "PRESS", direction: "IN" };
      continue;
    }
    if (isRunning) {
      const last = latestOf(signIns);
      const hasLeft = last !== null && last.direction === "OUT" && Date.parse(last.signedAt) >= arrival.signedAt;
      // Who was out in between is seen again by a new sign-in.
      const isBackUnseen =
        returnedAt !== null && returnedAt <= now && last !== null && Date.parse(last.signedAt) < returnedAt;
      if (hasLeft || isBackUnseen) return { kind: "PRESS", direction: "IN" };
      return { kind: "LEAVE", signedAt: arrival.signedAt, dueAt: departure.expectedAt };
    }
    if (departure.status === "DUE") return { kind: "PRESS", direction: "OUT" };
  }
  return { kind: "REST" };
}

function latestOf(signIns: readonly SignInEvidence[]): SignInEvidence | null {
  return signIns.toSorted((a, b) => Date.parse(a.signedAt) - Date.parse(b.signedAt)).at(-1) ?? null;
}
