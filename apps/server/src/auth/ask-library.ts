import { fromNodeHeaders } from "better-auth/node";
import type { Response as Answer, Request as Asked } from "express";
import { type Auth, CLIENT_ADDRESS_HEADER } from "./auth.ts";

/** @param granted done before a yes is told, so that whoever has read it finds it done */
export type AskLibrary = (request: Asked, response: Answer, granted?: () => Promise<void>) => Promise<void>;

/**
 * Hands a request to the sign-in library and its answer on: the status and the cookies. What it would tell besides, the
 * session's token among it, is no page's to read.
 */
export function askLibrary(auth: Auth): AskLibrary {
  return async (request, response, granted) => {
    const headers = fromNodeHeaders(request.headers);
    headers.set(CLIENT_ADDRESS_HEADER, request.ip ?? "");
    // The body was parsed, and may be another by now.
    headers.delete("content-length");
    headers.delete("transfer-encoding");
    const address = new URL(request.originalUrl, `${request.protocol}://${request.headers.host}`);
    // What is no JSON was not read; the library refuses it by its type.
    const body = headers.has("content-type") ? JSON.stringify(request.body ?? {}) : null;
    const answer = await auth.handler(new Request(address, { method: "POST", headers, body }));
    if (answer.ok) await granted?.();
    for (const cookie of answer.headers.getSetCookie()) response.append("set-cookie", cookie);
    response.status(answer.status).json(answer.ok ? {} : { error: { code: CODES[answer.status] ?? "REFUSED" } });
  };
}

const CODES: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  401: "WRONG_CREDENTIALS",
  403: "FOREIGN_PAGE",
  415: "NOT_JSON",
  422: "BAD_REQUEST",
};
