import { useRef } from "react";
import type { AbsenceInput, SubstitutionInput } from "../../generated/graphql.ts";
import { useAct } from "../refusals/use-act.ts";
import type { Outcome } from "../refusals/use-refusal-words.ts";
import { EndSubstitution_Mutation, NameSubstitute_Mutation } from "../substitutions/substitution-mutations.ts";
import { EndAbsence_Mutation, RecordAbsence_Mutation } from "./absence-mutations.ts";

type Made = { readonly id: string; readonly version: number; readonly startsAt: string };

/** What was saved together, to be taken back together. */
export type SavedAbsence = {
  readonly absence: Made & { readonly endsAt: string };
  readonly substitutions: readonly Made[];
};

/**
 * Records an absence and names who fills its gaps. The substitutes are named first, so that no window is empty in
 * between and nobody is told of a gap that never was; what was named is taken back where the absence is refused.
 */
export function useSaveAbsence() {
  const naming = useAct(NameSubstitute_Mutation);
  const recording = useAct(RecordAbsence_Mutation);
  const unnaming = useAct(EndSubstitution_Mutation);
  const withdrawing = useAct(EndAbsence_Mutation);
  /** Named in this form, by what was asked for: an attempt that got no answer is gone on with, not begun again. */
  const named = useRef(new Map<string, Made>());

  const unname = async ({ id, version, startsAt }: Made) =>
    unnaming.send({ substitution: id, version, endsAt: startsAt });

  /** Takes back whom this form has named, but for those still meant. */
  const unnameAllBut = async (meant: ReadonlySet<string>): Promise<void> => {
    for (const [asked, made] of [...named.current]) {
      if (meant.has(asked)) continue;
      const { kind } = await unname(made);
      if (kind !== "FAILED") named.current.delete(asked);
    }
  };

  const save = async (
    absence: AbsenceInput,
    substitutes: readonly SubstitutionInput[],
  ): Promise<Outcome<SavedAbsence>> => {
    await unnameAllBut(new Set(substitutes.map((input) => JSON.stringify(input))));
    for (const input of substitutes) {
      if (named.current.has(JSON.stringify(input))) continue;
      const outcome = await naming.send(input);
      if (outcome.kind !== "DONE") return outcome;
      named.current.set(JSON.stringify(input), outcome.result);
    }
    const outcome = await recording.send(absence);
    if (outcome.kind === "REFUSED") await unnameAllBut(new Set());
    if (outcome.kind !== "DONE") return outcome;
    const substitutions = [...named.current.values()];
    named.current.clear();
    return { kind: "DONE", result: { absence: outcome.result, substitutions } };
  };

  /** As if it had never been: the absence first, so that no window is empty in between. */
  const takeBack = async ({ absence, substitutions }: SavedAbsence): Promise<Outcome<unknown>> => {
    const { id, version, startsAt } = absence;
    const outcome = await withdrawing.send({ absence: id, version, endsAt: startsAt });
    if (outcome.kind !== "DONE") return outcome;
    for (const made of substitutions) {
      const ended = await unname(made);
      if (ended.kind !== "DONE") return ended;
    }
    return outcome;
  };

  return {
    save,
    takeBack,
    /** The form is left without saving. */
    abandon: () => unnameAllBut(new Set()),
    isSaving: naming.isSaving || recording.isSaving || unnaming.isSaving,
  };
}
