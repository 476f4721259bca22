import express, { type Request, type Response } from "express";
import { GraphQLError } from "graphql";

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, TRY_AGAIN: 503 };

/**
 * Reads raw bodies up to a size.
 *
 * @param most in bytes
 * @returns what reads one; `null` for what is larger
 */
export function bodyReader(most: number): (request: Request, response: Response) => Promise<Uint8Array | null> {
  const read = express.raw({ type: () => true, limit: most });
  return (request, response) =>
    new Promise((resolve, reject) => {
      read(request, response, (error?: unknown) => {
        if ((error as { status?: unknown } | undefined)?.status === 413) resolve(null);
        else if (error) reject(error);
        else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      });
    });
}

/** The name that an upload says its file has, without what nobody sees and what leads into folders. */
export function uploadedName(request: Request): string | null {
  try {
    return decodeURIComponent(request.get("x-file-name") ?? "").replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, "") || null;
  } catch {
    return null;
  }
}

/** What a file is refused for, by a code and a value for its words. */
type Refused = { readonly code: string; readonly value: number | null };

/**
 * Answers what a request is refused for in JSON; anything else is for the app's own handler.
 *
 * @param refusedFor what an error says of the file; `null` for any other error
 */
export async function answering(
  response: Response,
  refusedFor: (error: unknown) => Refused | null,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    const refused = refusedFor(error);
    if (refused) return void refuse(response, 422, refused.code, refused.value);
    const code = error instanceof GraphQLError ? String(error.extensions["code"]) : "";
    const status = STATUS[code];
    if (status === undefined) throw error;
    refuse(response, status, code);
  }
}

export function refuse(response: Response, status: number, code: string, value: number | null = null): void {
  response.status(status).json({ error: { code, value } });
}
