/** What the server answered to a request that is no question of the API: what it gave, or why not. */
export type PostAnswer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      /** 0 where nobody answered. */
      readonly status: number;
      readonly code: string;
      /** When it may be tried again, where it was tried too often. */
      readonly retryAt: string | null;
    };

/** Sends JSON to our own server, as somebody who may not be signed in yet. */
export async function postJson(address: string, body: object): Promise<PostAnswer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, body: answer };
    const { error } = (answer ?? {}) as { error?: { code?: string; retryAt?: string } };
    return { ok: false, status: response.status, code: error?.code ?? "UNREACHABLE", retryAt: error?.retryAt ?? null };
  } catch {
    return { ok: false, status: 0, code: "UNREACHABLE", retryAt: null };
  }
}
