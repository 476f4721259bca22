import type { Instant } from "@zaigang/domain";
import { useState } from "react";
import { useLive } from "../../ui/live/live-context.ts";
import { dropDraft, keepDraft, loadDraft } from "./kept-draft.ts";
import { EMPTY_DRAFT, type LeaveDraft } from "./leave-draft.ts";

/**
 * A draft that is kept on this machine with every change, and is there again when the form is opened the next time.
 *
 * @param owner who fills it in, as `loadDraft`
 * @param start what it begins with where none was kept
 */
export function useKeptDraft(owner: string, start: Partial<LeaveDraft>) {
  const { clock } = useLive();
  const [kept, setKept] = useState<{ draft: LeaveDraft; savedAt: Instant | null }>(
    () => loadDraft(owner) ?? { draft: { ...EMPTY_DRAFT, ...start }, savedAt: null },
  );
  return {
    draft: kept.draft,
    savedAt: kept.savedAt,
    change: (draft: LeaveDraft) => {
      const next = { draft, savedAt: clock.now() };
      keepDraft(owner, next);
      setKept(next);
    },
    /** Filed, or thrown away: nothing stays. */
    drop: () => {
      dropDraft(owner);
      setKept({ draft: { ...EMPTY_DRAFT, ...start }, savedAt: null });
    },
  };
}
