import { postJson } from "../../ui/browser/post-json.ts";

/** Why a sign-in did not come about. */
export type SignInRefusal =
  | { readonly code: "WRONG" | "UNREACHABLE" }
  /** Tried too often; `at` is when it may be tried again. */
  | { readonly code: "TOO_MANY"; readonly at: Date };

/**
 * Signs in; the session is kept in a cookie.
 *
 * @returns `null` if it worked
 */
export async function requestSignIn(username: string, password: string): Promise<SignInRefusal | null> {
  const answer = await postJson("/api/auth/sign-in/username", { username: username.trim().toLowerCase(), password });
  if (answer.ok) return null;
  if (answer.retryAt !== null) return { code: "TOO_MANY", at: new Date(answer.retryAt) };
  return { code: answer.status >= 400 && answer.status < 500 ? "WRONG" : "UNREACHABLE" };
}

/** Ends the session. Leaving works even where the server cannot be told: the page is loaded anew. */
export async function requestSignOut(): Promise<void> {
  await postJson("/api/auth/sign-out", {});
  location.assign("/");
}
