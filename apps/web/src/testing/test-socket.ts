import { ApolloLink, Observable } from "@apollo/client";
import type { Socket } from "../app/apollo/create-socket.ts";
import type { OfficeChangedSubscription } from "../generated/graphql.ts";
import type { Live } from "../ui/live/live-context.ts";

type Change = Omit<OfficeChangedSubscription["officeChanged"], "__typename">;

/** A socket that connects, breaks and tells of changes when a test says so. */
export function createTestSocket() {
  const onConnected = new Set<() => void>();
  const onChange = new Set<(change: Change) => void>();
  let isConnected = false;
  const socket: Socket = {
    link: new ApolloLink(
      () =>
        new Observable((observer) => {
          const tell = (change: Change) =>
            observer.next({ data: { officeChanged: { __typename: "OfficeChange", ...change } } });
          onChange.add(tell);
          return () => onChange.delete(tell);
        }),
    ),
    isConnected: () => isConnected,
    onConnected: (listener) => {
      onConnected.add(listener);
      return () => onConnected.delete(listener);
    },
    retryNow: () => undefined,
  };
  return {
    socket,
    connect: () => {
      isConnected = true;
      for (const listener of onConnected) listener();
    },
    drop: ({ connection }: Live) => {
      isConnected = false;
      connection.behind();
    },
    change: (change: Partial<Change> & Pick<Change, "version">) => {
      for (const tell of onChange) tell({ dates: [], alertIds: [], ...change });
    },
  };
}
