import type { Instant } from "@zaigang/domain";
import { useMemo, useState } from "react";
import type { SubstitutionInput } from "../../generated/graphql.ts";
import type { Person, Preview } from "./effect.ts";
import { type PostToFill, postsToFill } from "./stand-ins.ts";

/** Who is to fill the gaps of a change. */
export type StandInChoices = {
  readonly toFill: readonly PostToFill[];
  /** Whether the viewer may name anybody. */
  readonly mayName: boolean;
  /** Whether everything would be filled. */
  readonly isComplete: boolean;
  /** The code of who is chosen for a post: by the person, else the best who can fill all of it. */
  readonly choiceOf: (post: string) => string | null;
  readonly choose: (post: string, staff: string) => void;
  /** Everybody chosen, each once. */
  readonly chosen: readonly Person[];
  /** What has to be named. */
  readonly substitutions: readonly SubstitutionInput[];
};

/** Keeps the choice of a stand-in for each post; one who no longer fits when the effect changes is no longer chosen. */
export function useStandInChoices(preview: Preview | null, now: Instant, mayName: boolean): StandInChoices {
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const toFill = useMemo(() => (preview ? postsToFill(preview, now) : []), [preview, now]);

  const standInOf = ({ post, standIns }: PostToFill) =>
    mayName
      ? (standIns.find(({ staff }) => staff.code === picked[post.code]) ??
        standIns.find(({ missingMinutes }) => missingMinutes === 0))
      : undefined;
  const filled = toFill.flatMap((one) => {
    const standIn = standInOf(one);
    return standIn ? [{ ...one, standIn }] : [];
  });
  const chosen = new Map(filled.map(({ standIn }) => [standIn.staff.code, standIn.staff]));
  return {
    toFill,
    mayName,
    isComplete: filled.length === toFill.length && filled.every(({ standIn }) => standIn.missingMinutes === 0),
    choiceOf: (code) => filled.find(({ post }) => post.code === code)?.standIn.staff.code ?? null,
    choose: (post, staff) => setPicked((before) => ({ ...before, [post]: staff })),
    chosen: [...chosen.values()],
    substitutions: filled.flatMap(({ post, stretches, standIn }) =>
      stretches.map(({ startsAt, endsAt }) => ({
        post: post.code,
        staff: standIn.staff.code,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
    ),
  };
}
