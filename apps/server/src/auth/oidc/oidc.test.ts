import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, SignJWT } from "jose";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../testing/ask.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";

const CLIENT = { id: "zaigang", secret: "a client's secret for tests" };
const KEY_ID = "the-key";
const WHO = "{ viewer { staff { code } } }";

/** A certified provider, as an organisation runs one, in which everybody gives the name they like. */
let http: Server;
let issuer: string;
let app: TestApp;
/** The provider's own. */
let key: CryptoKey;
/** What stands between the provider and us, for once: changes an id token on its way. */
let tamper: ((idToken: string) => Promise<string>) | null = null;

beforeAll(async () => {
  http = createServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  app = await startTestApp({
    now: "2026-11-30T10:00:00+08:00",
    oidc: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      claim: "preferred_username",
      label: "统一身份认证",
    },
  });
  ({ privateKey: key } = await generateKeyPair("RS256", { extractable: true }));
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(key)), kid: KEY_ID, use: "sig", alg: "RS256" }] },
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${app.url}/api/oidc/callback`] }],
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    scopes: ["openid", "profile"],
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, preferred_username: sub.split("@")[0] }),
    }),
    cookies: { keys: ["a key for tests"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  http.on("request", (request, response) => {
    if (!tamper || !request.url?.startsWith("/token")) return void answer(request, response);
    const chunks: Buffer[] = [];
    const end = response.end.bind(response);
    response.write = (chunk: Buffer) => chunks.push(Buffer.from(chunk)) > 0;
    response.end = ((chunk?: string | Buffer) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { id_token: string };
      void tamper!(body.id_token).then((changed) => {
        const text = JSON.stringify({ ...body, id_token: changed });
        response.setHeader("content-length", Buffer.byteLength(text));
        end(text);
      });
      return response;
    }) as typeof response.end;
    void answer(request, response);
  });
});
afterAll(async () => {
  await app?.stop();
  http?.close();
});

/** A browser as far as it matters here: it keeps cookies by host and does not follow by itself. */
class Visitor {
  readonly cookies = new Map<string, Map<string, string>>();

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      jar.set(name, value);
    }
    return response;
  }

  /** Signs in at the provider and grants what is asked. @returns the address to which it sends the browser back */
  async passProvider(start: Response, subject: string): Promise<string> {
    let response = await this.go(start.headers.get("location")!);
    for (let step = 0; step < 10; step++) {
      const next = response.headers.get("location");
      if (next === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      const address = new URL(next, issuer).href;
      if (address.startsWith(app.url)) return address;
      response = await this.go(address);
      if (response.status !== 200) continue;
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "login";
      response = await this.go(address, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ prompt, login: subject, password: "any" }).toString(),
      });
    }
    throw new Error("The provider sent the browser around");
  }

  ask(query: string) {
    const jar = this.cookies.get(new URL(app.url).host) ?? new Map<string, string>();
    return ask(app.url, [...jar].map(([name, value]) => `${name}=${value}`).join("; "))(query);
  }
}

async function signInAs(subject: string, to = "/") {
  const visitor = new Visitor();
  const start = await visitor.go(`${app.url}/api/oidc/start?to=${encodeURIComponent(to)}`);
  const back = await visitor.passProvider(start, subject);
  const answer = await visitor.go(back);
  return { visitor, back, answer, location: answer.headers.get("location") };
}

describe("who has an account", () => {
  test("gets in by their user name at the provider, and lands where they wanted to go", async () => {
    const { visitor, location } = await signInAs("s026", "/days?from=2026-12-01");
    expect(location).toBe("/days?from=2026-12-01");
    expect((await visitor.ask(WHO)).data.viewer.staff.code).toBe("S026");
    const entry = await fetch(`${app.url}/api/entry`);
    expect(await entry.json()).toMatchObject({ oidc: { label: "统一身份认证" } });
  });

  test("stays linked to who they are there, under whatever user name here", async () => {
    await app.db.account.update({ where: { username: "s026" }, data: { username: "tea" } });
    expect((await (await signInAs("s026")).visitor.ask(WHO)).data.viewer.staff.code).toBe("S026");
    await app.db.account.update({ where: { username: "tea" }, data: { username: "s026" } });
  });

  test.each(["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"])(
    "is not sent on to %s",
    async (to) => {
      expect((await signInAs("s026", to)).location).toBe("/");
    },
  );
});

describe("nobody gets in", () => {
  const expectRefused = async ({ visitor, location }: Awaited<ReturnType<typeof signInAs>>, why: string) => {
    expect(location).toBe(`/?refused=${why}`);
    expect((await visitor.ask(WHO)).data).toEqual({ viewer: null });
  };

  test("without an account here", async () => {
    const before = await app.db.account.count();
    await expectRefused(await signInAs("stranger"), "UNKNOWN_PERSON");
    expect(await app.db.account.count()).toBe(before);
  });

  test("who has left", async () => {
    await app.db.employment.updateMany({
      where: { staff: { code: "S027" } },
      data: { endsOn: new Date("2026-11-30") },
    });
    await expectRefused(await signInAs("s027"), "UNKNOWN_PERSON");
  });

  test("as somebody else who got the same user name at the provider", async () => {
    await signInAs("s028");
    await expectRefused(await signInAs("s028@another-person"), "UNKNOWN_PERSON");
  });

  test("with the state of another attempt", async () => {
    const { back } = await signInAs("s026");
    const visitor = new Visitor();
    await visitor.go(`${app.url}/api/oidc/start`);
    const answer = await visitor.go(back);
    expect(answer.headers.get("location")).toBe("/?refused=NOT_CONFIRMED");
    expect((await visitor.ask(WHO)).data).toEqual({ viewer: null });
  });

  test("without having started here, or twice by one code", async () => {
    const { visitor, back } = await signInAs("s026");
    expect((await new Visitor().go(back)).headers.get("location")).toBe("/?refused=NOT_CONFIRMED");
    expect((await visitor.go(back)).headers.get("location")).toBe("/?refused=NOT_CONFIRMED");
  });

  /** Has the next id token changed on its way. */
  const withIdToken = async (changes: object, signedWith: CryptoKey, attempt: () => Promise<void>) => {
    tamper = (idToken) =>
      new SignJWT({ ...decodeJwt(idToken), ...changes })
        .setProtectedHeader({ alg: "RS256", kid: KEY_ID })
        .sign(signedWith);
    try {
      await attempt();
    } finally {
      tamper = null;
    }
  };

  test("only a changed token is refused: one that is written anew as it was is good", async () => {
    await withIdToken({}, key, async () => expect((await signInAs("s026")).location).toBe("/"));
  });

  test.each([
    ["another audience", { aud: "another-client" }],
    ["another nonce", { nonce: "another" }],
    ["no nonce", { nonce: undefined }],
    ["another issuer", { iss: "https://elsewhere.example" }],
    ["an end in the past", { exp: 1 }],
  ])("by an id token with %s", async (_what, changes) => {
    await withIdToken(changes, key, async () => expectRefused(await signInAs("s026"), "NOT_CONFIRMED"));
  });

  test("by an id token that somebody else signed", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    await withIdToken({}, privateKey, async () => expectRefused(await signInAs("s026"), "NOT_CONFIRMED"));
  });

  test("by what the provider itself refuses", async () => {
    const visitor = new Visitor();
    const start = await visitor.go(`${app.url}/api/oidc/start`);
    const state = new URL(start.headers.get("location")!).searchParams.get("state");
    const answer = await visitor.go(`${app.url}/api/oidc/callback?error=access_denied&state=${state}&iss=${issuer}`);
    expect(answer.headers.get("location")).toBe("/?refused=NOT_CONFIRMED");
  });
});
