import type { Instant } from "@zaigang/domain";
import { EMPTY_DRAFT, type LeaveDraft } from "./leave-draft.ts";

/** A draft that stays on this machine until it is filed or thrown away. */
export type KeptDraft = { readonly draft: LeaveDraft; readonly savedAt: Instant };

/** Each person of the machine has their own; so has each request that is changed and filed again. */
function keyOf(owner: string): string {
  return `zaigang.leave.${owner}`;
}

/** @param owner code of who fills it in, with the request that it changes where it changes one */
export function loadDraft(owner: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null");
    if (!isKept(kept)) return null;
    // A draft kept by an older version lacks what was added since.
    return { ...kept, draft: { ...EMPTY_DRAFT, ...kept.draft } };
  } catch {
    return null;
  }
}

export function keepDraft(owner: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(kept));
  } catch {
    // Storage is switched off or full: the draft lasts as long as the page.
  }
}

export function dropDraft(owner: string): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // There is nothing to drop.
  }
}

function isKept(value: unknown): value is KeptDraft {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as KeptDraft).savedAt === "number" &&
    typeof (value as KeptDraft).draft === "object" &&
    (value as KeptDraft).draft !== null
  );
}
