import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";

/**
 * Whether a request comes from a page that this server served. Browsers send cookies with any page's requests and sockets,
 * and say which page it was; scripts say nothing.
 *
 * @param origin where people reach a server behind a proxy; `null` without one
 */
export function isOwnPage({ headers }: IncomingMessage, origin: string | null): boolean {
  if (headers.origin === undefined || headers.origin === origin) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/** Lets only our own pages send what changes something, and only as JSON, for which browsers ask first. */
export function ownPagesOnly(origin: string | null): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (!isOwnPage(request, origin)) response.status(403).json({ error: { code: "FOREIGN_PAGE" } });
    else if (!request.is("application/json")) response.status(415).json({ error: { code: "NOT_JSON" } });
    else next();
  };
}
