import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "../log.ts";
import type { Context } from "./context.ts";

/** Longer ones come from no program of ours, and a log is no place for texts of others. */
const LONGEST_NAME = 60;

/** One line per operation: its name, how long it took, which office asked, how many errors. */
export function logOperations(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ operationName, contextValue, errors }) {
          log.info({
            operation: operationName?.slice(0, LONGEST_NAME) ?? "anonymous",
            ms: Math.round(performance.now() - startedAt),
            office: contextValue.viewer?.officeId ?? null,
            errors: errors?.length ?? 0,
          });
        },
      };
    },
  };
}
