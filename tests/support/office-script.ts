/** Asks the product as a script of an office does: signs in by password, then sends GraphQL. */
export type OfficeScript = <Answer>(query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export const DEMO_PASSWORD = "zaigang-demo";

/** @throws if the sign-in is refused */
export async function signInScript(url: string, username: string): Promise<OfficeScript> {
  const signIn = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!signIn.ok) throw new Error(`Signing in as ${username} was answered by ${signIn.status}: ${await signIn.text()}`);
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");

  return async <Answer>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(`The query failed: ${JSON.stringify(errors)}`);
    return data;
  };
}
