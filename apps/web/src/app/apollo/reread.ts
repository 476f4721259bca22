import type { ApolloClient } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** What has to be read anew: everything on screen, or what shows one of these days, or alerts. */
export type Stale = "everything" | { readonly dates: ReadonlySet<string>; readonly alerts: boolean };

type NamedParts = Exclude<Stale, "everything">;

/** What the frame of all pages shows: windows, posts, settings, one's rights. No fact of a day changes it. */
const FRAME = new Set(["Session"]);
/** What changes the frame holds for good: it touches more days than this, or none. */
const MOST_DAYS_OF_FACTS = 31;
const RETRY_MS = 2_000;

/**
 * Asks again for what is on screen: one round at a time, and what grows old meanwhile waits for the next, so that a burst
 * of changes costs two rounds. A round that does not reach the server is repeated until it does.
 *
 * @returns resolves when nothing is stale any more
 */
export function createReread(client: ApolloClient, isStopped: () => boolean): (stale: Stale) => Promise<void> {
  let waiting: Stale | null = null;
  let round: Promise<void> | null = null;

  const run = async () => {
    while (waiting !== null && !isStopped()) {
      const stale = waiting;
      waiting = null;
      try {
        await readAnew(client, stale);
      } catch {
        waiting = both(waiting, stale);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    round = null;
  };
  return (stale) => {
    waiting = both(waiting, stale);
    round ??= run();
    return round;
  };
}

async function readAnew(client: ApolloClient, stale: Stale): Promise<void> {
  await client.refetchQueries({
    include: "active",
    onQueryUpdated: (query) => {
      const isStale =
        stale === "everything" || (FRAME.has(query.queryName ?? "") ? isForGood(stale) : isTouched(query, stale));
      return isStale && query.refetch().then(ignore, throwUnlessAnswered);
    },
  });
}

/** Days that have not changed need not be read again, nor alerts where none has; whatever else is shown is. */
function isTouched(query: { getCurrentResult: () => { data?: unknown } }, { dates, alerts }: NamedParts): boolean {
  const { now: _now, __typename, ...fields } = (query.getCurrentResult().data ?? {}) as Record<string, unknown>;
  const values = Object.values(fields).flat() as ({ __typename?: string; date?: string } | null)[];
  return (
    values.length === 0 ||
    values.some((value) => {
      if (value?.__typename === "OfficeDay") return dates.has(value.date ?? "");
      return value?.__typename === "AlertConnection" ? alerts : true;
    })
  );
}

function isForGood({ dates, alerts }: NamedParts): boolean {
  return dates.size > MOST_DAYS_OF_FACTS || (dates.size === 0 && !alerts);
}

function both(one: Stale | null, other: Stale): Stale {
  if (one === null) return other;
  if (one === "everything" || other === "everything") return "everything";
  return { dates: new Set([...one.dates, ...other.dates]), alerts: one.alerts || other.alerts };
}

const ignore = () => undefined;

/** An answer that says no is an answer, and a page that was left needs none. */
function throwUnlessAnswered(error: unknown): void {
  const wasLeft = error instanceof Error && error.name === "AbortError";
  if (!CombinedGraphQLErrors.is(error) && !wasLeft) throw error;
}
