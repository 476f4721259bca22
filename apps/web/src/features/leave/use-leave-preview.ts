import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { LeavePreviewQuery } from "../../generated/graphql.ts";
import { useSettled } from "../../ui/browser/use-settled.ts";
import { useSession } from "../session/session-context.ts";
import { LeavePreview_Query } from "./ask-leave-query.ts";
import { type EffectLine, effectLines } from "./effect-lines.ts";
import type { AskedLeave } from "./leave-draft.ts";

export type LeavePreview = LeavePreviewQuery["leavePreview"];

export type LeavePreviewState = {
  /** `null` before the first answer, or while nothing is asked for. */
  readonly preview: LeavePreview | null;
  readonly takenOver: readonly EffectLine[];
  readonly gaps: readonly EffectLine[];
  /** Whether it is of what is on screen now, or cannot be known. */
  readonly isSettled: boolean;
  readonly isMissing: boolean;
  readonly retry: () => void;
};

const SETTLE_MS = 150;
const NOTHING: AskedLeave = {
  ...{ type: "", firstDate: "1970-01-01", firstHalf: "MORNING" },
  ...{ lastDate: "1970-01-01", lastHalf: "AFTERNOON" },
};

/**
 * What the request on screen would come to: its length, the balance after, who decides, what it does to the windows.
 * What has no bearing on that, such as a reason, is not asked about.
 *
 * @param asked `null` while it is incomplete
 */
export function useLeavePreview(asked: AskedLeave | null): LeavePreviewState {
  const { timeZone } = useSession().office;
  const wanted = JSON.stringify(asked && bearing(asked));
  const settled = useSettled(wanted, SETTLE_MS);
  const question = JSON.parse(settled) as AskedLeave | null;
  const { data, previousData, error, loading, refetch } = useQuery(LeavePreview_Query, {
    ...(question === null ? { skip: true, variables: { input: NOTHING } } : { variables: { input: question } }),
    // It is no fact of the office: nothing else may read it.
    fetchPolicy: "no-cache",
  });
  const isMissing = error !== undefined && !data && !loading;
  const preview = asked === null || isMissing ? null : ((data ?? previousData)?.leavePreview ?? null);
  const lines = useMemo(
    () => preview?.effect && effectLines(preview.effect, { timeZone, days: preview.days }),
    [preview, timeZone],
  );
  return {
    preview,
    takenOver: lines?.takenOver ?? [],
    gaps: lines?.gaps ?? [],
    isSettled: asked === null || (wanted === settled && !loading),
    isMissing,
    retry: () => void refetch(),
  };
}

function bearing(asked: AskedLeave): AskedLeave {
  const { staff, type, firstDate, firstHalf, lastDate, lastHalf, fromTime, toTime, child } = asked;
  return {
    ...(staff !== undefined && { staff }),
    ...{ type, firstDate, firstHalf, lastDate, lastHalf },
    ...(fromTime !== undefined && { fromTime }),
    ...(toTime !== undefined && { toTime }),
    ...(child !== undefined && { child }),
  };
}
