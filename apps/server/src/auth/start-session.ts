import { createHmac } from "node:crypto";
import type { Request, Response } from "express";
import type { Auth } from "./auth.ts";

/**
 * Signs somebody in who has shown in another way than by a password who they are. The session is the sign-in library's
 * own, and so is its cookie: token, dot, HMAC-SHA-256 in base64.
 */
export async function startSession(
  auth: Auth,
  accountId: string,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<void> {
  const { internalAdapter, authCookies, secret } = await auth.$context;
  const { token } = await internalAdapter.createSession(accountId, false, {
    ipAddress: request.ip ?? "",
    userAgent: request.headers["user-agent"] ?? "",
  });
  const { name, attributes } = authCookies.sessionToken;
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  response.cookie(name, `${token}.${signature}`, {
    path: attributes.path ?? "/",
    httpOnly: true,
    secure: attributes.secure ?? false,
    sameSite: "lax",
    maxAge: (attributes.maxAge ?? 0) * 1_000,
  });
}
