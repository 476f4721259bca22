/** What came back on a query. Its shape is for the test to know. */
export type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects.
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
};

export type Asking = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Asks GraphQL over HTTP as a client does. @param cookie of a session; anonymous without */
export function ask(url: string, cookie?: string): Asking {
  return async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(cookie !== undefined && { cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

/** The code of the first error. */
export function errorCode({ errors }: Answer): unknown {
  return errors?.[0]?.extensions["code"];
}

export type SignIn = { readonly status: number; readonly cookie: string; readonly setCookie: readonly string[] };

export async function signIn(url: string, username: string, password: string): Promise<SignIn> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password }),
  });
  await response.arrayBuffer();
  const setCookie = response.headers.getSetCookie();
  return { status: response.status, cookie: setCookie.map((each) => each.split(";")[0]).join("; "), setCookie };
}

/** The id by which the API knows a row. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString("base64");
}
