import type { TimeRange } from "../time/time-range.ts";
import type { CoverageSpan } from "./coverage.ts";
import { spansOutside } from "./parts.ts";

/**
 * Where two plans of the same past differ, post by post: what stood there then, and what is known now.
 * Two spans are the same where state, acting person, seat and presence are; reasons are not compared.
 *
 * Source: docs/rules.md R-35.
 */
export function differences(
  before: readonly CoverageSpan[],
  after: readonly CoverageSpan[],
): { readonly before: readonly CoverageSpan[]; readonly after: readonly CoverageSpan[] } {
  return { before: spansUnlike(before, after), after: spansUnlike(after, before) };
}

/** The parts of spans outside the stretches that are already logged for their post. */
export function notIn(
  spans: readonly CoverageSpan[],
  logged: readonly (TimeRange & { readonly post: string })[],
): CoverageSpan[] {
  return spansOutside(spans, logged, ({ post }) => post);
}

function spansUnlike(spans: readonly CoverageSpan[], others: readonly CoverageSpan[]): CoverageSpan[] {
  return spansOutside(spans, others, ({ post, state, acting, servedAt, presence }) =>
    [post, state, acting, servedAt, presence].join(" "),
  );
}
