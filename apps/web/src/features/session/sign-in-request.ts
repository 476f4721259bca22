/** Why a sign-in did not come about. */
export type SignInRefusal = "WRONG" | "TOO_MANY" | "UNREACHABLE";

/**
 * Signs in; the session is kept in a cookie.
 *
 * @returns `null` if it worked
 */
export async function requestSignIn(username: string, password: string): Promise<SignInRefusal | null> {
  const answer = await post("/api/auth/sign-in/username", { username: username.trim().toLowerCase(), password });
  if (answer?.ok) return null;
  if (answer?.status === 429) return "TOO_MANY";
  return answer && answer.status >= 400 && answer.status < 500 ? "WRONG" : "UNREACHABLE";
}

/** Ends the session. Leaving works even where the server cannot be told: the page is loaded anew. */
export async function requestSignOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  location.assign("/");
}

async function post(address: string, body: object): Promise<Response | null> {
  try {
    return await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
