import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { tap } from "rxjs";
import type { Live } from "../../ui/live/live-context.ts";

/** Sets the clock from every answer that carries the server's time, and tells the monitor how requests fare. */
export function createObserveLink({ clock, connection }: Live): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const askedAt = Date.now();
    return forward(operation).pipe(
      tap({
        next: ({ data }) => {
          const serverNow: unknown = data?.["now"];
          if (typeof serverNow === "string") clock.set(Date.parse(serverNow), askedAt);
          connection.answered(clock.now());
        },
        error: (error) => {
          // An answer that says no is an answer.
          if (!CombinedGraphQLErrors.is(error)) connection.failed();
        },
      }),
    );
  });
}
