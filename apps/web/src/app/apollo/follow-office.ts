import type { ApolloClient } from "@apollo/client";
import { defer, repeat, retry, timer } from "rxjs";
import { graphql } from "../../generated/gql.ts";
import type { Live } from "../../ui/live/live-context.ts";
import type { Socket } from "./create-socket.ts";
import { createReread } from "./reread.ts";

const OfficeChanged_Subscription = graphql(/* GraphQL */ `
  subscription OfficeChanged {
    officeChanged { version dates alertIds }
  }
`);

const OfficeVersion_Query = graphql(/* GraphQL */ `
  query OfficeVersion {
    viewer { office { id version } }
  }
`);

/** Before listening again where it was the server that ended it. */
const AGAIN_MS = 5_000;
/** Whoever has just connected is listened for by then. */
const SETTLED_MS = 2_000;
/** Where no socket can be had at all, such as behind an old proxy, what is on screen is read again this often. */
const WITHOUT_SOCKET_MS = 30_000;

/** Following an office: reading everything anew at once, and stopping. */
export type Following = { readonly readAnew: () => Promise<void>; readonly stop: () => void };

/**
 * Keeps what is on screen true: hears of each change of the office and reads what it touches again. Whoever was away reads
 * everything, at the first connection too, since changes may have been missed; until that is answered the screen counts
 * as old.
 */
export function followOffice(client: ApolloClient, socket: Socket, { clock, connection }: Live): Following {
  let isStopped = false;
  let lastVersion: number | null = null;
  const reread = createReread(client, () => isStopped);

  let settling: ReturnType<typeof setTimeout> | undefined;

  const catchUp = async () => {
    lastVersion = null;
    connection.behind();
    const before = await readVersion(client);
    await reread("everything");
    if (socket.isConnected() && !isStopped) connection.caughtUp(clock.now());
    clearTimeout(settling);
    settling = setTimeout(() => void checkNothingMissed(before), SETTLED_MS);
  };
  /** A change after the reading and before the server listened for us would be told to nobody. */
  const checkNothingMissed = async (before: number | null) => {
    const version = await readVersion(client);
    if (version === null || isStopped || version <= Math.max(before ?? 0, lastVersion ?? 0)) return;
    lastVersion = version;
    await reread("everything");
  };
  const withoutSocket = setInterval(() => {
    if (!socket.isConnected()) void reread("everything").then(() => connection.readAnew(clock.now()));
  }, WITHOUT_SOCKET_MS);
  const again = () => {
    // The session may be over, which the questions find out.
    void reread("everything");
    return timer(AGAIN_MS);
  };

  connection.behind();
  const stopListening = socket.onConnected(catchUp);
  const changes = defer(() => client.subscribe({ query: OfficeChanged_Subscription, fetchPolicy: "no-cache" }));
  const subscription = changes.pipe(retry({ delay: again }), repeat({ delay: again })).subscribe(({ data }) => {
    if (!data) return;
    const { version, dates, alertIds } = data.officeChanged;
    const isNext = lastVersion === null || version === lastVersion + 1;
    lastVersion = version;
    void reread(isNext ? { dates: new Set(dates), alerts: alertIds.length > 0 } : "everything");
  });

  return {
    readAnew: async () => {
      await reread("everything");
      connection.readAnew(clock.now());
    },
    stop: () => {
      isStopped = true;
      clearTimeout(settling);
      clearInterval(withoutSocket);
      stopListening();
      subscription.unsubscribe();
    },
  };
}

/** The version of the office's last change; `null` where the server does not say. */
async function readVersion(client: ApolloClient): Promise<number | null> {
  try {
    const { data } = await client.query({ query: OfficeVersion_Query, fetchPolicy: "no-cache" });
    return data?.viewer?.office.version ?? null;
  } catch {
    return null;
  }
}
