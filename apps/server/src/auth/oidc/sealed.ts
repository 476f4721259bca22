import { createHmac, timingSafeEqual } from "node:crypto";

/** What was asked of the provider, kept by the browser until it comes back: only we can have written it. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the person wanted to go, on this server. */
  readonly to: string;
};

export function seal(attempt: Attempt, secret: string): string {
  const body = Buffer.from(JSON.stringify(attempt)).toString("base64url");
  return `${body}.${signatureOf(body, secret)}`;
}

/** @returns `null` for what we have not written */
export function unseal(text: string, secret: string): Attempt | null {
  const [body = "", signature = ""] = text.split(".");
  const [given, expected] = [signature, signatureOf(body, secret)].map((each) => Buffer.from(each));
  if (given!.length !== expected!.length || !timingSafeEqual(given!, expected!)) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Attempt;
}

function signatureOf(body: string, secret: string): string {
  return createHmac("sha256", secret).update(`oidc:${body}`).digest("base64url");
}
