import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import possibleTypes from "../../generated/possible-types.ts";
import type { Live } from "../../ui/live/live-context.ts";
import { createObserveLink } from "./observe-link.ts";

/**
 * The client of the whole app.
 *
 * @param changes the way on which the server tells of changes
 * @param questions the way on which it is asked; tests answer by themselves
 */
export function createClient(
  live: Live,
  changes: ApolloLink,
  questions: ApolloLink = new HttpLink({ uri: "/graphql", credentials: "same-origin" }),
): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === "subscription",
      changes,
      ApolloLink.from([createObserveLink(live), questions]),
    ),
    cache: createCache(),
    dataMasking: true,
    // A question that is on its way may be answered from before a change: to ask again has to mean to ask again.
    queryDeduplication: false,
    // What a page showed when it was left comes back at once, and is asked for again: it has heard of no change since.
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network" } },
  });
}

function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      // There is one: who is signed in. Parts of it that several queries ask for are kept together.
      Viewer: { keyFields: [] },
      MyAccount: { keyFields: [] },
      Account: { keyFields: ["staff", ["id"]] },
      // Pages ask for different parts of the same day: they are added up, not put in each other's place.
      OfficeDay: { keyFields: ["date"] },
      PairingTable: { merge: true },
    },
  });
}
