import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "../log.ts";
import type { Context } from "./context.ts";

/** One line per operation: its name, how long it took, which office asked, how many errors. */
export function logOperations(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ operationName, contextValue, errors }) {
          log.info({
            operation: operationName ?? "anonymous",
            ms: Math.round(performance.now() - startedAt),
            office: contextValue.viewer?.officeId ?? null,
            errors: errors?.length ?? 0,
          });
        },
      };
    },
  };
}
