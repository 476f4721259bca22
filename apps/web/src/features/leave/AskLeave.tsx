import { useQuery } from "@apollo/client/react";
import { addDays, datesBetween, isoWeekday } from "@zaigang/domain";
import { useLocation, useSearchParams } from "react-router";
import { FailedToLoad } from "../../ui/feedback/FailedToLoad.tsx";
import { SlowLoading } from "../../ui/feedback/SlowLoading.tsx";
import { shownOf } from "../../ui/paging/parts.ts";
import { useSession } from "../session/session-context.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { AskLeave_Query } from "./ask-leave-query.ts";
import { LeaveForm } from "./LeaveForm.tsx";
import type { Extension, Returned } from "./leave-draft.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

/** How far ahead the form looks, in days. */
const DAYS_AHEAD = 90;

/** Asking for leave, my own or, with the right, somebody else's: one page, and a draft that keeps itself. */
export function AskLeave() {
  const [address] = useSearchParams();
  const { staff } = useSession();
  const { today } = useOfficeFormat();
  const type = address.get("type");
  const forStaff = address.get("staff");
  // Comes along from the page of the request that is changed, or gone on from.
  const origin = useLocation().state as Returned | Extension | null;
  const returned = origin && "version" in origin ? origin : null;
  const about = origin && ("version" in origin ? origin.request : origin.draft.extends);
  const kept = useKeptDraft(
    about === null ? staff.code : `${staff.code}.${about}`,
    origin?.draft ?? { type, staff: forStaff === staff.code ? null : forStaff },
  );
  const monday = addDays(today, 1 - isoWeekday(today));
  const { draft } = kept;
  const days = datesBetween(monday, addDays(today, DAYS_AHEAD)).length;
  const whose = { staff: draft.staff, other: draft.staff ?? "", isForOther: draft.staff !== null };
  const variables = { ...whose, from: monday, days };
  const answer = useQuery(AskLeave_Query, { variables: { ...variables, days: Math.min(variables.days, 92) } });
  const data = shownOf(answer);
  if (!data) {
    const retry = () => answer.refetch();
    return answer.error ? <FailedToLoad onRetry={retry} /> : <SlowLoading onRetry={retry} />;
  }
  return (
    <LeaveForm
      types={data.leaveTypes.filter(({ active }) => active)}
      ownChildren={(data.viewer?.staff ?? data.staff)?.children ?? []}
      outlook={data.leaveOutlook}
      kept={kept}
      returned={returned}
    />
  );
}
