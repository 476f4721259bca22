import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { ReleaseInput } from "../../generated/graphql.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { useSession } from "../session/session-context.ts";
import { effectOf } from "../what-if/effect.ts";
import type { PreviewState } from "../what-if/use-preview.ts";
import { PreviewRelease_Query } from "./release-query.ts";

const SETTLE_MS = 150;
const NOTHING: ReleaseInput = { staff: "", kind: "LEAVES", from: "1970-01-01", successors: [], departments: [] };

/** What the person still covers and what the choice of successors would do, as it is put together. */
export function useReleasePreview(input: ReleaseInput | null) {
  const { timeZone } = useSession().office;
  const wanted = JSON.stringify(input);
  const settled = useSettled(wanted, SETTLE_MS);
  const asked = JSON.parse(settled) as ReleaseInput | null;
  const { data, previousData, error, loading, refetch } = useQuery(PreviewRelease_Query, {
    ...(asked === null ? { skip: true, variables: { input: NOTHING } } : { variables: { input: asked } }),
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const isMissing = error !== undefined && !data && !loading;
  const release = input === null || isMissing ? null : ((data ?? previousData)?.previewRelease ?? null);
  const coverage = release?.coverage ?? null;
  const state: PreviewState = {
    preview: coverage,
    effect: useMemo(() => coverage && effectOf(coverage, timeZone), [coverage, timeZone]),
    isSettled: input === null || (wanted === settled && !loading),
    isMissing,
    hasMoved: false,
    retry: () => void refetch(),
  };
  return { release, state };
}
