import { setTimeout as delay } from "node:timers/promises";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";

/** An event as it came, with whatever is in it. */
export type Heard = {
  readonly version: number;
  readonly dates: readonly string[];
  readonly alertIds: readonly string[];
};

/** A screen that watches its office over a WebSocket, as the web app does, but never connects again by itself. */
export type Watcher = {
  /** Since it began to watch, in order. */
  readonly heard: readonly Heard[];
  /** Code and reason with which the server ended it; `null` while it lasts. */
  readonly ended: () => { readonly code: number; readonly reason: string } | null;
  readonly stop: () => Promise<void>;
};

const OFFICE_CHANGED = "subscription { officeChanged { version dates alertIds } }";

/** @param cookie of a session at the server @throws where the server refuses the connection */
export async function watchOffice(url: string, cookie: string): Promise<Watcher> {
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `${url.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: SignedInSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => {},
  });
  const heard: Heard[] = [];
  let ended: ReturnType<Watcher["ended"]> = null;
  const connected = new Promise<void>((resolve, reject) => {
    client.on("connected", () => resolve());
    client.on("closed", (event) => {
      const { code, reason } = event as { code: number; reason: string };
      ended = { code, reason };
      reject(new Error(`The socket was closed: ${code} ${reason}`));
    });
  });
  await connected;
  client.subscribe<{ officeChanged: Heard }>(
    { query: OFFICE_CHANGED },
    {
      next: ({ data, errors }) => {
        if (errors) throw new Error(JSON.stringify(errors));
        heard.push(data!.officeChanged);
      },
      error: () => {},
      complete: () => {},
    },
  );
  return { heard, ended: () => ended, stop: async () => client.dispose() };
}

/**
 * Waits until something is so.
 *
 * @throws after `seconds`, saying `what` never came
 */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await isSo()); await delay(20)) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} seconds: ${what}`);
  }
}

/** Waits until a watcher hears its office: subscribing is not answered, so something has to happen. */
export async function untilHearing({ heard }: Watcher, makeChange: () => Promise<unknown>): Promise<void> {
  await until("the first event", async () => {
    if (heard.length === 0) await makeChange().then(() => delay(100));
    return heard.length > 0;
  });
}
