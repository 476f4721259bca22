import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "../log.ts";

/** Programs get JSON, whatever went wrong. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).json({ error: { code: "NOT_FOUND" } });
};

/** Turns a failure of the body parser or of a handler into JSON without a trace of the code. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: unknown; limit?: unknown }, _request, response, _next) => {
    const status = typeof error.status === "number" ? error.status : 500;
    if (status >= 500) log.error({ err: error }, "request failed");
    const most = typeof error.limit === "number" ? { most: error.limit } : {};
    response.status(status).json({ error: { code: codeOf(status), ...most } });
  };
}

function codeOf(status: number): string {
  if (status === 404) return "NOT_FOUND";
  if (status === 413) return "TOO_LARGE";
  return status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
}
