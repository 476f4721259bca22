import type { IncomingMessage } from "node:http";

/**
 * The address of whoever sent a request. Behind a proxy it is the entry that the proxy made itself, the last one: what
 * stands before it is the client's word.
 *
 * @returns `null` for a connection that is gone already
 */
export function clientAddress({ headers, socket }: IncomingMessage, isBehindProxy: boolean): string | null {
  const named = isBehindProxy ? headers["x-forwarded-for"]?.toString().split(",").at(-1)?.trim() : undefined;
  return (named || socket.remoteAddress) ?? null;
}
