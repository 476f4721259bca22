import { useQuery } from "@apollo/client/react";
import type { OpeningChange, PreviewOpeningQuery } from "../../generated/graphql.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { PreviewOpening_Query } from "./opening-query.ts";

export type OpeningEffect = NonNullable<PreviewOpeningQuery["previewOpening"]>;

/** What the change on screen would touch. */
export type OpeningPreview = {
  /** `null` before the first answer, where nothing is proposed, and where it touches nothing. */
  readonly effect: OpeningEffect | null;
  readonly isSettled: boolean;
  /** Whether it cannot be known; saving says why. */
  readonly isMissing: boolean;
  /** Whether it is known that it touches nothing. */
  readonly isNothing: boolean;
};

const SETTLE_MS = 250;
const NOTHING = { endPost: { post: "" } } as OpeningChange;

/**
 * What a change would touch as it is being put together. An answer to an earlier question is never shown.
 *
 * @param change `null` while it is incomplete
 */
export function useOpeningPreview(change: OpeningChange | null): OpeningPreview {
  const wanted = JSON.stringify(change);
  const settled = useSettled(wanted, SETTLE_MS);
  const asked = JSON.parse(settled) as OpeningChange | null;
  const { data, error, loading } = useQuery(PreviewOpening_Query, {
    ...(asked === null ? { skip: true, variables: { change: NOTHING } } : { variables: { change: asked } }),
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const isCurrent = change !== null && wanted === settled && !loading;
  return {
    effect: isCurrent ? (data?.previewOpening ?? null) : null,
    isSettled: change === null || isCurrent,
    isMissing: isCurrent && error !== undefined,
    isNothing: isCurrent && data !== undefined && data.previewOpening === null,
  };
}
