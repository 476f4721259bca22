import { GraphQLError } from "graphql";

/**
 * A request that cannot be answered as it was put.
 *
 * @param reason a code for the client's own words, such as `UNKNOWN_POST`
 * @param values what the words need, such as the codes that nobody knows
 */
export function badInput(reason: string, message: string, values: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...values, code: "BAD_USER_INPUT", reason } });
}

/** Others change the office at this moment, for longer than anybody waits. Nothing was done. */
export function tryAgain(): GraphQLError {
  return new GraphQLError("The office is being changed by others; try again", { extensions: { code: "TRY_AGAIN" } });
}

export function unauthenticated(): GraphQLError {
  return new GraphQLError("Sign in first", { extensions: { code: "UNAUTHENTICATED" } });
}

export function forbidden(): GraphQLError {
  return new GraphQLError("Your roles do not allow this", { extensions: { code: "FORBIDDEN" } });
}
