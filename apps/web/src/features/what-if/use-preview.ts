import { useQuery } from "@apollo/client/react";
import type { Instant } from "@zaigang/domain";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CoverageChange, PreviewCoverageQueryVariables } from "../../generated/graphql.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { useSession } from "../session/session-context.ts";
import { type Effect, effectOf, type Preview } from "./effect.ts";
import { PreviewCoverage_Query } from "./preview-query.ts";

/** A change with the days on which its effect is looked for. */
export type ProposedChange = { readonly change: CoverageChange; readonly from: Instant; readonly to: Instant };

/** What the proposal on screen would do. */
export type PreviewState = {
  /** `null` before the first answer, or while nothing is proposed. */
  readonly preview: Preview | null;
  readonly effect: Effect | null;
  /** Whether the effect is that of what is proposed now, or that this cannot be known. */
  readonly isSettled: boolean;
  readonly isMissing: boolean;
  /** Whether the facts beneath have changed since the effect was first shown. */
  readonly hasMoved: boolean;
  readonly retry: () => void;
};

const SETTLE_MS = 150;

/**
 * The effect of a change as it is being put together. An answer to an earlier question is never shown; when the office
 * changes underneath, the effect is asked for again and said to have moved.
 *
 * @param proposed `null` while it is incomplete
 */
export function usePreview(proposed: ProposedChange | null): PreviewState {
  const { timeZone } = useSession().office;
  const wanted = JSON.stringify(proposed);
  const settled = useSettled(wanted, SETTLE_MS);
  const asked = JSON.parse(settled) as ProposedChange | null;

  const from = asked?.from;

  const { data, previousData, error, loading, refetch } = useQuery(PreviewCoverage_Query, {
    ...(asked === null ? { skip: true, variables: NOTHING } : { variables: variablesOf(asked) }),
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const isMissing = error !== undefined && !data && !loading;
  // Until the next answer comes the last one stays, marked as old: nothing jumps while somebody types.
  const preview = proposed === null || isMissing ? null : ((data ?? previousData)?.previewCoverage ?? null);
  return {
    preview,
    effect: useMemo(() => preview && effectOf(preview, timeZone, from), [preview, timeZone, from]),
    isSettled: proposed === null || (wanted === settled && !loading),
    isMissing,
    hasMoved: useHasMoved(settled, data?.previewCoverage),
    retry: () => void refetch(),
  };
}

function variablesOf({ change, from, to }: ProposedChange): PreviewCoverageQueryVariables {
  return { change, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

const NOTHING: PreviewCoverageQueryVariables = variablesOf({ change: { absence: null as never }, from: 0, to: 0 });

/** Whether the same question has come to another answer than the first time. */
function useHasMoved(question: string, answer: Preview | undefined): boolean {
  const first = useRef<{ question: string; answer: string }>(undefined);
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    if (!answer) return;
    const text = JSON.stringify(answer);
    if (first.current?.question === question) setMoved((before) => before || first.current?.answer !== text);
    else {
      first.current = { question, answer: text };
      setMoved(false);
    }
  }, [question, answer]);
  return hasMoved;
}
