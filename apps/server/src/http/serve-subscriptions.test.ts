import { once } from "node:events";
import { connect } from "node:net";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Asking, signIn } from "../testing/ask.ts";
import { mutate } from "../testing/mutate.ts";
import { DEMO_PASSWORD, startTestApp, type TestApp } from "../testing/test-app.ts";

let app: TestApp;
let manager: Asking;
let cookie: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ cookie } = await signIn(app.url, "s009", DEMO_PASSWORD));
  manager = await app.as("S009");
});
afterAll(() => app?.stop());

/** The first line that the server answers to bytes as they are. */
async function raw(request: string, thenReset = false): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write(request);
  if (thenReset) {
    socket.resetAndDestroy();
    return "";
  }
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  return answer.toString().split("\r\n")[0] as string;
}

const upgrade = (path: string, headers = "") =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n`;

describe("a socket", () => {
  test.each(["//", "/other", "http://", "/%"])("is not opened at %s, and the server lives on", async (path) => {
    expect(await raw(upgrade(path))).toMatch(/^HTTP\/1\.1 40[04]/);
    await raw(upgrade(path), true);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  test("is opened for nobody without a session, and for no foreign page", async () => {
    expect(await raw(upgrade("/graphql"))).toBe("HTTP/1.1 401 Unauthorized");
    const foreign = `Cookie: ${cookie}\r\nOrigin: https://elsewhere.example\r\n`;
    expect(await raw(upgrade("/graphql", foreign))).toBe("HTTP/1.1 403 Forbidden");
    const own = `Cookie: ${cookie}\r\nOrigin: http://localhost\r\n`;
    expect(await raw(upgrade("/graphql", own))).toBe("HTTP/1.1 101 Switching Protocols");
  });
});

/** What comes for an operation that is sent over a socket. */
function overSocket(query: string, withCookie = cookie): Promise<unknown> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie: withCookie } });
    }
  }
  const url = `${app.url.replace("http", "ws")}/graphql`;
  const client = createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
  return new Promise((resolve) => {
    client.subscribe({ query }, { next: resolve, error: resolve, complete: () => {} });
  }).finally(() => client.dispose());
}

test.each([
  ["a query", "{ now }"],
  ["a mutation", 'mutation { signIn(key: "over a socket") { __typename } }'],
  ["what is no GraphQL", "subscription {"],
  ["an unknown field", "subscription { officeChanged { secrets } }"],
  ["the schema", "subscription { __schema { types { name } } }"],
  ["too much", `subscription { officeChanged { ${"version ".repeat(300)} } }`],
])("%s is not answered over a socket", async (_what, query) => {
  const answer = (await overSocket(query)) as { message: string }[];
  expect(answer[0]?.message).toMatch(/Only subscriptions|Syntax Error|Cannot query|introspection/);
});

test("who has no session any more is told so", async () => {
  const answer = await overSocket("subscription { officeChanged { version } }", "better-auth.session_token=nothing");
  expect(answer).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});

test("an event says that something changed, and nothing of what", async () => {
  const heard = overSocket("subscription { officeChanged { version dates alertIds } }");
  await new Promise((resolve) => setTimeout(resolve, 300));
  const input = {
    staff: "S026",
    kind: "OUTING",
    startsAt: "2026-12-01T09:00:00+08:00",
    endsAt: "2026-12-01T10:00:00+08:00",
  };
  await mutate(manager, "recordAbsence", input);
  expect(await heard).toEqual({
    data: { officeChanged: { version: expect.any(Number), dates: ["2026-12-01"], alertIds: [] } },
  });
});
