/** Asks the product as a script of an office does: signs in by password, then sends GraphQL. */
export type OfficeScript = <Answer>(query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export const DEMO_PASSWORD = "zaigang-demo";

/** The server answered by errors; `codes` are theirs. */
export class QueryFailed extends Error {
  override readonly name = "QueryFailed";
  readonly codes: readonly unknown[];

  constructor(errors: readonly { extensions?: { code?: unknown } }[]) {
    super(`The query failed: ${JSON.stringify(errors)}`);
    this.codes = errors.map(({ extensions }) => extensions?.code);
  }
}

/** @throws if the sign-in is refused */
export async function signInScript(url: string, username: string): Promise<OfficeScript> {
  return scriptOf(url, await signIn(url, username));
}

/** @returns the session's cookie, good at every server of the database @throws if the sign-in is refused */
export async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${username} was answered by ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

/** Ends a session. */
export async function signOut(url: string, cookie: string): Promise<void> {
  const headers = { "content-type": "application/json", origin: url, cookie };
  const answer = await fetch(`${url}/api/auth/sign-out`, { method: "POST", headers, body: "{}" });
  if (!answer.ok) throw new Error(`Signing out was answered by ${answer.status}: ${await answer.text()}`);
}

/** Each call throws {@link QueryFailed} where the answer has errors, and as `fetch` where there is no answer. */
export function scriptOf(url: string, cookie: string): OfficeScript {
  return async <Answer>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: [] };
    if (errors !== undefined || data === undefined) throw new QueryFailed(errors ?? []);
    return data;
  };
}
