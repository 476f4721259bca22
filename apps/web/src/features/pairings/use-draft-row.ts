import { useApolloClient } from "@apollo/client/react";
import { addDays } from "@zaigang/domain";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DraftedPairing } from "../../generated/graphql.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useOfficeFormat } from "../session/use-office-format.ts";
import { EditPairingDraft_Mutation, PairingDraft_Query, StartPairingDraft_Mutation } from "./draft-queries.ts";

/** Writes a row into the open draft, or into one that is begun for it, and goes there. */
export function useDraftRow() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { today } = useOfficeFormat();
  const words = useRefusalWords();
  const starting = useAct(StartPairingDraft_Mutation);
  const editing = useAct(EditPairingDraft_Mutation);
  const [failure, setFailure] = useState<string | null>(null);

  const openDraft = async (): Promise<string | null> => {
    const { data } = await client.query({ query: PairingDraft_Query, fetchPolicy: "network-only" });
    if (data?.pairingDraft) return data.pairingDraft.id;
    const outcome = await starting.send({ startsOn: addDays(today, 1) });
    setFailure(words.ofOutcome(outcome));
    return outcome.kind === "DONE" ? outcome.result.id : null;
  };
  const draftRow = async (row: DraftedPairing): Promise<void> => {
    const draft = await openDraft();
    if (draft === null) return;
    const outcome = await editing.send({ draft, rows: [row], drop: [] });
    setFailure(words.ofOutcome(outcome));
    if (outcome.kind === "DONE") navigate("/pairings?view=draft");
  };
  return { draftRow, isSaving: starting.isSaving || editing.isSaving, failure };
}

type Line = {
  readonly primary: { readonly code: string };
  readonly backup: { readonly code: string } | null;
  readonly reserves: readonly { readonly code: string }[];
  readonly scope: DraftedPairing["scope"];
};

/** The line with another backup: the present one becomes the first reserve, or takes the place of a reserve who moves up. */
export function withBackup(post: string, { primary, backup, reserves, scope }: Line, staff: string): DraftedPairing {
  const codes = reserves.map(({ code }) => code);
  const before = backup === null ? [] : [backup.code];
  const others = codes.includes(staff)
    ? codes.flatMap((code) => (code === staff ? before : code))
    : [...before, ...codes];
  return { post, primary: primary.code, backup: staff, reserves: others, scope };
}
