import { useRef, useState } from "react";
import type { DraftedPairing, EditPairingDraftInput } from "../../generated/graphql.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { EditPairingDraft_Mutation } from "./draft-queries.ts";

type Draft = { readonly id: string; readonly version: number };
type Change = Omit<Partial<EditPairingDraftInput>, "draft" | "version">;

/**
 * Changes of the open draft, one after the other: each is decided on the version that the one before it led to, so only
 * what somebody else changed meanwhile stops it.
 */
export function useDraftEdits(draft: Draft) {
  const { send, isSaving } = useAct(EditPairingDraft_Mutation);
  const words = useRefusalWords();
  const version = useRef(draft.version);
  version.current = Math.max(version.current, draft.version);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const [failure, setFailure] = useState<string | null>(null);

  const edit = (change: Change): Promise<boolean> => {
    const run = async () => {
      const outcome = await send({ draft: draft.id, version: version.current, rows: [], drop: [], ...change });
      setFailure(words.ofOutcome(outcome));
      if (outcome.kind === "DONE") version.current = Math.max(version.current, outcome.result.version);
      return outcome.kind === "DONE";
    };
    const done = before.current.then(run, run);
    before.current = done;
    return done;
  };
  return {
    writeRow: (row: DraftedPairing) => edit({ rows: [row] }),
    dropRow: (post: string) => edit({ drop: [post] }),
    setDate: (startsOn: string) => edit({ startsOn }),
    failure,
    isSaving,
  };
}
