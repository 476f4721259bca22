import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "../log.ts";

/**
 * What a client may learn of an error: everything about its own mistakes and missing rights, nothing about
 * ours. An unexpected error goes to the log; the client gets the id under which it is found there.
 */
export function maskErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return formatted;

    const cause = unwrapResolverError(error);
    // The relay plugin's answer to an id that it cannot read.
    if (cause instanceof PothosValidationError) {
      return { ...formatted, extensions: { code: "BAD_USER_INPUT", reason: "MALFORMED_ID" } };
    }

    const errorId = randomUUID();
    log.error({ errorId, err: cause, path: formatted.path?.join(".") }, "unexpected error");
    return {
      message: "Something went wrong on the server",
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
    };
  };
}
