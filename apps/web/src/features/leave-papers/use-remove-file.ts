import { useApolloClient } from "@apollo/client/react";
import type { Leave_FilesFragment } from "../../generated/graphql.ts";
import { useFeedback } from "../../ui/feedback/feedback-context.ts";
import { useAct } from "../refusals/use-act.ts";
import { useRefusalWords } from "../refusals/use-refusal-words.ts";
import { useSession } from "../session/session-context.ts";
import { RemoveLeaveFile_Mutation } from "./papers-query.ts";

type Remove = (file: { readonly id: string }) => Promise<void>;

/** @returns what removes a file of a request; `null` where none can be removed: what somebody decided on stays */
export function useRemoveFile({ staff: person, status }: Leave_FilesFragment): Remove | null {
  const { staff } = useSession();
  const { sayFailed } = useFeedback();
  const words = useRefusalWords();
  const client = useApolloClient();
  const removing = useAct(RemoveLeaveFile_Mutation);
  if (person.id !== staff.id || (status !== "PENDING" && status !== "RETURNED")) return null;
  return async ({ id }) => {
    const notDone = words.ofOutcome(await removing.send({ file: id }));
    if (notDone !== null) sayFailed(notDone);
    await client.refetchQueries({ include: "active" });
  };
}
