import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { useIntentKeys } from "../../ui/forms/intent-key.ts";
import { useLive } from "../../ui/live/live-context.ts";
import type { Outcome, Refused } from "./use-refusal-words.ts";

/** What a mutation of the office answers: its result or a refusal. */
type AnswerOf<Root> = Exclude<Root[keyof Root], string | undefined>;
type ResultOf<Root> = Exclude<AnswerOf<Root>, { readonly message: string }>;

type Variables = OperationVariables & { readonly input: object; readonly key: string };

/**
 * One of the office's mutations. The same input sent again while no answer has come is the same intent and carries
 * the same key, so that the server does it once.
 */
export function useAct<Root, Asked extends Variables>(mutation: TypedDocumentNode<Root, Asked>) {
  const client = useApolloClient();
  const { connection } = useLive();
  const keys = useIntentKeys();
  const [isSaving, setSaving] = useState(false);

  const send = async (input: Asked["input"]): Promise<Outcome<ResultOf<Root>>> => {
    setSaving(true);
    try {
      const variables = { input, key: keys.keyOf(input) } as Asked;
      const { data } = await client.mutate<Root, Variables>({ mutation, variables });
      keys.answered();
      // Beside its one field the root has its type's name.
      const answer = Object.values(data as object).find((value) => typeof value === "object") as AnswerOf<Root>;
      if (isRefusal(answer)) return { kind: "REFUSED", refusal: answer };
      // This screen hears of it from the server, as every other does; while it cannot, it looks for itself.
      if (!connection.hearsChanges()) void client.refetchQueries({ include: "active" });
      return { kind: "DONE", result: answer as ResultOf<Root> };
    } catch (error) {
      return { kind: "FAILED", error };
    } finally {
      setSaving(false);
    }
  };
  return { send, isSaving };
}

function isRefusal(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "code" in answer && "message" in answer;
}
