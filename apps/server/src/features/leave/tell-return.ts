import type { LockedOffice } from "../../changes/change-office.ts";
import { tellAboutLeave } from "./tell-leave.ts";

/**
 * Tells people once each that leave they know of is another by now.
 *
 * @returns when they see it, as a use case hands it on
 */
export async function tellAboutReturn(
  office: LockedOffice,
  requestId: string,
  people: readonly (string | null)[],
): Promise<{ readonly shownFrom?: number }> {
  const news = [...new Set(people)].map((staffId) => ({ kind: "LEAVE_CHANGED" as const, staffId }));
  const shownFrom = await tellAboutLeave(office, requestId, news);
  return shownFrom === undefined ? {} : { shownFrom };
}
