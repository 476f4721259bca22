import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  onlineSource,
  RefetchEventManager,
  windowFocusSource,
} from "@apollo/client";
import possibleTypes from "../../generated/possible-types.ts";
import type { Live } from "../../ui/live/live-context.ts";
import { createObserveLink } from "./observe-link.ts";

/**
 * The client of the whole app. What is on screen is asked for again when the window is looked at
 * anew or the network is back, for answers may have been missed.
 *
 * @param link the way to the server; tests answer by themselves
 */
export function createClient(
  live: Live,
  link: ApolloLink = new HttpLink({ uri: "/graphql", credentials: "same-origin" }),
): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([createObserveLink(live), link]),
    cache: createCache(),
    dataMasking: true,
    refetchEventManager: new RefetchEventManager({ sources: { online: onlineSource, windowFocus: windowFocusSource } }),
  });
}

function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      // There is one: who is signed in. Parts of it that several queries ask for are kept together.
      Viewer: { keyFields: [] },
      // Pages ask for different parts of the same day: they are added up, not put in each other's place.
      OfficeDay: { keyFields: ["date"] },
    },
  });
}
