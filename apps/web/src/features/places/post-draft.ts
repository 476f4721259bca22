import type { PlacePost } from "./place-types.ts";

/** What a post says of itself, as it is typed. */
export type PostDraft = {
  readonly name: string;
  readonly nameEn: string;
  readonly business: string;
  readonly businessEn: string;
  readonly department: string | null;
  readonly priority: number;
  readonly watched: boolean;
  readonly special: boolean;
  readonly exemptReason: string;
  readonly isLeader: boolean;
};

/** @param isAtWindow whether a new post is at a window: such posts come first and are watched */
export function postDraftOf(post: PlacePost | null, isAtWindow: boolean): PostDraft {
  return {
    name: post?.name ?? "",
    nameEn: post?.nameEn ?? "",
    business: post?.business ?? "",
    businessEn: post?.businessEn ?? "",
    department: post?.department.code ?? null,
    priority: post?.priority ?? (isAtWindow ? 2 : 1),
    watched: post?.watched ?? isAtWindow,
    special: post?.special ?? false,
    exemptReason: post?.exemptReason ?? "",
    isLeader: false,
  };
}

/** As it is saved; `null` while something is missing. */
export function postInputOf(draft: PostDraft) {
  const { department, priority, watched, special } = draft;
  if (department === null || draft.name.trim() === "") return null;
  return {
    department,
    priority,
    watched,
    special,
    name: draft.name.trim(),
    nameEn: draft.nameEn.trim() || null,
    business: draft.business.trim() || null,
    businessEn: draft.businessEn.trim() || null,
    exemptReason: draft.exemptReason.trim() || null,
  };
}
