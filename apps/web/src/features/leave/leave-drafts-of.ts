import { addDays } from "@zaigang/domain";
import type { WholeRequest } from "./LeaveRequestPage.tsx";
import { EMPTY_DRAFT, type Extension, type LeaveDraft, type Returned } from "./leave-draft.ts";

/** A request that went back, as the form fills it in. */
export function returnedOf(request: WholeRequest): Returned {
  const { firstDate: first, lastDate: last, firstHalf, lastHalf } = request;
  return {
    request: request.id,
    version: request.version,
    draft: {
      ...detailsOf(request),
      ...{ first, last, firstHalf, lastHalf },
      fromTime: request.fromTime ?? "",
      toTime: request.toTime ?? "",
      handoverTo: request.handoverTo?.code ?? null,
      handoverNote: request.handoverNote ?? "",
    },
  };
}

/** Leave that goes on from a granted one (续假), as the form begins with it: from the half-day after its last. */
export function extensionOf(request: WholeRequest): Extension {
  const isWholeDay = request.lastHalf === "AFTERNOON";
  const first = isWholeDay ? addDays(request.lastDate, 1) : request.lastDate;
  return {
    draft: {
      ...detailsOf(request),
      extends: request.id,
      ...{ first, last: first, firstHalf: isWholeDay ? "MORNING" : "AFTERNOON", lastHalf: "AFTERNOON" },
    },
  };
}

/** What a second request says as the first did. */
function detailsOf({ type, reason, place, phone, leavesCity, transport }: WholeRequest): LeaveDraft {
  return {
    ...EMPTY_DRAFT,
    type: type.code,
    reason: reason ?? "",
    place: place ?? "",
    phone: phone ?? "",
    leavesCity,
    transport: transport ?? "",
  };
}
