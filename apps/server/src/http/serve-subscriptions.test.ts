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

describe("of a hostile client", () => {
  const SUBSCRIBE = { type: "subscribe", payload: { query: "subscription { officeChanged { version } }" } };

  function socketOf(ownCookie: string): WebSocket {
    const url = `${app.url.replace("http", "ws")}/graphql`;
    return new WebSocket(url, "graphql-transport-ws", { headers: { cookie: ownCookie } });
  }

  async function ready(ownCookie: string): Promise<WebSocket> {
    const socket = socketOf(ownCookie);
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init" }));
    await once(socket, "message");
    return socket;
  }

  test("a socket that says nothing is closed with 4408", async () => {
    const [code] = await once(socketOf(cookie), "close");
    expect(code).toBe(4408);
  });

  test("a second beginning closes it with 4429, and a subscription before the first with 4401", async () => {
    const twice = await ready(cookie);
    twice.send(JSON.stringify({ type: "connection_init" }));
    expect((await once(twice, "close"))[0]).toBe(4429);
    const early = socketOf(cookie);
    await once(early, "open");
    early.send(JSON.stringify({ id: "1", ...SUBSCRIBE }));
    expect((await once(early, "close"))[0]).toBe(4401);
  });

  test("of a thousand subscriptions on one socket ten are kept", async () => {
    const socket = await ready(cookie);
    const refused = new Map<string, string>();
    socket.on("message", (data) => {
      const { id, type, payload } = JSON.parse(data.toString());
      if (type === "error") refused.set(id, payload[0].extensions.reason);
    });
    for (let id = 0; id < 1_000; id++) socket.send(JSON.stringify({ id: `${id}`, ...SUBSCRIBE }));
    await expect.poll(() => refused.size, { timeout: 10_000 }).toBe(990);
    expect(new Set(refused.values())).toEqual(new Set(["TOO_MANY_SUBSCRIPTIONS"]));
    socket.close();
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  test("a thousand sockets of one session are kept, and of one person over several sessions no more", async () => {
    const open: WebSocket[] = [];
    const { cookie: first } = await signIn(app.url, "s026", DEMO_PASSWORD);
    const { cookie: second } = await signIn(app.url, "s026", DEMO_PASSWORD);
    const listening = async (ownCookie: string) => {
      const socket = await ready(ownCookie);
      socket.send(JSON.stringify({ id: "1", ...SUBSCRIBE }));
      open.push(socket);
      return socket;
    };
    for (let tens = 0; tens < 100; tens++) await Promise.all(Array.from({ length: 10 }, () => listening(first)));
    const [, refused] = await once(socketOf(first), "unexpected-response");
    expect(refused.statusCode).toBe(429);
    const [message] = await once(await listening(second), "message");
    expect(JSON.parse(message.toString())).toMatchObject({
      type: "error",
      payload: [{ extensions: { reason: "TOO_MANY_SOCKETS" } }],
    });
    for (const socket of open) socket.terminate();
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
