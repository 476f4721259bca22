import type { Instant } from "@zaigang/domain";
import type { Right } from "../graphql/rights.ts";

/** What a change is about, as the office's log tells it. */
export type Concern = {
  /** Its type in the API. What stood there and what was written are fields of it, each for those whom the field is for. */
  readonly type: string;
  /** The person whose it is, by id; `null` where it is nobody's. */
  readonly person: string | null;
  /** Further people and things that it concerns, by id. */
  readonly others?: readonly (string | null)[];
  /** Who may know of it at all, where not all who read the log may. */
  readonly rows?: "SELF" | Right;
};

export type Recounted = { readonly requests: readonly string[]; readonly staff: readonly string[] };

/** What a use case has written. */
export type Written = {
  /** What it is about, or what was made. */
  readonly id: string;
  /** Fields as they stood there; nothing where it is new. */
  readonly before?: object | null;
  /** The same fields as they stand there now; nothing where it is gone. */
  readonly after?: object | null;
  /** Requests for leave that take another amount by it, and the people whose they are, by id. */
  readonly recounted?: Recounted;
  /** When messages that wait are shown. */
  readonly shownFrom?: Instant;
};

/** People and things that a change concerns, each once: by them it is found. */
export function subjectsOfChange({ person, others = [] }: Concern, { id, recounted }: Written): string[] {
  const counted = recounted ? [...recounted.requests, ...recounted.staff] : [];
  return [...new Set([id, person, ...others, ...counted].filter((each) => each !== null))];
}

/**
 * The change as the log keeps it.
 *
 * @param reason why a post may stand empty by it
 */
export function outcomeOf({ type, person, rows }: Concern, { id, before, after }: Written, reason: string | null) {
  return {
    id,
    type,
    person,
    ...(rows && { rows }),
    before: before ?? null,
    after: after ?? null,
    ...(reason !== null && { reason }),
  };
}
