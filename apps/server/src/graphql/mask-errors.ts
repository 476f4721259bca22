import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { Prisma } from "@zaigang/db";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "../log.ts";
import { tryAgain } from "./errors.ts";

/** With it the library tells names of the schema to whoever guesses at them. */
const ADVICE = / Did you mean .+\?$/;

/**
 * What a client may learn of an error: everything about its own mistakes and missing rights, nothing about
 * ours. An unexpected error goes to the log; the client gets the id under which it is found there.
 */
export function maskErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") {
      return { ...formatted, message: formatted.message.replace(ADVICE, "") };
    }

    const cause = unwrapResolverError(error);
    if (isUnstorableText(cause)) {
      return {
        ...formatted,
        message: "Text may not contain the character U+0000",
        extensions: { code: "BAD_USER_INPUT", reason: "UNSTORABLE_TEXT" },
      };
    }

    if (isBusy(cause)) {
      const { message, extensions } = tryAgain();
      return { message, ...(formatted.path && { path: formatted.path }), extensions };
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

/** Prisma's codes for a transaction that got no connection or took too long, and PostgreSQL's for a lock that did not come. */
const BUSY = ["P2028", "55P03"];

function isBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return BUSY.includes(error.code) || BUSY.includes(originalCode(error) ?? "");
}

/** What PostgreSQL itself called it. */
function originalCode({ meta }: Prisma.PrismaClientKnownRequestError): string | undefined {
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } };
  return driverAdapterError?.cause?.originalCode;
}

/** PostgreSQL's code for text in no encoding: the one thing that JSON can say and a database cannot keep. */
const UNSTORABLE_TEXT = "22021";

function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return originalCode(error) === UNSTORABLE_TEXT;
}
