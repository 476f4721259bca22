import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import type { Context } from "./context.ts";

/** Names are the client's; a longer one says nothing more. */
const LONGEST_NAME = 100;

/** Lets no answer out before it is written down what of others' private data it holds. */
export function writeLooks(
  record: (context: Context, operation: string) => Promise<void>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, contextValue }) {
          if (operation) await record(contextValue, nameOf(operation));
        },
      };
    },
  };
}

/** Its own name, else what it asks for. */
export function nameOf({ name, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.map((each) => ("name" in each ? each.name.value : "…"));
  return (name?.value ?? fields.join(" ")).slice(0, LONGEST_NAME);
}
