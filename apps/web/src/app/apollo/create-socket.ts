import type { ApolloLink } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient } from "graphql-ws";
import type { Live } from "../../ui/live/live-context.ts";

/** The one connection over which the server speaks first. It is made anew for ever, as long as something listens. */
export type Socket = {
  readonly link: ApolloLink;
  readonly isConnected: () => boolean;
  /** Calls at each connection, the first included. @returns the way to stop it */
  readonly onConnected: (listener: () => void) => () => void;
  /** Tries at once rather than when it is due. */
  readonly retryNow: () => void;
};

/** How often a silent connection is asked for a sign of life, and how long that may take. */
const SIGN_OF_LIFE_MS = 10_000;
const PATIENCE_MS = 4_000;
/** Tries grow apart up to this. */
const LONGEST_WAIT_MS = 5_000;

/**
 * The socket of the whole app: same host and path as the questions, so the session's cookie opens it. It is opened by the
 * first who subscribes, for before signing in there is nothing to hear. Tells the monitor how it fares.
 */
export function createSocket({ clock, connection }: Live): Socket {
  const waiting = new Set<() => void>();
  let heardAt = performance.now();
  const retryNow = () => {
    for (const go of waiting) go();
    // A machine that slept does not know yet that nobody is there any more.
    if (isConnected && performance.now() - heardAt > SIGN_OF_LIFE_MS + PATIENCE_MS) client.terminate();
  };
  let isConnected = false;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const giveUpIfSilent = () => {
    clearTimeout(overdue);
    overdue = setTimeout(() => {
      connection.behind(PATIENCE_MS);
      client.terminate();
    }, PATIENCE_MS);
  };

  const client = createClient({
    url: () => `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/graphql`,
    keepAlive: SIGN_OF_LIFE_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) =>
      new Promise((resolve) => {
        const go = () => {
          clearTimeout(due);
          waiting.delete(go);
          resolve();
        };
        const due = setTimeout(go, waitBefore(tries));
        waiting.add(go);
      }),
    on: {
      // A network that swallows packets closes nothing: whoever is not answered in time hangs up.
      connecting: giveUpIfSilent,
      ping: (received) => {
        if (!received) giveUpIfSilent();
      },
      connected: () => {
        clearTimeout(overdue);
        isConnected = true;
      },
      message: () => {
        clearTimeout(overdue);
        heardAt = performance.now();
        connection.answered(clock.now());
      },
      closed: () => {
        clearTimeout(overdue);
        isConnected = false;
        connection.behind();
      },
    },
  });

  addEventListener("online", retryNow);
  addEventListener("focus", retryNow);
  document.addEventListener("visibilitychange", retryNow);
  addEventListener("offline", () => client.terminate());
  return {
    link: new GraphQLWsLink(client),
    isConnected: () => isConnected,
    onConnected: (listener) => client.on("connected", listener),
    retryNow,
  };
}

/** Half a second, then twice as long each time; never quite the same, so that a hall of screens does not come back at once. */
function waitBefore(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
}
