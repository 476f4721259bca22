import type { ErrorRequestHandler } from "express";
import { badInput } from "./errors.ts";

/** As GraphQL answers what it cannot read, so that a client finds code and reason where they always stand. */
export const answerUnreadQuery: ErrorRequestHandler = (
  error: { status?: unknown; limit?: unknown },
  _request,
  response,
  next,
) => {
  const { status, limit } = error;
  if (typeof status !== "number" || status >= 500) return next(error);
  const unread =
    status === 413
      ? badInput("TOO_LARGE", `A request has at most ${limit} bytes`, { most: limit })
      : badInput("BAD_REQUEST", "This is no request");
  response.status(status).json({ errors: [unread] });
};
