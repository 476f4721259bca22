import { addDays, type CivilDate } from "@zaigang/domain";
import type { LineRole, PreviewReleaseQuery, ReleaseInput, ReleaseKind } from "../../generated/graphql.ts";

export type ReleasePreview = PreviewReleaseQuery["previewRelease"];
export type ReleaseLine = ReleasePreview["lines"][number];

/** A release as it is put together. */
export type ReleaseDraft = {
  readonly kind: ReleaseKind;
  /** The first day without the person; of who leaves the day after the last one of work. */
  readonly from: CivilDate | null;
  readonly lastDay: CivilDate | null;
  readonly note: string;
  /** Who follows, by place. */
  readonly successors: Readonly<Record<string, string>>;
  /** Who heads or leads a department from now on, by `head D05` or `supervisingLeader D05`. */
  readonly departments: Readonly<Record<string, string>>;
};

export const KINDS = ["LEAVES", "SUSPENDED", "SECONDED"] as const satisfies readonly ReleaseKind[];

export function newDraft(kind: ReleaseKind, today: CivilDate): ReleaseDraft {
  // A suspension is in force at once; what is known ahead begins another day.
  const from = kind === "SUSPENDED" ? today : addDays(today, 1);
  return { kind, from, lastDay: null, note: "", successors: {}, departments: {} };
}

/** A place in the line of a post. */
export function placeOf({ post, role }: { post: { code: string }; role: LineRole }): string {
  return `${post.code} ${role}`;
}

/** What would be saved; `null` while a date is missing. */
export function inputOf(staff: string, draft: ReleaseDraft, version: number): ReleaseInput | null {
  const { kind, from, lastDay, note, successors, departments } = draft;
  if (from === null || (kind !== "LEAVES" && lastDay === null)) return null;
  const named = Map.groupBy(Object.entries(departments), ([key]) => key.split(" ")[1] as string);
  return {
    staff,
    version,
    kind,
    from,
    ...(kind !== "LEAVES" && { lastDay }),
    ...(note.trim() !== "" && { note: note.trim() }),
    successors: Object.entries(successors).map(([place, successor]) => {
      const [post = "", role] = place.split(" ");
      return { post, role: role as LineRole, staff: successor };
    }),
    departments: [...named].map(([department, entries]) => ({
      department,
      ...Object.fromEntries(entries.map(([key, code]) => [key.split(" ")[0], code])),
    })),
  };
}

/** The draft with a choice for one place, or without it. */
export function withChoice(
  chosen: Readonly<Record<string, string>>,
  place: string,
  staff: string | null,
): Readonly<Record<string, string>> {
  const { [place]: _, ...others } = chosen;
  return staff === null ? others : { ...others, [place]: staff };
}

/** The places of a draft that the preview still knows: other dates may bring other places. */
export function followedIn(draft: ReleaseDraft, lines: readonly ReleaseLine[]): number {
  return new Set(lines.map(placeOf).filter((place) => place in draft.successors)).size;
}
